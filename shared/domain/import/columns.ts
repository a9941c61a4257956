// Which column feeds which field. A code list may come in two columns: the code first, the name beside it.
import type { ColumnChoice } from '../../schemas/import.ts'
import type { FieldType } from '../fields/index.ts'
import type { ImportRow } from './cell.ts'
import { type Candidate, type ColumnBy, candidatesOf } from './column-candidate.ts'
import { withChoices } from './column-choice.ts'
import { type Content, foundByContent, judgedByContent } from './column-content.ts'
import { type Samples, sampleRows, samplesOf } from './content.ts'
import type { HeaderRows } from './header-rows.ts'
import { importField } from './known-headers.ts'
import type { Merge } from './merges.ts'

/** `untaken`: its kind of list has no place for it */
export type ColumnRole = 'code' | 'value' | 'extra' | 'ignored' | 'untaken'

export type Column = Readonly<{
  index: number
  /** the lowest Chinese header cell; a letter where there is none */
  header: string
  /** key of the field; null = kept as an extra field, or ignored */
  field: string | null
  role: ColumnRole
  /** a word that tells files of other kinds */
  word: string | null
  by: ColumnBy
  hidden: boolean
}>

export type ColumnHints = Readonly<{
  merges?: readonly Merge[]
  hiddenColumns?: readonly number[]
  choices?: readonly ColumnChoice[]
  /** what was chosen when this sender's last file came */
  remembered?: readonly ColumnChoice[]
  cohort?: number
  /** no header is known: every column is told by what it holds */
  isHeaderless?: boolean
}>

/** The columns of a sheet with what they feed, in the order of the sheet. */
export function buildColumns(
  rows: readonly ImportRow[],
  header: HeaderRows,
  hints: ColumnHints = {},
): readonly Column[] {
  const { merges = [], choices = [], remembered = [], isHeaderless = false } = hints
  const content = contentOf(rows, header, hints)
  const named = candidatesOf(rows, header, merges)
  const judged = isHeaderless ? foundByContent(named, content) : judgedByContent(named, content)
  const candidates = withChoices(judged, choices, remembered)
  const chosen = chooseFields(candidates)
  const hidden = new Set(hints.hiddenColumns)
  return candidates.map((candidate) =>
    toColumn(candidate, chosen.get(candidate.index), hidden.has(candidate.index)),
  )
}

function contentOf(
  rows: readonly ImportRow[],
  header: HeaderRows,
  { cohort = 0 }: ColumnHints,
): Content {
  const sampled = sampleRows(rows, header.bottom + 1)
  const known = new Map<number, Samples>()
  return {
    cohort,
    samples(index) {
      const samples = known.get(index) ?? samplesOf(sampled, index)
      known.set(index, samples)
      return samples
    },
  }
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
    const first = closest(columns)
    const used = several ? columns.filter((column) => goesWith(column, first)) : [first]
    for (const column of used) chosen.set(column.index, key)
  }
  return chosen
}

/** Of several columns for one text the one that was chosen, or has the most official header; the others stay extra. */
function closest(columns: readonly Candidate[]): Candidate {
  return columns.reduce((best, column) => (rankOf(column) < rankOf(best) ? column : best))
}

function rankOf({ known }: Candidate): number {
  return known?.as === 'field' ? known.rank : 0
}

/** Beside a column that was chosen only its other half counts. */
function goesWith(column: Candidate, first: Candidate): boolean {
  return column === first || rankOf(first) >= 0 || column.isCode !== first.isCode
}

function toColumn(candidate: Candidate, field: string | undefined, hidden: boolean): Column {
  const { index, header, known, isCode, by } = candidate
  const word = known?.as === 'word' ? known.word : null
  const about = { index, header, word, by, hidden }
  if (field !== undefined) return { ...about, field, role: isCode ? 'code' : 'value' }
  return { ...about, field: null, role: known?.as === 'ignored' ? 'ignored' : 'extra' }
}
