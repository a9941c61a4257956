import { describe, expect, it } from 'vitest'
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns } from '#shared/domain/import/columns.ts'
import { findHeaderRows } from '#shared/domain/import/header-rows.ts'
import { detectKind, fitsKind } from '#shared/domain/import/kind.ts'
import { knownHeader } from '#shared/domain/import/known-headers.ts'

const columnsOf = (...rows: readonly ImportRow[]) => {
  const header = findHeaderRows(rows)
  return header === null ? [] : buildColumns(rows, header)
}
const fieldsOf = (...rows: readonly ImportRow[]) =>
  columnsOf(...rows).map(({ header, field }) => [header, field])
const kindOf = (...headers: readonly string[]) => detectKind(columnsOf(headers))

describe('a header cell', () => {
  it.each([
    ['学号', 'student_no'],
    [' 学　号 ', 'student_no'],
    ['*学号', 'student_no'],
    ['姓名：', 'name'],
    ['XM', 'name'],
    ['身份证号（18位）', 'id_no'],
    ['院（系）', 'school_id'],
    ['ＳＦＺＨ', 'id_no'],
    ['微信/QQ', 'wechat_qq'],
    ['xingming', 'name'],
    ['xuehao', 'student_no'],
    ['Student No.', 'student_no'],
    ['Student_ID', 'student_no'],
    ['Name', 'name'],
    ['ID number', 'id_no'],
    ['ID Card No.', 'id_no'],
    ['公民身份证号码', 'id_no'],
    ['E-mail', 'email'],
    ['所属班级', 'class_name'],
    ['帮扶责任人姓名', 'helper'],
  ])('%s is %s', (text, key) => {
    expect(knownHeader(text)).toMatchObject({ as: 'field', key })
  })

  it.each([
    '就业意向',
    '电话记录',
    '父亲姓名',
    '拟毕业去向',
    '学号姓名',
    '毕业去向审核状态',
    '姓名拼音',
    '',
  ])('%s is not known: whole words only', (text) => {
    expect(knownHeader(text)).toBeUndefined()
  })
})

