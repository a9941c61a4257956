// What a hand types, read as the same cell of a file would be: full-width digits, blanks inside a name.
import type { Field } from '../fields/index.ts'
import { normaliseText } from '../fields/normalise.ts'
import { cellReader, isText } from '../import/cell-value.ts'

export type Typed =
  | Readonly<{ ok: true; value: string }>
  | Readonly<{ ok: false; rule: 'V08' | 'DATE' | 'FORM' }>

/** The value of a typed text; a text that cannot be read says why. */
export function readTyped(field: Field, text: string, cohort: number): Typed {
  return isText(field) ? textReader(field, cohort)(text) : understood(field, text, cohort)
}

export type TypedReader = (field: Field, text: string) => Typed

const REMEMBERED = 5_000

/** `readTyped` for the many texts of one command: it remembers. */
export function typedReader(cohort: number): TypedReader {
  const readers = new Map<string, (text: string) => Typed>()
  return (field, text) => {
    let reader = readers.get(field.key)
    if (reader === undefined) {
      reader = isText(field) ? textReader(field, cohort) : remembering(field, cohort)
      readers.set(field.key, reader)
    }
    return reader(text)
  }
}

function textReader(field: Field, cohort: number): (text: string) => Typed {
  const read = cellReader(field, cohort)
  return (text) => {
    const cell = read(text)
    return understood(field, typeof cell === 'string' ? cell : '', cohort)
  }
}

/** A block of cells says the same few codes and days again and again. */
function remembering(field: Field, cohort: number): (text: string) => Typed {
  const known = new Map<string, Typed>()
  return (text) => {
    let typed = known.get(text)
    if (typed === undefined) {
      typed = understood(field, text, cohort)
      if (known.size >= REMEMBERED) known.clear()
      known.set(text, typed)
    }
    return typed
  }
}

function understood(field: Field, text: string, cohort: number): Typed {
  const found = normaliseText(field, text, cohort)
  if (found.ok) return found
  return { ok: false, rule: found.rule === 'V09' ? 'DATE' : found.rule }
}
