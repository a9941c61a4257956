import { describe, expect, it } from 'vitest'
import type { ImportCell, ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns, type ColumnHints } from '#shared/domain/import/columns.ts'
import { findHeaderRows } from '#shared/domain/import/header-rows.ts'
import { findRecords } from '#shared/domain/import/headerless.ts'
import { columnsFor } from '#shared/domain/import/kind-columns.ts'
import { headerFingerprint, isSameList } from '#shared/domain/import/same-list.ts'

const IDS = [
  '440103199808100977',
  '430421199810167465',
  '510104199802057212',
  '430521199810307419',
  '431121199804156836',
]
const NOS = ['1601000026', '1601000196', '1601000237', '1612402387', '1612402487']
const NAMES = ['陆浩琪', '黄鹏明', '龙怡妍', '欧阳婧晗', '艾力·买买提']
const MOBILES = [
  '16112723994',
  '１３１４２１２４９８１',
  '191 3756 3440',
  '17615886500',
  16526101743,
]

const columnsOf = (rows: readonly ImportRow[], hints: ColumnHints = {}) => {
  const known = findHeaderRows(rows, hints.merges)
  const header = known ?? findRecords(rows)
  if (header === null) return []
  return buildColumns(rows, header, { cohort: 2020, isHeaderless: known === null, ...hints })
}
const toldOf = (rows: readonly ImportRow[], hints?: ColumnHints) =>
  columnsOf(rows, hints).map(({ header, field, by }) => [header, field, by])

/** Rows of these columns under their headers. */
const sheet = (...columns: readonly (readonly [string | null, ...ImportCell[]])[]): ImportRow[] => {
  const height = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null))
}

describe('a column that its cells contradict', () => {
  it('is an identity number whatever the header says', () => {
    expect(toldOf(sheet(['学号', ...NOS], ['姓名', ...NAMES], ['考生号', ...IDS]))).toEqual([
      ['学号', 'student_no', 'header'],
      ['姓名', 'name', 'header'],
      ['考生号', 'id_no', 'content'],
    ])
  })

  it('is found where two headers were exchanged', () => {
    expect(toldOf(sheet(['身份证号', ...NOS], ['姓名', ...NAMES], ['学号', ...IDS]))).toEqual([
      ['身份证号', 'student_no', 'content'],
      ['姓名', 'name', 'header'],
      ['学号', 'id_no', 'content'],
    ])
  })

  it('stays where the right column holds some too, and where it is that of a parent', () => {
    const own = sheet(['学号', ...NOS], ['身份证号', ...IDS], ['证件', ...IDS])
    expect(toldOf(own).at(-1)).toEqual(['证件', null, 'header'])
    const others = sheet(['学号', ...NOS], ['姓名', ...NAMES], ['父亲证件', ...IDS])
    expect(toldOf(others).at(-1)).toEqual(['父亲证件', null, 'header'])
  })

  it('is not taken for a mobile or a name', () => {
    const ways = ['微信', '电话', '面谈', 'QQ']
    const rows = sheet(['学号', ...NOS], ['姓名', ...NOS], ['联系电话', ...ways])
    expect(toldOf(rows)).toEqual([
      ['学号', 'student_no', 'header'],
      ['姓名', null, 'content'],
      ['联系电话', null, 'content'],
    ])
  })

  it('needs more than two cells to be contradicted', () => {
    expect(toldOf(sheet(['学号', '1'], ['手机号', '无'])).at(-1)).toEqual([
      '手机号',
      'mobile',
      'header',
    ])
  })
})

describe('an ambiguous header', () => {
  it('is what its cells are', () => {
    const ways = sheet(['学号', ...NOS], ['姓名', ...NAMES], ['联系方式', '微信', '电话', '面谈'])
    expect(toldOf(ways).at(-1)).toEqual(['联系方式', null, 'header'])
    const numbers = sheet(['学号', ...NOS], ['姓名', ...NAMES], ['联系方式', ...MOBILES])
    expect(toldOf(numbers).at(-1)).toEqual(['联系方式', 'mobile', 'content'])
    const states = (words: readonly string[]) =>
      sheet(['学号', ...NOS], ['姓名', ...NAMES], ['就业状态', ...words])
    expect(toldOf(states(['待就业', '签就业协议', '研究生'])).at(-1)?.[1]).toBe('destination')
    expect(toldOf(states(['积极求职', '求职困难', '失联'])).at(-1)?.[1]).toBe('willingness')
    expect(toldOf(states(['长沙', '会计', '都可以'])).at(-1)?.[1]).toBeNull()
  })

  it('names the student where no other column does', () => {
    expect(toldOf(sheet(['编号', ...NOS], ['姓名', ...NAMES]))[0]).toEqual([
      '编号',
      'student_no',
      'content',
    ])
    expect(toldOf(sheet(['编号', 1, 2, 3], ['姓名', ...NAMES]))[0]).toEqual([
      '编号',
      null,
      'header',
    ])
  })
})

