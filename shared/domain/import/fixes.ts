// What a clerk has decided that words of a file mean, beside what the lists say.
import { normaliseCodeText } from '../../codes/index.ts'
import type { ImportFix } from '../../schemas/import.ts'

/** `value` null: the word says nothing. */
export type WordFix = Pick<ImportFix, 'field' | 'raw' | 'value'>

/** The meanings of one field by comparable word. */
export type FieldFixes = ReadonlyMap<string, string | null>

/** The comparable form in which the word of a fix and the text of a cell meet. */
export function fixKey(raw: string): string {
  return normaliseCodeText(raw)
}

/** The fixes by field; the last one about a word holds. */
export function fixesByField(fixes: readonly WordFix[]): ReadonlyMap<string, FieldFixes> {
  const byField = new Map<string, Map<string, string | null>>()
  for (const { field, raw, value } of fixes) {
    const own = byField.get(field) ?? new Map<string, string | null>()
    byField.set(field, own.set(fixKey(raw), value))
  }
  return byField
}
