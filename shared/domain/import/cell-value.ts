// From a cell to the value of a field. Made for hundreds of thousands of rows: one function a column, what was once
// understood is remembered, and plain text costs one test.
import { excelSerialToDay } from '../day/index.ts'
import type { FieldShape } from '../fields/index.ts'
import { cleanLines, normaliseText } from '../fields/normalise.ts'
import { readPay } from '../vacancy/index.ts'
import { type ImportCell, textOf } from './cell.ts'
import { type FieldFixes, fixKey } from './fixes.ts'
import { GROUP_FROM } from './known-headers.ts'
import { readLooseDate, readYearless, type SeasonDay } from './loose-date.ts'
import { cleanName } from './person-name.ts'
import {
  BAD_DATE,
  BAD_NUMBER,
  type CellValue,
  ERROR_CELL,
  isErrorText,
  isMarksOnly,
} from './understood.ts'
import { hasFixedPart, readWords } from './words.ts'

export type { CellValue } from './understood.ts'

const BLANKS = /[\s\u200b-\u200d\ufeff]/
const ALL_BLANKS = /[\s\u200b-\u200d\ufeff]+/g
const PLAIN = /^[0-9A-Za-z]*$/
const NUMBERS: ReadonlySet<string> = new Set([
  'student_no',
  'exam_no',
  'id_no',
  'uscc',
  'major_code',
])
const PHONES: ReadonlySet<string> = new Set([
  'mobile',
  'contact_phone',
  'home_phone',
  'employer_phone',
])
const REMEMBERED = 5_000
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 99_999

/** Days of which people write the date without the year: what was done lies behind, what is planned may lie ahead. */
const DONE_ON: ReadonlySet<string> = new Set([
  'will_day',
  'contact_day',
  'sign_date',
  'helper_since',
  GROUP_FROM,
])
const PLANNED_ON: ReadonlySet<string> = new Set([
  'next_contact',
  'contact_next_date',
  'vacancy_deadline',
  'fair_from',
  'fair_to',
])

/** What a file says beside its cells. */
export type Reading = Readonly<{
  /** day from which the file holds; null where dates without a year are none */
  effective: string | null
  /** meanings that a clerk gave to words, by field */
  fixes: ReadonlyMap<string, FieldFixes>
}>

export const PLAIN_READING: Reading = { effective: null, fixes: new Map() }

/** How the cells of one field are read for a cohort. */
export function cellReader(
  field: FieldShape,
  cohort: number,
  reading: Reading = PLAIN_READING,
): (cell: ImportCell) => CellValue {
  const fixes = reading.fixes.get(field.key)
  if (isText(field)) return fixedTexts(textReader(field), fixes)
  const remembered = new Map<string, CellValue>()
  const understand = fixedWhole(understanding(field, cohort, reading), fixes)
  return (cell) => {
    if (cell === null) return null
    if (typeof cell === 'object' && 'error' in cell) return ERROR_CELL
    // Of 6.20 a number keeps 6.2: it is no day.
    if (field.type === 'date' && isFraction(cell)) return BAD_DATE
    const text = field.type === 'date' ? dateText(cell) : textOf(cell)
    let value = remembered.get(text)
    if (value === undefined) {
      value = understand(text)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(text, value)
    }
    return value
  }
}

type Understand = (text: string) => CellValue

function understanding(field: FieldShape, cohort: number, reading: Reading): Understand {
  if (field.type === 'date') {
    const season = reading.effective === null ? null : { effective: reading.effective, cohort }
    return (text) => toDate(field, text, season)
  }
  if (field.type === 'number') return (text) => toNumber(field, text, cohort)
  const fixes = reading.fixes.get(field.key)
  return (text) => toListed(field, text, cohort, fixes)
}

/** What a clerk said of a whole cell goes before what is built in. */
function fixedWhole(understand: Understand, fixes: FieldFixes | undefined): Understand {
  if (fixes === undefined) return understand
  return (text) => {
    const fixed = fixes.get(fixKey(text))
    return fixed === null ? null : understand(fixed ?? text)
  }
}

