// A person as the grid draws it: codes in words, findings at their cells.
import { missingFields } from '#shared/domain/destination/index.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { CellMark, GraduateRow } from '#shared/schemas/graduate.ts'
import { idCauseName } from '#shared/text/id-forensics.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Lang } from '../../lib/use-lang.ts'
import type { GridCell, GridRow } from '../../ui/grid/index.ts'
import { markOf } from './mark-of.ts'

type View = Readonly<{ cohort: number; lang: Lang }>
/** What the page says of somebody whose details are incomplete. */
type Words = Readonly<{ pending: string; missing: (fields: readonly string[]) => string }>

export function toGridRow(row: GraduateRow, view: View, words: Words): GridRow {
  const cells: Record<string, GridCell> = {}
  for (const field of FIELDS) {
    const value = field.key === 'group' ? row.groups.join(',') : (row.values[field.key] ?? '')
    cells[field.key] = withMarks(
      valueText(field, value, view),
      row.marks.filter((mark) => mark.field === field.key),
      view.lang,
    )
  }
  const { destination } = cells
  if (row.pending && destination) {
    const missing = missingFields(row.values.destination ?? '', row.values)
    cells.destination = {
      ...destination,
      tag: words.pending,
      ...(missing.length === 0 ? {} : { message: words.missing(missing) }),
    }
  }
  return cells
}

function withMarks(text: string, marks: readonly CellMark[], lang: Lang): GridCell {
  const [first] = marks
  if (first === undefined) return { text }
  const of = (raw: string) => (lang === 'en' ? ` (${raw})` : `（${raw}）`)
  const said = marks.map(({ rule, raw, cause }) => {
    const sentence = cause === undefined ? refusalText(rule, lang) : idCauseName(cause, lang)
    return sentence + (raw === null || raw === text ? '' : of(raw))
  })
  // A refused value is not stored; showing what arrived lets the clerk see what to correct.
  return {
    text: text === '' ? (first.raw ?? '') : text,
    mark: markOf(first),
    message: said.join(lang === 'en' ? '; ' : '；'),
  }
}
