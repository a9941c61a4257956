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
    ['total', ['会计1601班', null, null, '小计', 5]],
    ['note', [null, null, null, '盖章', '2020年7月3日']],
    ['note', [null, '1.本表由各学院填写']],
    ['note', [null, '2020年7月3日']],
    ['record', [null, '1601000026', '总计']],
    ['record', [null, '1601']],
  ])('is a %s: %j', (expected, row) => {
    expect(classify(row)).toBe(expected)
  })

  it('is a header or a title again where it repeats any line of them', () => {
    const upper = ['序号', null, '基本信息', '备注']
    const title = [null, '王氏名单']
    const again = rowClassifier(columns, { titles: [title], header: [upper, HEADER] })
    expect(again(upper)).toBe('header')
    expect(again(title)).toBe('title')
    expect(classify(upper)).toBe('record')
    expect(again(['序号', '1', '基本信息'])).toBe('record')
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
      rest: null,
    })
    expect(extraReader(columns)(row)).toEqual({ 宿舍: '3栋' })
  })

  it('a bare number in a column of days is the day that a sheet shows for it', () => {
    const own = buildColumns([['学号', '姓名', '来访日期', '宿舍人数']], { top: 0, bottom: 0 })
    expect(extraReader(own)(['1', '王一', 43985, 43985])).toEqual({
      来访日期: '2020-06-03',
      宿舍人数: '43985',
    })
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
      { field: 'sex', column: '性别', raw: '男性?', rule: 'V08', cause: 'word', lost: true },
      { field: 'nation', column: '民族', raw: '汉簇', rule: 'V08', cause: 'word', lost: true },
      {
        field: 'enter_date',
        column: '入学日期',
        raw: '昨天',
        rule: 'V09',
        cause: 'date',
        lost: true,
      },
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
