// A column before it is decided what it feeds: what its header means, as far as one is known.
import { type ImportRow, isBlank, textOf } from './cell.ts'
import { type HeaderCell, headerCells } from './header-cells.ts'
import type { HeaderRows } from './header-rows.ts'
import { isChinese, normaliseHeader } from './header-text.ts'
import { type KnownHeader, knownHeader } from './known-headers.ts'
import type { Merge } from './merges.ts'

/** What has decided what a column feeds. */
export type ColumnBy = 'header' | 'content' | 'memory' | 'choice'

export type Candidate = Readonly<{
  index: number
  header: string
  /** false where the column has none and is called by its letter */
  isNamed: boolean
  known: KnownHeader | undefined
  isCode: boolean
  by: ColumnBy
}>

const CODE = /(代码|编码|码|dm)$/
/** Over a name or a telephone these say that it is somebody else's. */
const OTHERS =
  /父|母|家长|监护|亲属|紧急|配偶|老师|教师|导师|责任人|帮扶人|辅导员|班主任|负责人|单位|公司|企业/
const PERSONAL: ReadonlySet<string> = new Set(['name', 'sex', 'mobile', 'id_no', 'birth', 'email'])

/** Whether a header speaks of somebody else than the graduate. */
export function isOfOthers(header: string): boolean {
  return OTHERS.test(header)
}

/** The columns of a sheet: those with a header, and those where records have something without one. */
export function candidatesOf(
  rows: readonly ImportRow[],
  header: HeaderRows,
  merges: readonly Merge[],
): readonly Candidate[] {
  const named = headerCells(rows, header, merges).map(
    (cell): Candidate => ({
      index: cell.index,
      header: cell.header,
      isNamed: true,
      by: 'header',
      ...meaningOf(cell),
    }),
  )
  const unnamed = unnamedColumns(rows, header.bottom + 1, named).map(
    (index): Candidate => ({
      index,
      header: `${columnLetters(index)}列`,
      isNamed: false,
      known: undefined,
      isCode: false,
      by: 'header',
    }),
  )
  return unnamed.length === 0
    ? named
    : [...named, ...unnamed].toSorted((one, other) => one.index - other.index)
}

/** The shown header decides; where it is not known, what stands above or below it (pinyin) does. */
function meaningOf({ texts, group }: HeaderCell): Pick<Candidate, 'known' | 'isCode'> {
  const shown = texts.find(isChinese) ?? texts[0] ?? ''
  const words = [shown, ...texts]
  const isCode = words.some((word) => CODE.test(normaliseHeader(word)))
  if (group !== '' && group !== shown) {
    const whole = knownHeader(`${group}${shown}`)
    if (whole?.as === 'field') return { known: whole, isCode }
  }
  const known = words.map(knownHeader).find((found) => found !== undefined)
  const isPersonal = known?.as === 'field' && PERSONAL.has(known.key)
  if (!isPersonal || !isOfOthers(group)) return { known, isCode }
  const other = known.key === 'name' ? knownHeader(group) : undefined
  return { known: other?.as === 'field' ? other : undefined, isCode }
}

function unnamedColumns(
  rows: readonly ImportRow[],
  from: number,
  named: readonly Candidate[],
): readonly number[] {
  const indexes = new Set(named.map(({ index }) => index))
  const width = Math.max(-1, ...indexes) + 1
  const gaps = Array.from({ length: width }, (_, index) => index).filter((at) => !indexes.has(at))
  const found = new Set<number>()
  const look = (row: ImportRow, index: number): void => {
    if (!isBlank(row[index]) && !found.has(index) && isRecordLike(row)) found.add(index)
  }
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? []
    for (const index of gaps) look(row, index)
    for (let index = width; index < row.length; index++) look(row, index)
  }
  return [...found]
}

/** Signatures and totals may stand beside the table. */
function isRecordLike(row: ImportRow): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.length >= 3 && !filled.some((cell) => /[:：]\s*$|合计|总计|小计/.test(textOf(cell)))
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`
}
