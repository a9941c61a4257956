import { textOf } from '../import/cell.ts'
import { figureOf, type Head, type HerSheet, type HerTable } from './her-sheet.ts'
import type { OurColumn, OurSheet } from './ours.ts'

export type Compared = Readonly<{
  row: string
  column: string
  hers: string
  ours: string
  difference: string
  isEqual: boolean
  rowKey: string
  columnKey: string
}>

const DECIMALS = 2
const NOTHING = /^[-—–/\\]*$/u

/** Every figure that both have; what is blank in hers is nothing, so that it equals our 0. */
export function compareSheets(table: HerTable, hers: HerSheet, ours: OurSheet): Compared[] {
  const columns = new Map(ours.columns.map((column) => [column.key, column]))
  const cellOf = (row: Head, column: Head): Compared[] => {
    const our = row.key === null || column.key === null ? null : ours.cell(row.key, column.key)
    const shape = columns.get(column.key ?? '')
    if (our === null || our.value === null || shape === undefined) return []
    const told = toldBy(table.rows[row.at]?.[column.at], String(our.value), shape)
    return told === null
      ? []
      : [
          {
            ...{ row: row.name, column: column.name, ours: String(our.value), ...told },
            rowKey: row.key ?? '',
            columnKey: column.key ?? '',
          },
        ]
  }
  return hers.rows.flatMap((row) => hers.columns.flatMap((column) => cellOf(row, column)))
}

type Told = Pick<Compared, 'hers' | 'difference' | 'isEqual'>

function toldBy(
  cell: HerTable['rows'][number][number] | undefined,
  ours: string,
  { kind }: OurColumn,
): Told | null {
  const text = textOf(cell).trim()
  const figure = figureOf(cell)
  if (figure === null) {
    if (!NOTHING.test(text)) return { hers: text, difference: '', isEqual: false }
    if (kind === 'rate') return null
    return {
      hers: text,
      difference: ours === '0' ? '0' : `-${ours}`,
      isEqual: ours === '0',
    }
  }
  return kind === 'rate' ? rateTold(figure, ours) : countTold(figure.number, Number(ours))
}

const countTold = (hers: number, ours: number): Told => ({
  hers: String(hers),
  difference: signed(hers - ours, 0),
  isEqual: hers === ours,
})

/** Written as 86.81, 86.81% or 0.8681, with as many decimals as she likes. */
function rateTold(
  { number, decimals, isPercent }: NonNullable<ReturnType<typeof figureOf>>,
  ours: string,
): Told {
  const isShare = !isPercent && number <= 1 && (decimals > 0 || Number(ours) === number * 100)
  const hers = isShare ? number * 100 : number
  const shown = Math.min(isShare ? Math.max(decimals - 2, 0) : decimals, DECIMALS)
  const printed = hers.toFixed(shown)
  const our = Number(ours)
  if (Number.isNaN(our)) return { hers: printed, difference: '', isEqual: false }
  return {
    hers: printed,
    difference: signed(Number(printed) - our, DECIMALS),
    isEqual:
      Math.abs(Number(printed) - our) <= 0.5 * 10 ** -shown + 1e-9 &&
      isRounded(shown, printed, our),
  }
}

/** With two decimals both must be the same text; with fewer, ours rounded. */
const isRounded = (shown: number, printed: string, our: number): boolean =>
  shown < DECIMALS || printed === our.toFixed(DECIMALS)

function signed(difference: number, decimals: number): string {
  const text = Math.abs(difference).toFixed(decimals)
  return Number(text) === 0 ? '0' : `${difference > 0 ? '+' : '-'}${text}`
}
