// What a line below the header is: a record, or something that is left out.
import { type ImportCell, type ImportRow, isBlank, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { isExampleWord } from './example-row.ts'
import { knownHeader } from './known-headers.ts'

export type RowClass = 'record' | 'blank' | 'total' | 'note' | 'header' | 'title'

const TOTAL = /^(合计|总计|小计|共计|总人数|总数|累计|共\d+[人名条])/
const TOTAL_ALONE = /^(合计|总计|小计|共计|总人数|总数|累计)$/
const PAGE = /^第?\d+页/
const NOTE =
  /^(注|备注|说明|填表|填报|制表|统计|审核|审批|审签|复核|经办|负责|签字|签名|签章|盖章|公章|联系人|日期|时间|单位|学院|院系|领导|分管|主管|报送|导出)[^:：]{0,8}[:：]/
/** Where no record can be, these end a form. */
const SIGNATURE = /签字|签名|签章|盖章|公章|年月日|^\d{4}年\d{1,2}月(\d{1,2}日)?$/
const HAN = /\p{Script=Han}/u
const NUMBERS: ReadonlySet<string> = new Set(['student_no', 'id_no'])
const KEYS: ReadonlySet<string> = new Set([
  ...NUMBERS,
  'name',
  'staff_name',
  'vacancy_title',
  'fair_name',
])
const SENTENCE = 30

/** The lines above the records: long lists repeat them on every printed page. */
export type LinesAbove = Readonly<{ titles: readonly ImportRow[]; header: readonly ImportRow[] }>

/** Prepares the classes of a sheet's rows by its columns. */
export function rowClassifier(
  columns: readonly Column[],
  { titles, header }: LinesAbove = { titles: [], header: [] },
): (row: ImportRow) => RowClass {
  const keys = columns.filter((column) => column.field !== null && KEYS.has(column.field))
  const numbers = keys.filter(({ field }) => field !== null && NUMBERS.has(field))
  const ignored = new Set(
    columns.filter((column) => column.role === 'ignored').map((column) => column.index),
  )

  return (row) => {
    let filled = 0
    let first: ImportCell = null
    let firstIndex = -1
    for (let index = 0; index < row.length; index++) {
      const cell = row[index] ?? null
      if (cell === null || isBlank(cell)) continue
      filled++
      if (firstIndex < 0) {
        first = cell
        firstIndex = index
      }
    }
    const isOnlyNumbered = filled === 1 && ignored.has(firstIndex) && /^\d+$/.test(textOf(first))
    if (filled === 0 || isOnlyNumbered) return 'blank'
    if (typeof first === 'string') {
      const text = first.replace(/\s/g, '')
      if (TOTAL.test(text)) return 'total'
      if (isExampleWord(text)) return 'note'
      if (NOTE.test(text) || PAGE.test(text) || (filled === 1 && text.length > SENTENCE))
        return 'note'
      if (header.some((line) => isSameLine(row, line, firstIndex, filled))) return 'header'
      if (titles.some((line) => isSameLine(row, line, firstIndex, filled))) return 'title'
    }
    if (isRepeatedHeader(row, keys)) return 'header'
    if (filled === 1) {
      const hasKey = keys.some((column) => !isBlank(row[column.index]))
      return hasKey && !isWords(first, firstIndex, numbers) ? 'record' : 'note'
    }
    return numbers.some(({ index }) => isLong(row[index])) ? 'record' : unnumbered(row, keys)
  }
}

/** Long enough for the number of a person; a count of people is shorter. */
function isLong(cell: ImportCell | undefined): boolean {
  return typeof cell === 'number' ? cell > 99_999 : /\d{6}/.test(textOf(cell))
}

/** A line without any number may be a total below its class, or the place for signatures. */
function unnumbered(row: ImportRow, keys: readonly Column[]): RowClass {
  const texts = row.map((cell) => textOf(cell).replace(/\s/g, ''))
  if (texts.some((text) => TOTAL_ALONE.test(text))) return 'total'
  const isPerson = keys.some(({ index }) => {
    const text = texts[index] ?? ''
    return text !== '' && !SIGNATURE.test(text)
  })
  return !isPerson && texts.some((text) => SIGNATURE.test(text)) ? 'note' : 'record'
}

/** A title or a date where a number should stand. */
function isWords(cell: ImportCell, index: number, numbers: readonly Column[]): boolean {
  return numbers.some((column) => column.index === index) && HAN.test(textOf(cell))
}

/** Whether every cell repeats a line above; of one cell alone, that the line has no other. */
function isSameLine(row: ImportRow, line: ImportRow, first: number, filled: number): boolean {
  if (row[first] !== line[first]) return false
  if (row.some((cell, index) => !isBlank(cell) && cell !== line[index])) return false
  return filled > 1 || line.every((cell, index) => index === first || isBlank(cell))
}

/** Long lists repeat their header on every printed page. */
function isRepeatedHeader(row: ImportRow, keys: readonly Column[]): boolean {
  let seen = false
  for (const column of keys) {
    const cell = row[column.index]
    if (isBlank(cell)) continue
    const text = textOf(cell)
    if (text !== column.header && !meansField(text, column.field)) return false
    seen = true
  }
  return seen
}

function meansField(text: string, field: string | null): boolean {
  if (text.length > 12) return false
  const known = knownHeader(text)
  return known?.as === 'field' && known.key === field
}
