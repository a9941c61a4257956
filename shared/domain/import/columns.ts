// Which column feeds which field. A code list may come in two columns: the code first, the name beside it.
import type { FieldType } from '../fields/index.ts'
import { type ImportRow, textOf } from './cell.ts'
import { type HeaderRows, headerText } from './header-rows.ts'
import { normaliseHeader } from './header-text.ts'
import { importField, type KnownHeader, knownHeader } from './known-headers.ts'

/** `untaken`: its kind of list has no place for it */
export type ColumnRole = 'code' | 'value' | 'extra' | 'ignored' | 'untaken'

export type Column = Readonly<{
  index: number
  /** the lowest Chinese header cell */
  header: string
  /** key of the field; null = kept as an extra field, or ignored */
  field: string | null
  role: ColumnRole
  /** a word that tells files of other kinds */
  word: string | null
}>

type Candidate = Readonly<{
  index: number
  header: string
  known: KnownHeader | undefined
  isCode: boolean
}>

const CODE = /(代码|编码|码|dm)$/

/** The columns of a sheet with what they feed, in the order of the sheet. */
export function buildColumns(rows: readonly ImportRow[], header: HeaderRows): readonly Column[] {
  const candidates = candidatesOf(rows, header)
  const chosen = chooseFields(candidates)
  return candidates.map((candidate) => toColumn(candidate, chosen.get(candidate.index)))
}

function candidatesOf(rows: readonly ImportRow[], header: HeaderRows): readonly Candidate[] {
  let width = 0
  for (let index = header.top; index <= header.bottom; index++) {
    width = Math.max(width, rows[index]?.length ?? 0)
  }
  const candidates: Candidate[] = []
  for (let index = 0; index < width; index++) {
    const text = headerText(rows, header, index)
    if (text === '') continue
    candidates.push({ index, header: text, ...recognise(rows, header, index, text) })
  }
  return candidates
}

/** The shown header decides; where it is not known, what stands above or below it (pinyin) does. */
function recognise(
  rows: readonly ImportRow[],
  header: HeaderRows,
  index: number,
  text: string,
): Readonly<{ known: KnownHeader | undefined; isCode: boolean }> {
  const texts = [text]
  for (let row = header.bottom; row >= header.top; row--) texts.push(textOf(rows[row]?.[index]))
  const isCode = texts.some((word) => CODE.test(normaliseHeader(word)))
  for (const word of texts) {
    const known = knownHeader(word)
    if (known !== undefined) return { known, isCode }
  }
  return { known: undefined, isCode }
}

/** A code and its name may stand in two columns. */
const COMES_TWICE: ReadonlySet<FieldType | undefined> = new Set([
  'code',
  'codes',
  'region',
  'regions',
])

function chooseFields(candidates: readonly Candidate[]): ReadonlyMap<number, string> {
  const byField = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.known?.as !== 'field') continue
    const { key } = candidate.known
    byField.set(key, [...(byField.get(key) ?? []), candidate])
  }
  const chosen = new Map<number, string>()
  for (const [key, columns] of byField) {
    const several = COMES_TWICE.has(importField(key)?.type)
    for (const column of several ? columns : [closest(columns)]) chosen.set(column.index, key)
  }
  return chosen
}

/** Of several columns for one text the one with the most official header; the others stay extra fields. */
function closest(columns: readonly Candidate[]): Candidate {
  const rank = ({ known }: Candidate): number => (known?.as === 'field' ? known.rank : 0)
  return columns.reduce((best, column) => (rank(column) < rank(best) ? column : best))
}

function toColumn(candidate: Candidate, field: string | undefined): Column {
  const { index, header, known, isCode } = candidate
  const word = known?.as === 'word' ? known.word : null
  if (field !== undefined) {
    return { index, header, field, role: isCode ? 'code' : 'value', word }
  }
  return { index, header, field: null, role: known?.as === 'ignored' ? 'ignored' : 'extra', word }
}
