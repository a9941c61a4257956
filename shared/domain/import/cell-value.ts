// From a cell to the value of a field. Made for hundreds of thousands of rows: one function a column, what was once
// understood is remembered, and plain text costs one test.
import { excelSerialToDay, parsePartialDay } from '../day/index.ts'
import type { FieldShape } from '../fields/index.ts'
import { cleanLines, normaliseText } from '../fields/normalise.ts'
import { type ImportCell, textOf } from './cell.ts'

export type ValueRule = 'V02' | 'V08' | 'V09' | 'FORM'
/** A value that cannot be stored; `kept` is what is stored all the same. */
export type BadValue = Readonly<{ rule: ValueRule; kept: string | null }>
export type CellValue = string | null | BadValue

const BLANKS = /[\s\u200b-\u200d\ufeff]/
const ALL_BLANKS = /[\s\u200b-\u200d\ufeff]+/g
const PLAIN = /^[0-9A-Za-z]*$/
const BETWEEN_HAN = /(?<=[\p{Script=Han}·]) +(?=[\p{Script=Han}·])/gu
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

const BAD_FORM: BadValue = { rule: 'FORM', kept: null }
const BAD_CODE: BadValue = { rule: 'V08', kept: null }
const BAD_DATE: BadValue = { rule: 'V09', kept: null }

/** How the cells of one field are read for a cohort. */
export function cellReader(field: FieldShape, cohort: number): (cell: ImportCell) => CellValue {
  if (isText(field)) return textReader(field)
  const remembered = new Map<string, CellValue>()
  const understand =
    field.type === 'date' ? toDate : (text: string) => toListed(field, text, cohort)
  return (cell) => {
    if (cell === null) return null
    if (typeof cell === 'object' && 'error' in cell) return BAD_FORM
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
    if (typeof cell === 'string') return clean(cell) || null
    if (typeof cell === 'object' && 'error' in cell) return BAD_FORM
    const text = clean(textOf(cell)) || null
    // A number of 18 digits has lost its last ones in the spreadsheet, even where the check digit happens to fit.
    const isDamaged = key === 'id_no' && typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER
    return isDamaged ? { rule: 'V02', kept: text } : text
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

function cleanName(text: string): string {
  if (!BLANKS.test(text)) return text
  return text.replace(ALL_BLANKS, ' ').trim().replace(BETWEEN_HAN, '')
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

function dateText(cell: ImportCell): string {
  if (typeof cell === 'number' && cell > FIRST_SERIAL && cell <= LAST_SERIAL) {
    return excelSerialToDay(cell) ?? textOf(cell)
  }
  return textOf(cell)
}

/** A day as far as it is known: 2016-09-01, 2016-09 or 2016. */
function toDate(text: string): CellValue {
  if (text.trim() === '') return null
  const found = parsePartialDay(text)
  if (found === null) return BAD_DATE
  if (found.precision === 'day') return found.day
  return found.day.slice(0, found.precision === 'month' ? 7 : 4)
}

function toListed(field: FieldShape, text: string, cohort: number): CellValue {
  const found = normaliseText(field, text, cohort)
  if (found.ok) return found.value === '' ? null : found.value
  return found.rule === 'V08' ? BAD_CODE : found.rule === 'V09' ? BAD_DATE : BAD_FORM
}