function fixedTexts(
  read: (cell: ImportCell) => CellValue,
  fixes: FieldFixes | undefined,
): (cell: ImportCell) => CellValue {
  if (fixes === undefined) return read
  return (cell) => {
    const fixed = fixes.get(fixKey(textOf(cell)))
    return fixed === null ? null : read(fixed ?? cell)
  }
}

const cleaners: Readonly<Record<string, (text: string) => string>> = {
  name: cleanName,
  id_no: cleanId,
  uscc: cleanId,
}

/** Whether a field takes words as they are. */
export function isText({ type }: FieldShape): boolean {
  return type === 'text' || type === 'long' || type === 'staff'
}

function textReader({ key, type }: FieldShape): (cell: ImportCell) => CellValue {
  const clean = type === 'long' ? cleanLines : (cleaners[key] ?? cleanerOf(key))
  return (cell) => {
    if (cell === null) return null
    if (typeof cell === 'string') {
      if (isErrorText(cell)) return ERROR_CELL
      return clean(cell) || null
    }
    if (typeof cell === 'object' && 'error' in cell) return ERROR_CELL
    const text = clean(textOf(cell)) || null
    // A number of 18 digits has lost its last ones in the spreadsheet, even where the check digit happens to fit.
    const isDamaged = key === 'id_no' && typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER
    return isDamaged ? { rule: 'V02', cause: 'float', kept: text } : text
  }
}

function cleanerOf(key: string): (text: string) => string {
  if (NUMBERS.has(key)) return cleanNumber
  return PHONES.has(key) ? cleanPhone : cleanWords
}

/** Identity and credit codes have letters only in upper case. */
function cleanId(text: string): string {
  return cleanNumber(text).toUpperCase()
}

function cleanWords(text: string): string {
  return BLANKS.test(text) ? text.replace(ALL_BLANKS, ' ').trim() : text
}

function cleanNumber(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(ALL_BLANKS, '')
    .replace(/^['‘’]/, '')
}

/** A number as people write it: 190 1162 7556, 190-1162-7556, +86 190 …; a landline keeps its dash. */
function cleanPhone(text: string): string {
  if (PLAIN.test(text)) return text
  const number = cleanNumber(text)
  const digits = number.replace(/[-‐-―()]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1\d{10}$/.test(digits) ? digits : number
}

function isFraction(cell: ImportCell): boolean {
  return typeof cell === 'number' && cell <= FIRST_SERIAL && !Number.isInteger(cell)
}

function dateText(cell: ImportCell): string {
  if (typeof cell === 'number' && cell > FIRST_SERIAL && cell <= LAST_SERIAL) {
    return excelSerialToDay(cell) ?? textOf(cell)
  }
  return textOf(cell)
}

function toDate(field: FieldShape, text: string, season: SeasonDay | null): CellValue {
  if (text.trim() === '' || isMarksOnly(text)) return null
  if (isErrorText(text)) return ERROR_CELL
  const day = readLooseDate(text)
  if (day !== null) return day
  const isPlanned = PLANNED_ON.has(field.key)
  if (season === null || !(isPlanned || DONE_ON.has(field.key))) return BAD_DATE
  return readYearless(text, season, isPlanned) ?? BAD_DATE
}

function toNumber(field: FieldShape, text: string, cohort: number): CellValue {
  if (isMarksOnly(text)) return null
  if (isErrorText(text)) return ERROR_CELL
  const found = normaliseText(field, text, cohort)
  if (found.ok) return found.value === '' ? null : found.value
  if (field.key !== 'intent_salary_min') return BAD_NUMBER
  // 4000-6000: the least that somebody wants is the lower end.
  const { min } = readPay(text)
  return min === null ? BAD_NUMBER : { value: String(min), rest: text.trim(), known: true }
}

function toListed(
  field: FieldShape,
  text: string,
  cohort: number,
  fixes: FieldFixes | undefined,
): CellValue {
  if (fixes !== undefined && hasFixedPart(text, fixes)) return readWords(field, text, cohort, fixes)
  const found = normaliseText(field, text, cohort)
  if (found.ok) return found.value === '' ? null : found.value
  if (isMarksOnly(text)) return null
  return isErrorText(text) ? ERROR_CELL : readWords(field, text, cohort, fixes)
}
