// What a line below the header is: a record, or something that is left out.
import { type ImportCell, type ImportRow, isBlank, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { knownHeader } from './known-headers.ts'

export type RowClass = 'record' | 'blank' | 'total' | 'note' | 'header'

const TOTAL = /^(合计|总计|小计|共计|总人数|共\d+[人名条])/
const PAGE = /^第?\d+页/
const NOTE =
  /^(注|备注|说明|填表|填报|制表|统计|审核|审批|审签|复核|经办|负责|签字|签名|签章|盖章|公章|联系人|日期|时间|单位|学院|院系|领导|分管|主管|报送|导出)[^:：]{0,8}[:：]/
const KEYS: ReadonlySet<string> = new Set([
  'student_no',
  'id_no',
  'name',
  'staff_name',
  'vacancy_title',
  'fair_name',
])
const SENTENCE = 30

/** Prepares the classes of a sheet's rows by its columns. */
export function rowClassifier(columns: readonly Column[]): (row: ImportRow) => RowClass {
  const keys = columns.filter((column) => column.field !== null && KEYS.has(column.field))
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
      if (NOTE.test(text) || PAGE.test(text) || (filled === 1 && text.length > SENTENCE))
        return 'note'
    }
    if (isRepeatedHeader(row, keys)) return 'header'
    const hasKey = keys.some((column) => !isBlank(row[column.index]))
    return filled === 1 && !hasKey ? 'note' : 'record'
  }
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
