// The two ends of a span in a header's filter, as they are typed.
import { addDays, addMonths, parseDay, parsePartialDay } from '#shared/domain/day/index.ts'

export type End = 'from' | 'to'
export type RangeOf = 'date' | 'number'
/** `value` null: open; `ok` false: cannot be read. */
export type ReadEnd = Readonly<{ ok: true; value: string | null }> | Readonly<{ ok: false }>

/** A month or a year that is typed as an end means its first or its last day. */
export function readEnd(of: RangeOf, text: string, end: End, year: number): ReadEnd {
  const clean = text.normalize('NFKC').trim()
  if (clean === '') return { ok: true, value: null }
  const value = of === 'date' ? dayOf(clean, end, year) : numberOf(clean)
  return value === null ? { ok: false } : { ok: true, value }
}

/** Which ends stand the wrong way round. */
export function isReversed(of: RangeOf, from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false
  return of === 'date' ? from > to : Number(from) > Number(to)
}

function dayOf(text: string, end: End, year: number): string | null {
  const whole = parseDay(text, { year })
  if (whole !== null) return whole
  const part = parsePartialDay(text)
  if (part === null) return null
  if (end === 'from' || part.precision === 'day') return part.day
  return addDays(addMonths(part.day, part.precision === 'month' ? 1 : 12), -1)
}

function numberOf(text: string): string | null {
  return /^-?\d{1,15}(\.\d{1,4})?$/.test(text) ? text : null
}
