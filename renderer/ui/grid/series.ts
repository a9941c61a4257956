// What a pull at the fill handle writes: copies, or the numbers and dates that come next.
import { type Dates, readDates, writeDate } from './series-dates.ts'

/** One cell's texts go on as they are, two or more go on by their own step. */
export type FillMode = 'usual' | 'copy' | 'series'

/**
 * The texts that follow `source`, nearest first. `usual`: a series where two or more cells make
 * one, else copies in turn. `series` counts on from a single cell, too; `copy` never counts.
 */
export function fillForward(source: readonly string[], count: number, mode: FillMode): string[] {
  const next = mode === 'copy' ? undefined : seriesOf(source, mode === 'series' ? 1 : undefined)
  return places(count).map((place) => next?.(place) ?? source[place % source.length] ?? '')
}

/** The same before `source`, nearest first: above it, or left of it. */
export function fillBackward(source: readonly string[], count: number, mode: FillMode): string[] {
  const reversed = source.toReversed()
  const next = mode === 'copy' ? undefined : seriesOf(reversed, mode === 'series' ? -1 : undefined)
  return places(count).map((place) => next?.(place) ?? reversed[place % source.length] ?? '')
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place)
}

/** The text at a place after the source's end; undefined where it has none. */
type Next = (place: number) => string | undefined

function seriesOf(source: readonly string[], stepOfOne: 1 | -1 | undefined): Next | undefined {
  if (source.length < 2 && stepOfOne === undefined) return undefined
  const dates = readDates(source)
  if (dates !== undefined) return dateSeries(dates, stepOfOne)
  return numberSeries(source, stepOfOne)
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/

function numberSeries(source: readonly string[], stepOfOne: 1 | -1 | undefined): Next | undefined {
  const found = source.map((text) => NUMBER.exec(text))
  if (!found.every((match) => match !== null)) return undefined
  const decimals = Math.max(...found.map((match) => match[3]?.length ?? 0))
  const scale = 10n ** BigInt(decimals)
  // As many digits as the longest has, where any is written with zeros in front: 09, 10, 11.
  const isPadded = found.some((match) => /^0\d/.test(match[2] ?? ''))
  const width = isPadded ? Math.max(...found.map((match) => match[2]?.length ?? 0)) : 1
  // Numbers of eighteen digits are counted on exactly.
  const values = found.map(([, sign, whole = '0', part = '']) =>
    BigInt(`${sign}${whole}${part.padEnd(decimals, '0')}`),
  )
  const step = stepOf(values, (a, b) => b - a) ?? single(values, stepOfOne, scale)
  const last = values.at(-1)
  if (step === undefined || last === undefined) return undefined
  return (place) => writeNumber(last + step * BigInt(place + 1), decimals, width)
}

function single(values: readonly bigint[], stepOfOne: 1 | -1 | undefined, scale: bigint) {
  return values.length === 1 && stepOfOne !== undefined ? BigInt(stepOfOne) * scale : undefined
}

function writeNumber(value: bigint, decimals: number, width: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + width, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`
  return `${value < 0n ? '-' : ''}${whole}${part}`
}

function dateSeries({ days, form }: Dates, stepOfOne: 1 | -1 | undefined): Next | undefined {
  const last = days.at(-1)
  if (last === undefined) return undefined
  const stepped = (step: number | undefined): step is number => step !== undefined
  const months = monthStep(days)
  if (form.isMonth || (stepped(months) && months !== 0)) {
    const step = months ?? (days.length === 1 ? stepOfOne : undefined)
    if (!stepped(step)) return undefined
    const atEnd = days.every(isMonthEnd)
    return (place) => writeDate(addMonths(last, step * (place + 1), atEnd), form)
  }
  const step = stepOf(days, daysBetween) ?? (days.length === 1 ? stepOfOne : undefined)
  if (!stepped(step)) return undefined
  return (place) => writeDate(addDays(last, step * (place + 1)), form)
}

/** Whole months from each to the next, where all stand on one day of the month, or all at its end. */
function monthStep(days: readonly Date[]): number | undefined {
  const isSameDay = days.every((day) => day.getUTCDate() === days[0]?.getUTCDate())
  if (!isSameDay && !days.every(isMonthEnd)) return undefined
  return stepOf(days, (a, b) => monthOf(b) - monthOf(a))
}

function stepOf<Value, Step>(
  values: readonly Value[],
  between: (a: Value, b: Value) => Step,
): Step | undefined {
  const steps = values.slice(1).map((value, at) => between(values[at] ?? value, value))
  return steps.every((step) => step === steps[0]) ? steps[0] : undefined
}

const DAY_MS = 86_400_000
const daysBetween = (a: Date, b: Date): number => (b.getTime() - a.getTime()) / DAY_MS
const addDays = (day: Date, count: number): Date => new Date(day.getTime() + count * DAY_MS)
const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth()
const isMonthEnd = (day: Date): boolean => addDays(day, 1).getUTCDate() === 1

function addMonths(day: Date, count: number, atEnd: boolean): Date {
  const month = monthOf(day) + count
  const year = Math.floor(month / 12)
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
  const date = atEnd ? last : Math.min(day.getUTCDate(), last)
  return new Date(Date.UTC(year, month % 12, date))
}
