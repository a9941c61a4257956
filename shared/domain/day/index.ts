// Days without a clock: text in, text out, always YYYY-MM-DD and always a day that exists.

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string
export type PartialDay = Readonly<{ day: Day; precision: 'day' | 'month' | 'year' }>

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000
// China has had one zone without daylight saving since 1992.
const SHANGHAI_MS = 8 * 3_600_000
const FIRST_YEAR = 1900

function toDay(year: number, month: number, date: number): Day | null {
  if (year < FIRST_YEAR || year > 9999 || month < 1 || month > 12 || date < 1) return null
  if (date > lastDate(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number))

function lastDate(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function toNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** Whether the text is a day that exists, from 1900 on, written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  const parts = DAY.exec(text)
  return parts !== null && toDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** Today in China, whatever zone the machine is set to. */
export function todayIn(now: Date): Day {
  return new Date(now.getTime() + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** An ISO instant by the clock of China, to the minute: 2020-07-03 12:05. */
export function minuteIn(instant: string): string {
  const shifted = new Date(Date.parse(instant) + SHANGHAI_MS).toISOString()
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date((toNumber(day) + count) * DAY_MS).toISOString().slice(0, 10)
}

/** How many days later `to` is; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** The same date `count` months later, or the last day of that month where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const date = Math.min(Number(day.slice(8)), lastDate(year, month))
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`
}

/**
 * The day behind a spreadsheet's date number. Excel counts a 29 February 1900 that never was:
 * number 60 is therefore no day.
 */
export function excelSerialToDay(serial: number, date1904 = false): Day | null {
  if (!Number.isFinite(serial)) return null
  const whole = Math.floor(serial)
  if (date1904) return whole < 0 || whole > 2_957_003 ? null : addDays('1904-01-01', whole)
  if (whole < 1 || whole === 60 || whole > 2_958_465) return null
  return addDays('1900-01-01', whole < 60 ? whole - 1 : whole - 2)
}

// A time of day behind the date is what exports add ("2020/7/3 0:00"); it is not of interest.
const CLOCK = String.raw`(?:(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`
const SEPARATED = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}$`)
const CHINESE = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?${CLOCK}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const YEARLESS = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[-/.](\d{1,2}))$/
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?|(\d{2}))$/
const YEAR = /^(\d{4})年?$/

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*([-/.年月日号])\s*/g, (_match, mark: string) => mark)
    .replace(/([日号])(?=\d)/, '$1 ')
}

/**
 * Reads the ways in which offices write a day. Without a year (7月3日, 7.3) it needs
 * `options.year`; what is no existing day gives null.
 */
export function parseDay(text: string, options: Readonly<{ year?: number }> = {}): Day | null {
  const clean = tidy(text)
  const chinese = CHINESE.exec(clean)
  if (chinese !== null) return toDay(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]))
  const separated = SEPARATED.exec(clean)
  if (separated !== null) {
    return toDay(Number(separated[1]), Number(separated[3]), Number(separated[4]))
  }
  const compact = COMPACT.exec(clean)
  if (compact !== null) return toDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const yearless = options.year === undefined ? null : YEARLESS.exec(clean)
  if (yearless === null || options.year === undefined) return null
  return toDay(options.year, Number(yearless[1]), Number(yearless[2] ?? yearless[3]))
}

/** As parseDay, but 202007, 2020-07, 2020年7月 and 2020 are read as their first day. */
export function parsePartialDay(text: string): PartialDay | null {
  const full = parseDay(text)
  if (full !== null) return { day: full, precision: 'day' }
  const clean = tidy(text)
  const month = MONTH.exec(clean)
  if (month !== null) {
    const day = toDay(Number(month[1]), Number(month[2] ?? month[3] ?? month[4]), 1)
    return day === null ? null : { day, precision: 'month' }
  }
  const year = YEAR.exec(clean)
  const day = year === null ? null : toDay(Number(year[1]), 1, 1)
  return day === null ? null : { day, precision: 'year' }
}
