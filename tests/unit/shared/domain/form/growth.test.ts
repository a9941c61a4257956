import { describe, expect, it } from 'vitest'
import { isOpaque, referencesIn, translated } from '#shared/domain/form/formula.ts'
import { type Growth, placeFormula } from '#shared/domain/form/growth.ts'

const FIVE: Growth = { first: 5, last: 5, bodyFirst: 5, bodyLast: 5, count: 4 }
const outside = (formula: string, sheet = '表') =>
  placeFormula(FIVE, formula, { sheet, grown: '表', copy: null })

describe('formulas when row 5 is repeated four times', () => {
  it.each([
    ['SUM(B5:B5)', 'SUM(B5:B8)'],
    ['SUM(B5)', 'SUM(B5:B8)'],
    ['SUM(B$4:B$6)', 'SUM(B$4:B$9)'],
    ['B6/B$7', 'B9/B$10'],
    ['SUM(A:A)+SUM(5:5)', 'SUM(A:A)+SUM(5:8)'],
    ['"B6"&B6', '"B6"&B9'],
    ['别的!B6+B6', '别的!B6+B9'],
    ["'表'!$B$6", "'表'!$B$9"],
    ['LOG10(B6)', 'LOG10(B9)'],
    ['表1[B6]+R6C', '表1[B6]+R6C'],
    ['B4*2', 'B4*2'],
    ['VLOOKUP(A9,$A$3:$C$20,2,FALSE)', 'VLOOKUP(A12,$A$3:$C$23,2,FALSE)'],
  ])('%s → %s', (before, after) => {
    expect(outside(before)).toBe(after)
  })

  it('of another sheet only what names this one', () => {
    expect(outside('B6+表!B6', '汇总')).toBe('B6+表!B9')
  })

  it('a copy names its own row, and the rest where it went', () => {
    const copy = { sheet: '表', grown: '表', copy: 2 }
    expect(placeFormula(FIVE, 'F5*2/F6+$A$1', copy)).toBe('F7*2/F9+$A$1')
  })
})

describe('references', () => {
  it('are found without understanding the rest', () => {
    const found = referencesIn('IF(\'一 月\'!$A1>0,Sheet2!B2:C3,"A9")+TAX2020')
    expect(found.map(({ sheet, first, last }) => [sheet, first.row, last?.row ?? null])).toEqual([
      ['一 月', 1, null],
      ['Sheet2', 2, 3],
      [null, 2020, null],
    ])
  })
  it('shared formulas read some cells away', () => {
    expect(translated('B2+$B$2+B$2+C:C', 3, 1)).toBe('C5+$B$2+C$2+D:D')
  })
  it('names, tables and INDIRECT cannot be read off', () => {
    expect(['合计项*2', 'SUM(表1[人数])', 'INDIRECT("A1")'].map(isOpaque)).toEqual([
      true,
      true,
      true,
    ])
    expect(['SUM(A1:B2)', 'IF(A1,TRUE,"甲")'].map(isOpaque)).toEqual([false, false])
  })
})
