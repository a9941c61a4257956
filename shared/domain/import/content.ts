// What a column holds, told by its cells: where the header is missing, ambiguous or wrong.
import { type CodeListName, findCode } from '../../codes/index.ts'
import { isDay, parsePartialDay } from '../day/index.ts'
import { idCheckDigit } from '../id-number/index.ts'
import { type ImportCell, type ImportRow, isBlank, textOf } from './cell.ts'
import { isSurname } from './surnames.ts'

/** Cells of one column in some of the first records; blank ones are left out. */
export type Samples = readonly ImportCell[]

const SAMPLED = 200
const SEARCHED = 2_000
const MOST = 0.8
const HALF = 0.5
const NEARLY_ALL = 0.95
/** Of fewer cells than these a contradiction may be an accident. */
const ENOUGH = 3

/** The rows from which columns are judged: with several cells, as records have; titles and signatures have one or two. */
export function sampleRows(rows: readonly ImportRow[], from: number): readonly ImportRow[] {
  const found: ImportRow[] = []
  let widest = 0
  for (let index = from; index < Math.min(rows.length, from + SEARCHED); index++) {
    const row = rows[index] ?? []
    const filled = row.reduce((count: number, cell) => count + (isBlank(cell) ? 0 : 1), 0)
    widest = Math.max(widest, filled)
    if (filled >= Math.min(3, widest) && filled > 0) found.push(row)
    if (found.length === SAMPLED) break
  }
  return found
}

export function samplesOf(rows: readonly ImportRow[], index: number): Samples {
  return rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell))
}

/** Whether nearly all are identity numbers by form and date, and most have the right check digit or were cut to …000. */
export function isIdNumbers(samples: Samples): boolean {
  const texts = samples.map(compact)
  const shaped = texts.filter(hasIdShape)
  if (texts.length === 0 || shaped.length < texts.length * MOST) return false
  const good = shaped.filter((text) => idCheckDigit(text.slice(0, 17)) === text.charAt(17)).length
  const cut = samples.filter((cell) => typeof cell === 'number').length
  return good > 0 && good + cut >= shaped.length * HALF
}

function hasIdShape(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  return isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)
}

export function isMobiles(samples: Samples): boolean {
  return mostly(samples, (text) => /^(\+?86)?1[3-9]\d{9}$/.test(text))
}

/** Numbers of one length that begin alike and are all different: no telephones, no dates of several years. */
export function isStudentNumbers(samples: Samples): boolean {
  const texts = samples.map(compact)
  const lengths = countOf(texts.map(({ length }) => length))
  const areDates = mostly(samples, (text) => parsePartialDay(text) !== null)
  const beginnings = countOf(texts.map((text) => text.slice(0, areDates ? 4 : 2)))
  return (
    mostly(samples, (text) => /^[A-Z]{0,2}\d{6,13}$/.test(text)) &&
    !isMobiles(samples) &&
    lengths >= texts.length * MOST &&
    beginnings >= texts.length * MOST &&
    new Set(texts).size >= texts.length * NEARLY_ALL
  )
}

/** How many have the most frequent value. */
function countOf(values: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const TITLED = /(老师|书记|教授|主任|辅导员|学院|专业|[班系学])$/

export function isNames(samples: Samples): boolean {
  const texts = samples.map(compact)
  const isName = (text: string): boolean =>
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(text) && !TITLED.test(text)
  return (
    mostly(samples, isName) &&
    texts.filter(isSurname).length >= texts.length * HALF &&
    new Set(texts).size >= texts.length * HALF
  )
}

export function isSexes(samples: Samples): boolean {
  return mostly(samples, (text) => /^[男女]性?$/.test(text))
}

export function isClasses(samples: Samples): boolean {
  return mostly(samples, (text) => /^\p{Script=Han}.*\d{2,4}(-\d{1,2})?班?$/u.test(text))
}

export function isSchools(samples: Samples): boolean {
  return mostly(samples, (text) => /^\p{Script=Han}{2,}(学院|系)$/u.test(text))
}

/** Days of birth: in years in which no student enters and no graduate leaves, and not all on one day. */
export function isBirths(samples: Samples): boolean {
  const days = samples.map((cell) => parsePartialDay(textOf(cell)))
  const born = days.filter((found) => found?.precision === 'day' && isBirthYear(found.day))
  return samples.length > 0 && born.length >= samples.length * MOST
}

function isBirthYear(day: string): boolean {
  const year = Number(day.slice(0, 4))
  return year >= 1975 && year <= 2010
}

/** Which share of the cells a list of codes knows by words; a code alone says nothing, 70 may be anything. */
export function wordsKnown(samples: Samples, list: CodeListName, cohort: number): number {
  const known = samples.filter((cell) => {
    const text = textOf(cell)
    return /\p{Script=Han}/u.test(text) && findCode(list, text, cohort) !== undefined
  })
  return samples.length === 0 ? 0 : known.length / samples.length
}

/** Whether the cells of a column that should hold numbers have no digit at all. */
export function isWithoutDigits(samples: Samples): boolean {
  return samples.length >= ENOUGH && mostly(samples, (text) => !/\d/.test(text))
}

/** Whether the cells of a column that should hold names are numbers. */
export function isNumbers(samples: Samples): boolean {
  return samples.length >= ENOUGH && mostly(samples, (text) => /^[A-Z]?\d+$/.test(text))
}

function mostly(samples: Samples, test: (text: string) => boolean): boolean {
  if (samples.length === 0) return false
  const fitting = samples.filter((cell) => test(compact(cell))).length
  return fitting >= samples.length * MOST
}

function compact(cell: ImportCell): string {
  // String() of a whole number of 18 digits has all of them; the last ones are zeros or nearly.
  return textOf(cell)
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff'‘’-]/g, '')
    .toUpperCase()
}