describe('a sheet without any header', () => {
  it('is told by what stands in it', () => {
    const rows = sheet(
      [...NOS] as [string, ...string[]],
      [...NAMES] as [string, ...string[]],
      ['男', '女', '男', '女', '男'],
      ['会计1601班', '审计1602班', '财务1601', '会计16-1班', '会计1602班'],
      ['考研', '待就业', '考公', '积极求职', '失联'],
      [...MOBILES.map(String)] as [string, ...string[]],
      ['1998-01-02', '1998-03-04', '19980506', '1997/1/2', '1998年7月8日'],
      ['3栋', null, '4栋', null, null],
    )
    expect(toldOf(rows)).toEqual([
      ['A列', 'student_no', 'content'],
      ['B列', 'name', 'content'],
      ['C列', 'sex', 'content'],
      ['D列', 'class_name', 'content'],
      ['E列', 'willingness', 'content'],
      ['F列', 'mobile', 'content'],
      ['G列', 'birth', 'content'],
      ['H列', null, 'header'],
    ])
  })

  it('begins at the first record, below titles, with a header in words nobody has met', () => {
    const body = sheet(['代号', ...NOS], ['尊称', ...NAMES], ['寝室', '1', '2', '3', '4', '5'])
    const rows = [['名单'], [], ...body]
    expect(findRecords(rows)).toEqual({ top: 2, bottom: 2 })
    expect(toldOf(rows)).toEqual([
      ['代号', 'student_no', 'content'],
      ['尊称', 'name', 'content'],
      ['寝室', null, 'header'],
    ])
    expect(findRecords([['名单'], [], ...body.slice(1)])).toEqual({ top: 2, bottom: 1 })
  })

  it('is no list where no number says who it is', () => {
    expect(findRecords(sheet(['陆浩琪', '黄鹏明', '龙怡妍'], ['1', '2', '3']))).toBeNull()
    expect(findRecords(sheet(['2016-01-02', '2017-03-04'], ['a', 'b']))).toBeNull()
    expect(findRecords([])).toBeNull()
  })
})

describe('columns of headers in groups', () => {
  const fieldsOf = (rows: readonly ImportRow[], hints?: ColumnHints) =>
    columnsOf(rows, hints).map(({ header, field }) => [header, field])

  it('are understood together with their group', () => {
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 5, bottom: 0, right: 6 },
    ]
    const rows = [
      ['学号', '学生', null, '家长', null, '毕业去向', null],
      [null, '姓名', '电话', '姓名', '电话', '代码', '名称'],
      ['1601000026', '陆浩琪', '16112723994', '陆一', '16112723995', '70', '待就业'],
    ]
    const expected = [
      ['学号', 'student_no'],
      ['学生姓名', 'name'],
      ['学生电话', 'mobile'],
      ['家长姓名', 'contact_person'],
      ['家长电话', 'contact_phone'],
      ['代码', 'destination'],
      ['名称', 'destination'],
    ]
    expect(fieldsOf(rows, { merges })).toEqual(expected)
    // The same from a file that has no merged areas.
    expect(fieldsOf(rows)).toEqual(expected)
  })

  it('are not what their group alone would be', () => {
    const rows = [
      ['学号', '姓名', '就业意愿', null],
      [null, null, '备考学校', '备考专业'],
      ['1', '王一', '湖南大学', '会计'],
    ]
    expect(fieldsOf(rows)).toEqual([
      ['学号', 'student_no'],
      ['姓名', 'name'],
      ['备考学校', null],
      ['备考专业', null],
    ])
  })

  it('of one name are told apart', () => {
    const rows = [['学号', '姓名', '宿舍', '宿舍']]
    expect(fieldsOf(rows).slice(2)).toEqual([
      ['宿舍', null],
      ['宿舍（2）', null],
    ])
  })
})