describe('header rows', () => {
  it('stand under titles and notes', () => {
    const rows = [['2020届毕业生名单'], [], ['填报人：张三'], ['学号', '姓名'], ['1', '王一']]
    expect(findHeaderRows(rows)).toEqual({ top: 3, bottom: 3 })
  })

  it('may be Chinese and pinyin', () => {
    const rows = [
      ['学号', '姓名'],
      ['xh', 'xm'],
      ['1601', '王一'],
    ]
    expect(findHeaderRows(rows)).toEqual({ top: 0, bottom: 1 })
    expect(fieldsOf(...rows)).toEqual([
      ['学号', 'student_no'],
      ['姓名', 'name'],
    ])
  })

  it('may be group headers above, merged where a column has one header only', () => {
    const rows = [
      ['台账'],
      ['序号', '班级', '基本信息', null, null, '备注'],
      [null, null, '学号', '姓名', '联系电话', null],
      [1, '会计1601班', '1601', '王一', '139', null],
    ]
    expect(findHeaderRows(rows)).toEqual({ top: 1, bottom: 2 })
    expect(fieldsOf(...rows)).toEqual([
      ['序号', null],
      ['班级', 'class_name'],
      ['学号', 'student_no'],
      ['姓名', 'name'],
      ['联系电话', 'mobile'],
      ['备注', 'remark'],
    ])
  })

  it('may be three: groups, headers and pinyin', () => {
    const rows = [
      ['名单'],
      ['基本信息', null, '联系', null],
      ['学号', '姓名', '电话', '住址'],
      ['xh', 'xm', 'dh', 'zz'],
      ['1601', '王一', '139', '长沙'],
    ]
    expect(findHeaderRows(rows)).toEqual({ top: 1, bottom: 3 })
    expect(fieldsOf(...rows).map(([, field]) => field)).toEqual([
      'student_no',
      'name',
      'mobile',
      'home_address',
    ])
  })

  it('end where their merged cells end', () => {
    const rows = [
      ['学号', '姓名', '班级', '去处'],
      [null, null, null, '城市'],
      ['1601', '王一', '会计1601班', '长沙'],
    ]
    const merges = [0, 1, 2].map((left) => ({ top: 0, left, bottom: 1, right: left }))
    expect(findHeaderRows(rows, merges)).toEqual({ top: 0, bottom: 1 })
    expect(findHeaderRows(rows)).toEqual({ top: 0, bottom: 0 })
  })

  it('are told by the blanks of merged cells where a file has no merged areas', () => {
    const rows = [
      ['学号', '姓名', '去处', null],
      [null, null, '想去哪', '做什么'],
      ['1601', '王一', '长沙', '会计'],
    ]
    expect(findHeaderRows(rows)).toEqual({ top: 0, bottom: 1 })
  })

  it('do not take the line of signatures above them', () => {
    const rows = [
      ['填报人：张三', null, null, '日期：2020年7月3日'],
      ['学号', '姓名', null, null],
      ['1601', '王一'],
    ]
    expect(findHeaderRows(rows)).toEqual({ top: 1, bottom: 1 })
  })

  it.each([29, 300])('are found in row %i', (index) => {
    const rows: ImportRow[] = Array.from({ length: index }, (_, at) => [`说明 ${at}`])
    expect(findHeaderRows([...rows, ['学号', '姓名'], ['1', '王一']])).toEqual({
      top: index,
      bottom: index,
    })
  })

  it('are not found where nothing is known', () => {
    expect(
      findHeaderRows([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toBeNull()
    expect(findHeaderRows([])).toBeNull()
  })

  it('are recognised by pinyin where the Chinese word is new', () => {
    expect(fieldsOf(['校内编码', '名字'], ['xh', 'xm'])).toEqual([
      ['校内编码', 'student_no'],
      ['名字', 'name'],
    ])
  })
})

describe('columns', () => {
  it('of one code list are a pair, the code marked', () => {
    const pair = columnsOf(['学号', '毕业去向类别代码', '毕业去向']).slice(1)
    expect(pair.map(({ field, role }) => [field, role])).toEqual([
      ['destination', 'code'],
      ['destination', 'value'],
    ])
  })

  it('of one text field: the official one counts, the other is kept', () => {
    expect(fieldsOf(['学号', '联系电话', '手机号'])).toEqual([
      ['学号', 'student_no'],
      ['联系电话', null],
      ['手机号', 'mobile'],
    ])
  })
})

describe('the kind of a file', () => {
  it.each([
    [['学号', '姓名', '毕业去向', '就业意愿'], 'plan'],
    [['学号', '姓名', '就业意愿', '类别'], 'willingness'],
    [['学号', '姓名', '联系日期', '服务类型'], 'contacts'],
    [['学院', '学号', '姓名', '类别'], 'key-group'],
    [['学号', '姓名', '班级'], 'roster'],
    [['姓名', '班级', '性别'], 'roster'],
    [['姓名', '职务', '部门', '手机'], 'staff'],
    [['职位名称', '公司名称', '工作城市', '薪资范围'], 'positions'],
    [['招聘岗位', '企业名称', '需求人数', '性别要求'], 'positions'],
    [['活动名称', '日期', '单位数', '岗位数'], 'fairs'],
    [['学号', '类别', '日期'], 'key-group'],
  ])('%j is %s', (headers, kind) => {
    expect(kindOf(...headers)).toEqual({ kind })
  })

  it('is open where only words of other kinds were seen', () => {
    expect(kindOf('岗位名称', '招聘人数', '网申地址')).toEqual({
      kind: null,
      candidates: ['positions'],
    })
    expect(kindOf('单位名称', '统一社会信用代码')).toMatchObject({ kind: null })
  })

  it('must fit when it is given', () => {
    const columns = columnsOf(['学号', '姓名'])
    expect(fitsKind('roster', columns)).toBe(true)
    expect(fitsKind('plan', columns)).toBe(false)
    expect(fitsKind('key-group', columns)).toBe(false)
  })
})
