import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  extraRows,
  fieldAt,
  fieldRows,
  idOfField,
  personOf,
  placeOf,
  sectionOf,
  sheetId,
} from '#renderer/features/graduates/card/sheet-rows.ts'

const columns = ['name', 'sex', 'mobile'].map((key) => ({ key, title: `<${key}>`, width: 100 }))
const sections = [
  { title: '基本情况', fields: ['name', 'sex'] },
  { title: '没有列的', fields: ['unknown'] },
  { title: '联系方式', fields: ['mobile'] },
]
const rows = fieldRows(sections, columns, (key) => key === 'name')

it('a row of the sheet tells its person and its place', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.nat(9_999), (person, place) => {
      const id = sheetId(person, place)
      expect([personOf(id), placeOf(id)]).toEqual([person, place])
      expect(Number.isSafeInteger(id)).toBe(true)
    }),
  )
})

describe('the rows', () => {
  it('stand section by section, and a section without a column has no heading', () => {
    expect(rows.map(({ name }) => name.text)).toEqual([
      '基本情况',
      '<name> *',
      '<sex>',
      '联系方式',
      '<mobile>',
    ])
    expect(rows.map(({ name }) => name.isHeading === true)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })

  it('end with what came along in imported files, if anything did', () => {
    expect(extraRows('其他资料', {})).toEqual([])
    expect(extraRows('其他资料', { 宿舍: '3-201' }).map(({ name }) => name.text)).toEqual([
      '其他资料',
      '宿舍',
    ])
  })

  it('are found by field and tell their field', () => {
    const id = idOfField(rows, 7, 'mobile')
    expect(id).toBe(sheetId(7, 4))
    expect(fieldAt(rows, sheetId(7, 4))).toBe('mobile')
    expect(fieldAt(rows, sheetId(7, 3))).toBeUndefined()
    expect(idOfField(rows, 7, 'nobody')).toBeUndefined()
  })

  it('know who stands under the same heading', () => {
    expect(sectionOf(rows, 'sex')).toEqual(['name', 'sex'])
    expect(sectionOf(rows, 'mobile')).toEqual(['mobile'])
    expect(sectionOf(rows, 'nobody')).toEqual([])
  })
})
