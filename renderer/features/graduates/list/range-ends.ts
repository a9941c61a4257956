// The two ends of a span in a header's filter, as they are typed.
import { addDays, addMonths, parsePartialDay } from '#shared/domain/day/index.ts'

export type End = 'from' | 'to'
export type RangeOf = 'date' | 'number'
/** `value` null: open; `ok` false: cannot be read. */
export type ReadEnd = Readonly<{ ok: true; value: string | null }> | Readonly<{ ok: false }>

/** How a day is read in the cells; undefined for what is none. */
type ReadDay = (text: string) => string | undefined

/** A month or a year that is typed as an end means its first or its last day. */
export function readEnd(of: RangeOf, text: string, end: End, readDay: ReadDay): ReadEnd {
  const clean = text.normalize('NFKC').trim()
  if (clean === '') return { ok: true, value: null }
  const value = of === 'date' ? dayOf(clean, end, readDay) : numberOf(clean)
  return value === null ? { ok: false } : { ok: true, value }
}

/** Which ends stand the wrong way round. */
export function isReversed(of: RangeOf, from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false
  return of === 'date' ? from > to : Number(from) > Number(to)
}

function dayOf(text: string, end: End, readDay: ReadDay): string | null {
  const part = parsePartialDay(text)
  if (part === null) return readDay(text) ?? null
  if (end === 'from' || part.precision === 'day') return part.day
  return addDays(addMonths(part.day, part.precision === 'month' ? 1 : 12), -1)
}

function numberOf(text: string): string | null {
  return /^-?\d{1,15}(\.\d{1,4})?$/.test(text) ? text : null
}
