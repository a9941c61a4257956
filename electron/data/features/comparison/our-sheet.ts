// Our figures in the shape of her sheet: units with the columns of R1 and R3, key groups with those of R6, or the classes
// of willingness one below the other.
import {
  type ComparedKind,
  FIGURE_ALIASES,
  type OurCell,
  type OurColumn,
  type OurSheet,
} from '#shared/domain/comparison/index.ts'
import { percent } from '#shared/domain/rates/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportColumn, ReportQuestion, ReportTable } from '#shared/schemas/report.ts'
import { type ReportClock, type ReportSource, viewReport } from '../reports/service.ts'

export type AskedDay = Readonly<{ asOf: string | null; known: Known }>
type Tables = Readonly<{ question: ReportQuestion; table: ReportTable }>[]

export function ourSheet(
  ctx: ReportClock,
  session: ReportSource,
  kind: ComparedKind,
  asked: AskedDay,
): OurSheet {
  const view = (question: ReportQuestion) => ({
    question,
    table: viewReport(ctx, session, question),
  })
  switch (kind) {
    case 'schools':
    case 'majors':
    case 'classes':
      return sheetOf([
        view({ report: 'R1', ...asked, rows: kind }),
        view({ report: 'R3', ...asked, rows: kind }),
      ])
    case 'groups':
      return sheetOf([view({ report: 'R6', ...asked })])
    case 'willingness':
      return classSheet(view({ report: 'R3', ...asked }))
  }
}

/** A rate opens the people of its numerator. */
const OPENS: Readonly<Record<string, string>> = { rate: 'landed', willing_rate: 'willing' }

const columnOf = ({
  key,
  title,
  kind,
}: Pick<ReportColumn, 'key' | 'title' | 'kind'>): OurColumn => ({
  key,
  name: title,
  kind: kind === 'rate' ? 'rate' : 'count',
  aliases: FIGURE_ALIASES[key]?.split(' ') ?? [],
})

const isCompared = ({ key, kind, group }: ReportColumn): boolean =>
  kind !== 'text' && group !== '本期变动' && group !== '同比' && key !== 'net_change'

function sheetOf(tables: Tables): OurSheet {
  const [first] = tables
  const names = first?.table.rows ?? []
  const nameOf = (cells: ReportTable['rows'][number] | undefined) =>
    String(cells?.unit ?? cells?.name ?? '')
  const places = new Map(
    tables.flatMap(({ question, table }) =>
      table.columns.filter(isCompared).map((column) => [column.key, { question, table, column }]),
    ),
  )
  const cell = (row: string, key: string): OurCell | null => {
    const place = places.get(key)
    if (place === undefined) return null
    const { question, table, column } = place
    const cells = row === '' ? table.total : table.rows[table.keys.indexOf(row)]
    // Who has nobody unemployed has no row in R3.
    const value = cells?.[key] ?? (column.kind === 'count' ? 0 : null)
    const opened = OPENS[key] ?? (column.opens ? key : null)
    return { value, figure: opened === null ? null : { question, row, column: opened } }
  }
  return {
    rows: [
      ...(first?.table.keys ?? []).map((key, at) => ({ key, name: nameOf(names[at]) })),
      { key: '', name: '合计' },
    ],
    columns: [...places.values()].map(({ column }) => columnOf(column)),
    cell,
  }
}

/** The total of R3 standing on its side. */
function classSheet({ question, table }: Tables[number]): OurSheet {
  const counts = table.columns.filter(({ kind }) => kind === 'count')
  const total = table.total ?? {}
  const unemployed = Number(total.unemployed ?? 0)
  return {
    rows: counts.map(({ key, title }) =>
      key === 'unemployed' ? { key: '', name: '合计' } : { key, name: title },
    ),
    columns: [
      columnOf({ key: 'people', title: '人数', kind: 'count' }),
      columnOf({ key: 'share', title: '占比', kind: 'rate' }),
    ],
    cell: (row, column) => {
      const own = row === '' ? 'unemployed' : row
      const people = Number(total[own] ?? 0)
      return {
        value: column === 'people' ? people : percent(people, unemployed),
        figure: { question, row: '', column: own },
      }
    },
  }
}
