import { describe, expect, it } from 'vitest'
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns } from '#shared/domain/import/columns.ts'
import { fillMerged } from '#shared/domain/import/fill-merged.ts'
import type { Merge } from '#shared/domain/import/merges.ts'
import { rowClassifier } from '#shared/domain/import/row-class.ts'

const HEADER = ['序号', '班级', '学号', '姓名']
const classify = rowClassifier(buildColumns([HEADER], { top: 0, bottom: 0 }))
const merge = (left: number, top: number, bottom: number, right = left): Merge => ({
  top,
  left,
  bottom,
  right,
})
const filled = (rows: readonly ImportRow[], ...merges: readonly Merge[]) =>
  fillMerged([HEADER, ...rows], merges, 1, classify).slice(1)

describe('a merged area', () => {
  const rows: ImportRow[] = [
    [1, '会计1601班', '1', '王一'],
    [2, null, '2', '李二'],
    [3, null, '3', '张三'],
    ['合计', null, '3人'],
  ]

  it('counts for each of its rows, and for no others', () => {
    const expected = [rows[0], [2, '会计1601班', '2', '李二'], rows[2], rows[3]]
    expect(filled(rows, merge(1, 1, 2))).toEqual(expected)
    expect(filled(rows)).toEqual(rows)
  })

  it('fills neither totals nor the empty lines of a form, however far it goes', () => {
    const form: ImportRow[] = [...rows, [], [5]]
    expect(filled(form, merge(1, 1, 9)).slice(3)).toEqual(form.slice(3))
  })

  it('of a total, a title or a note is not filled', () => {
    const end: ImportRow[] = [
      ['合计', '3人'],
      [null, null, '4', '赵四'],
    ]
    expect(filled(end, merge(0, 1, 2), merge(1, 1, 2))).toEqual(end)
    const note: ImportRow[] = [['备注：以上为本院名单'], [null, null, '4', '赵四']]
    expect(filled(note, merge(0, 1, 2, 3))).toEqual(note)
  })

  it('never replaces what stands in a cell, nor reaches into the header', () => {
    expect(filled(rows, merge(3, 1, 3), merge(1, 0, 2))).toEqual(rows)
  })

  it('is read once where areas overlap, and ends with the sheet', () => {
    const many = Array.from({ length: 50 }, (_, index) => merge(1, 1 + (index % 2), 1_048_575))
    expect(filled(rows, ...many).map((row) => row[1])).toEqual([
      '会计1601班',
      '会计1601班',
      '会计1601班',
      null,
    ])
  })
})
