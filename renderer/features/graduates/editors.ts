// How each type of field is typed into, in the ledger and on the card alike.
import { addDays, parseDay, parsePartialDay, todayIn } from '#shared/domain/day/index.ts'
import type { Field } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import type { Lang } from '../../lib/use-lang.ts'
import { codeOptions } from '../../ui/code-options.ts'
import type { CellEditor, GridOption } from '../../ui/grid/index.ts'
import { regionOptions } from './region-options.ts'

export type EditorSettings = Readonly<{
  cohort: number
  lang: Lang
  staff: readonly GridOption[]
}>

/** The editor of a field. */
export function editorOf(field: Field, { cohort, lang, staff }: EditorSettings): CellEditor {
  switch (field.type) {
    case 'code':
    case 'codes': {
      if (field.list === null) return { kind: 'text' }
      const options = codeOptions({ list: field.list, cohort, lang })
      return { kind: 'options', options, multiple: field.type === 'codes' }
    }
    case 'date':
      return { kind: 'date', read: readDay }
    case 'number':
      return { kind: 'number', read: (text) => readNumber(field, text, cohort) }
    case 'region':
      return { kind: 'tree', roots: regionOptions }
    case 'regions':
      return { kind: 'tree', roots: regionOptions, multiple: true }
    case 'long':
      return { kind: 'long' }
    case 'staff':
      return { kind: 'options', options: staff }
    case 'text':
      return { kind: 'text' }
  }
}

// In January 12.28 is a day of last year.
const MOST_AHEAD = 183

/** 7.3 and 7月3日 are days of about now; a month or a year is read as its first day. */
export function readDay(text: string): string | undefined {
  const whole = parseDay(text) ?? parsePartialDay(text)?.day
  if (whole !== undefined) return whole
  const today = todayIn(new Date())
  const year = Number(today.slice(0, 4))
  const day = parseDay(text, { year })
  if (day !== null && day <= addDays(today, MOST_AHEAD)) return day
  return parseDay(text, { year: year - 1 }) ?? day ?? undefined
}

function readNumber(field: Field, text: string, cohort: number): string | undefined {
  const found = normaliseText(field, text, cohort)
  return found.ok ? found.value : undefined
}
