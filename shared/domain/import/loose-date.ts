// Days as a hand writes them into a sheet: with a weekday, a time of day, two digits of a year, or no year at all.
import { excelSerialToDay, isDay, parseDay, parsePartialDay } from '../day/index.ts'

/** From when on a file speaks, for days without a year. */
export type SeasonDay = Readonly<{ effective: string; cohort: number }>

const WEEKDAY = /[(（\s]*(?:星期|周|礼拜)[一二三四五六日天][)）\s]*/
const TIME =
  /(?<=[日号\s\d])\s*(?:凌晨|早上|上午|中午|下午|晚上|晚)\s*(?:\d{1,2}\s*[:：点时]\s*(?:\d{1,2}|半)?\s*分?(?:[:：]\d{1,2})?)?$/
const CLOCK = /(?<=[日号\s])\s*\d{1,2}\s*[点时]\s*(?:\d{1,2}\s*分?|半)?$/
const EDGES = /^['‘’"“”\s]+|[.。,，、;；'’"”\s]+$/g
const SHORT_YEAR = /^['‘’]?(\d{2})年(?=\d{1,2}月)/
const ODD_MARKS = /^(\d{4})\s*[、,，·_\\|]\s*(\d{1,2})\s*[、,，·_\\|]\s*(\d{1,2})$/
const DOUBLED = /[-‐-―−－]{2,}/g
const SERIAL = /^(\d{5})(?:\.\d+)?$/
const CHINESE_DIGITS = '〇一二三四五六七八九'
const CHINESE_DATE =
  /^[〇○零Oo一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号]?)?$/
// 1970 to 2050: other numbers of five digits are no days of these lists.
const FIRST_SERIAL = 25_569
const LAST_SERIAL = 55_152

/** A day as far as it is known: 2016-09-01, 2016-09 or 2016; null for what is none. */
export function readLooseDate(text: string): string | null {
  return partial(text) ?? partial(tidied(text)) ?? serial(text)
}

function partial(text: string): string | null {
  const found = parsePartialDay(text)
  if (found === null) return null
  if (found.precision === 'day') return found.day
  return found.day.slice(0, found.precision === 'month' ? 7 : 4)
}

function tidied(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(WEEKDAY, ' ')
    .replace(EDGES, '')
    .replace(TIME, '')
    .replace(CLOCK, '')
    .replace(DOUBLED, '-')
    .replace(SHORT_YEAR, '20$1年')
    .replace(ODD_MARKS, '$1-$2-$3')
    .trim()
  return CHINESE_DATE.test(plain) ? inDigits(plain) : plain
}

/** 二〇二〇年六月十一日 */
function inDigits(text: string): string {
  const [year = '', rest = ''] = text.replace(/[○零Oo]/g, '〇').split('年')
  const digits = [...year].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('')
  return `${digits}年${rest.replace(/[一二三四五六七八九十]+/g, (number) => String(upTo99(number)))}`
}

function upTo99(number: string): number {
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['〇', number]
  const ten = tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)
  return ten * 10 + (ones === '' ? 0 : CHINESE_DIGITS.indexOf(ones))
}

function serial(text: string): string | null {
  const number = Number(SERIAL.exec(text.trim())?.[1] ?? 0)
  return number >= FIRST_SERIAL && number <= LAST_SERIAL ? excelSerialToDay(number) : null
}

/**
 * A day without a year, such as 6月2日, in the season of a cohort: the last one up to the day from which the file holds;
 * `ahead`: the nearest, for what may lie before us.
 */
export function readYearless(text: string, season: SeasonDay, ahead: boolean): string | null {
  const from = referenceDay(season)
  const clean = tidied(text)
  const year = Number(from.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map((one) => parseDay(clean, { year: one }))
    .filter((day) => day !== null)
  if (ahead) return nearest(days, from)
  const past = days.filter((day) => day <= from).at(-1) ?? null
  const first = `${season.cohort - 1}-07-01`
  return past !== null && past >= first ? past : (days.find((day) => day >= first) ?? null)
}

function nearest(days: readonly string[], from: string): string | null {
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(from))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** A cohort is worked with from the summer before its last year to the one after it. */
function referenceDay({ effective, cohort }: SeasonDay): string {
  const isInSeason = effective >= `${cohort - 1}-07-01` && effective <= `${cohort + 1}-08-31`
  return isDay(effective) && isInSeason ? effective : `${cohort}-12-31`
}
