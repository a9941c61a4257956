// What a hand types, read as the same cell of a file would be: full-width digits, blanks inside a name.
import type { Field } from '../fields/index.ts'
import { normaliseText } from '../fields/normalise.ts'
import { cellReader, isText } from '../import/cell-value.ts'

export type Typed =
  | Readonly<{ ok: true; value: string }>
  | Readonly<{ ok: false; rule: 'V08' | 'DATE' | 'FORM' }>

/** The value of a typed text; a text that cannot be read says why. */
export function readTyped(field: Field, text: string, cohort: number): Typed {
  const read = isText(field) ? cellReader(field, cohort)(text) : text
  const found = normaliseText(field, typeof read === 'string' ? read : '', cohort)
  if (found.ok) return found
  return { ok: false, rule: found.rule === 'V09' ? 'DATE' : found.rule }
}
