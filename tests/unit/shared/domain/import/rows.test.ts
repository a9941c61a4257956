import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns } from '#shared/domain/import/columns.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import { agree, repeats, storedValue } from '#shared/domain/import/repeats.ts'
import { rowClassifier } from '#shared/domain/import/row-class.ts'
import { extraReader, rowReader } from '#shared/domain/import/row-reader.ts'

const HEADER = [
  '序号',
  '学号',
  '姓名',
  '性别',
  '身份证号',
  '民族代码',
  '民族',
  '入学日期',
  '生源地',
  '手机号',
  '宿舍',
]
const columns = buildColumns([HEADER], { top: 0, bottom: 0 })
const classify = rowClassifier(columns)
const read = rowReader(columns, 2020)
const field = (key: string) => {
  const found = importField(key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('a line below the header', () => {
  it.each<[string, ImportRow]>([
    ['record', [1, '1601', '王一']],
    ['record', [1, null, null, '男', '430102199801011234']],
    ['record', [1, null, null, '男', null, '01', '汉族']],
    ['blank', []],
    ['blank', [null, '  ', '']],
    ['blank', [7, null, null]],
    ['total', ['合计', null, '21人']],
    ['total', ['总 计', 5]],
    ['total', [null, '小计', 5]],
    ['note', ['审核人：李四', null, null, '日期：2020-07-03']],
    ['note', ['注：本表由学院填写']],
    ['note', ['说明', null].slice(0, 1)],
    ['header', ['序号', '学号', '姓名', '性别']],
    ['header', ['xuhao', 'xh', 'xm', 'xb']],
  ])('is a %s: %j', (expected, row) => {
    expect(classify(row)).toBe(expected)
  })
})

describe('a record', () => {
  it('becomes values by field', () => {
    const row = [
      1,
      1601000026,
      ' 黄　鹏明 ',
      '男',
      '43010219980101123x',
      '01',
      '汉族',
      44075,
      '湖南省',
      '190 1162 7556',
      '3栋',
    ]
    expect(read(row)).toEqual({
      values: {
        student_no: '1601000026',
        name: '黄鹏明',
        sex: '1',
        id_no: '43010219980101123X',
        nation: '01',
        enter_date: '2020-09-01',
        origin_code: '430000',
        mobile: '19011627556',
      },
      findings: [],
    })
    expect(extraReader(columns)(row)).toEqual({ 宿舍: '3栋' })
  })

  it('has full-width digits and foreign names understood', () => {
    const { values } = read([
      1,
      '１６０１',
      'John Smith',
      null,
      null,
      null,
      null,
      '201609',
      null,
      '１３１４２１２４９８１',
    ])
    expect(values).toMatchObject({
      student_no: '1601',
      name: 'John Smith',
      enter_date: '2016-09',
      mobile: '13142124981',
    })
  })

  it('names what is no whole word, keeping the raw text', () => {
    const { values, findings } = read([1, '1', '王一', '男性?', null, null, '汉簇', '昨天'])
    expect(values).toMatchObject({ sex: null, nation: null, enter_date: null })
    expect(findings).toEqual([
      { field: 'sex', column: '性别', raw: '男性?', rule: 'V08', lost: true },
      { field: 'nation', column: '民族', raw: '汉簇', rule: 'V08', lost: true },
      { field: 'enter_date', column: '入学日期', raw: '昨天', rule: 'V09', lost: true },
    ])
  })

  it('takes the code where the name contradicts it, and the name where the code is unknown', () => {
    const contradicting = read([1, '1', '王一', null, null, '01', '苗族'])
    expect(contradicting.values.nation).toBe('01')
    expect(contradicting.findings).toMatchObject([{ rule: 'PAIR', column: '民族', lost: false }])
    const unknown = read([1, '1', '王一', null, null, '88', '苗族'])
    expect(unknown.values.nation).toBe('06')
    expect(unknown.findings).toMatchObject([{ rule: 'V08', column: '民族代码', lost: false }])
  })

  it('knows a number that a spreadsheet has cut', () => {
    const { values, findings } = read([1, '1', '王一', null, 440103199808100000])
    expect(values.id_no).toBe('440103199808100000')
    expect(findings).toMatchObject([{ field: 'id_no', rule: 'V02', lost: false }])
  })

  it('does not store error cells', () => {
    const { values, findings } = read([1, '1', '王一', null, { error: '#N/A' }])
    expect(values.id_no).toBeNull()
    expect(findings).toMatchObject([{ field: 'id_no', raw: '#N/A', lost: true }])
  })

  it('never throws, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.string() }),
      fc.record({ date: fc.string() }),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), (row) => {
        const { values } = read(row)
        expect(Object.keys(values)).toHaveLength(8)
        expect(typeof classify(row)).toBe('string')
      }),
    )
  })
})

describe('a repetition', () => {
  it.each([
    ['enter_date', '2016-09', '2016-09-01', true],
    ['enter_date', '2016-09-01', '2016-09-01', true],
    ['enter_date', '2016-10', '2016-09-01', false],
    ['origin_code', '430000', '430122', true],
    ['origin_code', '430100', '430122', true],
    ['origin_code', '430200', '430122', false],
    ['origin_code', '430122', '430000', false],
    ['destination', '80', '801', true],
    ['destination', '801', '80', false],
    ['name', '王', '王一', false],
  ])('%s: %s beside %s says nothing new: %s', (key, given, stored, expected) => {
    expect(repeats(field(key), given, stored)).toBe(expected)
  })

  it('goes both ways for code and name', () => {
    expect(agree(field('destination'), '80', '801')).toBe(true)
    expect(agree(field('destination'), '10', '11')).toBe(false)
  })

  it('is stored as a whole day', () => {
    expect(storedValue(field('enter_date'), '2016-09')).toBe('2016-09-01')
    expect(storedValue(field('enter_date'), '2016')).toBe('2016-01-01')
    expect(storedValue(field('name'), '2016')).toBe('2016')
  })
})
