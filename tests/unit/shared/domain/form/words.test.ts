import { describe, expect, it } from 'vitest'
import { isAlike } from '#shared/domain/form/labels.ts'
import { cellValue } from '#shared/domain/form/values.ts'
import { markerIn, onlyWord, readWord, withWords } from '#shared/domain/form/words.ts'

describe('what stands in braces', () => {
  it('is a figure by table, row and column; a row may hold dots', () => {
    expect(readWord('R1.total.rate')).toEqual({
      kind: 'figure',
      figure: { report: 'R1', rows: null, row: 'total', column: 'rate' },
    })
    expect(readWord('r1/classes.会计2001.A班.landed')).toMatchObject({
      figure: { report: 'R1', rows: 'classes', row: '会计2001.A班', column: 'landed' },
    })
  })
  it('is a general word, a column, or a table that there is not', () => {
    expect(readWord('asOf')).toEqual({ kind: 'general', word: 'asOf' })
    expect(readWord('student_no')).toEqual({ kind: 'other', text: 'student_no' })
    expect(readWord('R99.total.rate')).toEqual({ kind: 'table', text: 'R99.total.rate' })
  })
  it('marks where rows are repeated', () => {
    expect([markerIn('#R7'), markerIn('/R7'), markerIn('R7')]).toEqual([
      { isStart: true, table: 'R7' },
      { isStart: false, table: 'R7' },
      null,
    ])
  })
  it('stands alone or in a sentence', () => {
    expect([onlyWord(' {{ unit }} '), onlyWord('单位：{{unit}}')]).toEqual(['unit', null])
    expect(withWords('{{a}}/{{b}}', (word) => word.toUpperCase())).toBe('A/B')
  })
})

describe('values', () => {
  it('a rate is a share where the cell shows percent', () => {
    const rate = (cell: string) => cellValue({ cell, isFigure: true }, true)
    expect(['86.81', '100.00', '0.05', '-1.50', '7.00'].map(rate)).toEqual(
      ['0.8681', '1', '0.0005', '-0.015', '0.07'].map((digits) => ({ kind: 'number', digits })),
    )
  })
  it('— stays a text, what does not exist is blank, a student number is no number', () => {
    expect(cellValue({ cell: '—', isFigure: true }, false)).toEqual({ kind: 'text', text: '—' })
    expect(cellValue({ cell: null, isFigure: true }, false)).toEqual({ kind: 'blank' })
    expect(cellValue({ cell: '007', isFigure: false }, false)).toEqual({
      kind: 'text',
      text: '007',
    })
  })
})

it.each([
  ['就业率(%)', '落实率%', true],
  ['毕业生总数', '毕业生数', true],
  ['已就业人数', '已落实', true],
  ['升学', '升学率', false],
  ['会计学', '会计', false],
  ['', '', false],
])('labels %s and %s mean the same: %s', (one, other, same) => {
  expect(isAlike(one, other)).toBe(same)
})
