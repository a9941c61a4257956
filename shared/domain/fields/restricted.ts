// Values that speak of health: shown as asterisks until they are asked for with a reason. What many share (counts of a
// class, of a group) stays.

const CODES: Readonly<Record<string, ReadonlySet<string>>> = {
  willingness: new Set(['80']),
  second_willingness: new Set(['80']),
  reasons: new Set(['R10']),
  hardship: new Set(['4', '5', '6', '7']),
  group: new Set(['G05']),
}
/** Words beside them: which they are about is not known where they stand alone. */
const WORDS: readonly string[] = [
  'reason_note',
  // Of a contact, in the history: counselling, and what somebody expected before it and after.
  'contact_expected_before',
  'contact_expected_after',
]

export const RESTRICTED_FIELDS: readonly string[] = [...Object.keys(CODES), ...WORDS]

export const HIDDEN = '***'

export function isRestricted(field: string): boolean {
  return RESTRICTED_FIELDS.includes(field)
}

/** A stored value without what is restricted; several codes one by one. */
export function restrictedText(field: string, value: string): string {
  if (WORDS.includes(field)) return value === '' ? '' : HIDDEN
  const codes = CODES[field]
  if (codes === undefined) return value
  return value
    .split(',')
    .map((code) => (codes.has(code) ? HIDDEN : code))
    .join(',')
}

type Values = Readonly<Record<string, string>>

/** Whether the note of somebody is about what is restricted. */
export function hasRestrictedNote({ willingness = '', reasons = '' }: Values): boolean {
  return [willingness, reasons].some((value, at) => {
    const field = at === 0 ? 'willingness' : 'reasons'
    return restrictedText(field, value) !== value
  })
}

/** Whether a filter of a column asks for restricted values alone: it finds nobody. */
export function asksRestricted(filter: Readonly<{ field: string; values?: readonly string[] }>) {
  const { field, values = [] } = filter
  return values.length > 0 && values.every((value) => restrictedText(field, value) !== value)
}
