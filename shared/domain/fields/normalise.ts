// What a typed or imported text becomes in a field: a code, a day, a region, a number, or the cleaned text.
import { findCode } from '../../codes/index.ts'
import { parsePartialDay } from '../day/index.ts'
import { findRegion } from '../regions/index.ts'
import type { FieldShape } from './index.ts'
import { readNumber } from './number-text.ts'

/** `V08`: not in the standard's list. `V09`: not a date. `FORM`: not a number. */
export type Normalised =
  | Readonly<{ ok: true; value: string }>
  | Readonly<{ ok: false; rule: 'V08' | 'V09' | 'FORM' }>

const SEPARATORS = /[、,，;；]+/

/** Normalises a text for a field of a cohort. '' stays '' (nothing known); unknown words are never stored. */
export function normaliseText(field: FieldShape, text: string, cohort: number): Normalised {
  const clean = field.type === 'long' ? cleanLines(text) : cleanText(text)
  if (clean === '') return { ok: true, value: '' }
  switch (field.type) {
    case 'code':
      return oneCode(field, clean, cohort)
    case 'codes':
      return severalCodes(field, clean, cohort)
    case 'date':
      return found(parsePartialDay(clean)?.day, 'V09')
    case 'region':
      return found(findRegion(clean)?.code, 'V08')
    case 'regions':
      return severalRegions(clean)
    case 'number':
      return found(readNumber(clean), 'FORM')
    case 'text':
    case 'long':
    case 'staff':
      return { ok: true, value: clean }
  }
}

/** Full-width blanks and control characters become single blanks; ends are trimmed. */
export function cleanText(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/g, ' ').trim()
}

/** The same line by line; empty lines at both ends go. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(cleanText)
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}

function oneCode(field: FieldShape, text: string, cohort: number): Normalised {
  return found(field.list === null ? text : findCode(field.list, text, cohort)?.code, 'V08')
}

function severalCodes(field: FieldShape, text: string, cohort: number): Normalised {
  const codes: string[] = []
  for (const word of text.split(SEPARATORS).filter(Boolean)) {
    for (const part of wholeOrParts(field, word, cohort)) {
      const one = oneCode(field, part, cohort)
      if (!one.ok) return one
      if (!codes.includes(one.value)) codes.push(one.value)
    }
  }
  return { ok: true, value: codes.join(',') }
}

/** Names may stand with blanks or slashes between them, and inside: 湖南省 长沙市 is one place. */
function severalRegions(text: string): Normalised {
  const codes = text.split(SEPARATORS).flatMap((word) => {
    const whole = findRegion(word)
    const parts = whole === undefined ? word.split(/[\s/]+/) : [word]
    return parts.filter(Boolean).map((part) => (whole ?? findRegion(part))?.code)
  })
  const known = codes.filter((code) => code !== undefined)
  return found(known.length < codes.length ? undefined : [...new Set(known)].join(','), 'V08')
}

/** A slash separates too, except where it is part of a name: 等待考试/录取结果 is one reason. */
function wholeOrParts(field: FieldShape, word: string, cohort: number): readonly string[] {
  return oneCode(field, word, cohort).ok ? [word] : word.split('/').filter(Boolean)
}

function found(value: string | undefined, rule: 'V08' | 'V09' | 'FORM'): Normalised {
  return value === undefined ? { ok: false, rule } : { ok: true, value }
}