describe('columns without a header', () => {
  it('are kept where records have something in them', () => {
    const rows = [
      ['学号', '姓名', null, '班级'],
      ['1', '王一', '党员', '会计1601班', '走读'],
      ['审核人：李四', null, null, null, null, '日期：'],
    ]
    expect(columnsOf(rows).map(({ header, role }) => [header, role])).toEqual([
      ['学号', 'value'],
      ['姓名', 'value'],
      ['C列', 'extra'],
      ['班级', 'value'],
      ['E列', 'extra'],
    ])
  })

  it('are called by letters as the spreadsheet does', () => {
    const row: ImportCell[] = ['1', '王一']
    row[27] = '党员'
    expect(columnsOf([['学号', '姓名'], row]).at(-1)?.header).toBe('AB列')
  })
})

describe('choices of columns', () => {
  const rows = sheet(['学号', ...NOS], ['姓名', ...NAMES], ['去处', '待就业'], ['备注', '党员'])

  it('override headers and cells, those of now before those of the last file', () => {
    const hints: ColumnHints = {
      remembered: [
        { header: '去处', as: 'field', field: 'willingness' },
        { header: '备注', as: 'ignored' },
      ],
      choices: [
        { header: ' 去处', as: 'field', field: 'destination' },
        { header: '姓名', as: 'field', field: 'name' },
      ],
    }
    expect(toldOf(rows, hints)).toEqual([
      ['学号', 'student_no', 'header'],
      ['姓名', 'name', 'header'],
      ['去处', 'destination', 'choice'],
      ['备注', null, 'memory'],
    ])
    expect(columnsOf(rows, hints).at(-1)?.role).toBe('ignored')
  })

  it('that come again from the last file are still remembered ones', () => {
    const remembered = [{ header: '去处', as: 'field', field: 'destination' }] as const
    expect(toldOf(rows, { remembered, choices: remembered })[2]?.[2]).toBe('memory')
    const choices = [{ header: '去处', as: 'extra' }] as const
    expect(toldOf(rows, { remembered, choices })[2]).toEqual(['去处', null, 'choice'])
  })

  it('take the field from the column that had it, and say nothing where the field is unknown', () => {
    const choices = [
      { header: '备注', as: 'field', field: 'student_no' },
      { header: '去处', as: 'field', field: 'nonsense' },
    ] as const
    expect(toldOf(rows, { choices })).toEqual([
      ['学号', null, 'header'],
      ['姓名', 'name', 'header'],
      ['去处', null, 'header'],
      ['备注', 'student_no', 'choice'],
    ])
  })

  it('hold for the columns of a list too', () => {
    const choices = [
      { header: '何时', as: 'field', field: 'contact_day' },
      { header: '方式', as: 'extra' },
    ] as const
    const contacts = columnsOf([['学号', '联系日期', '何时', '方式', '服务类型']], { choices })
    expect(columnsFor('contacts', contacts).map(({ field, role }) => [field, role])).toEqual([
      ['student_no', 'value'],
      [null, 'untaken'],
      ['contact_day', 'value'],
      [null, 'untaken'],
      ['contact_kind', 'value'],
    ])
  })
})

describe('sheets', () => {
  it('are one list where most headers are the same', () => {
    const of = (...headers: readonly string[]) => ({ columns: columnsOf([headers]) })
    const roster = of('学号', '姓名', '班级', '性别')
    expect(isSameList(roster, of('姓名', '学号', '性别', '班级', '宿舍'))).toBe(true)
    expect(isSameList(roster, of('学号', '姓名', '联系日期', '服务类型', '结果'))).toBe(false)
  })

  it('have one fingerprint in whatever order and writing their headers stand', () => {
    const print = (...headers: readonly string[]) =>
      headerFingerprint([{ columns: columnsOf([headers]) }])
    expect(print('学号', '姓 名', 'XB')).toBe(print('xb', '*姓名', '学号'))
    expect(print('学号', '姓名')).not.toBe(print('学号', '姓名', '性别'))
  })

  it('show their hidden columns as hidden', () => {
    const columns = columnsOf([['学号', '姓名', '备注']], { hiddenColumns: [2] })
    expect(columns.map(({ hidden }) => hidden)).toEqual([false, false, true])
  })
})
