import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '#data/features/history/service.ts'
import { selectStaff } from '#data/features/staff/repository.ts'
import { saveStaff } from '#data/features/staff/service.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, person, select } from './support.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const HEADER = ['学号', '姓名', '帮扶责任人']
const helpers = () =>
  select(
    ledger,
    `SELECT g.student_no AS no, t.name, p.start_date AS since, p.end_date AS until
       FROM pairing p JOIN staff t ON t.id = p.staff_id JOIN graduate g ON g.id = p.graduate_id
      ORDER BY p.id`,
  )
const hire = (name: string, department: string) =>
  saveStaff(
    ledger.ctx,
    ledger.session,
    { id: null, name, department, title: '', role: '', mobile: '' },
    'staff',
  )

describe('a column of helpers', () => {
  const roster = [HEADER, ['1', '王一', '周老师'], ['2', '李二', '周 老师'], ['3', '张三', null]]

  it('adds those who are not among the staff, once, and says so; again it changes nothing', async () => {
    const result = await importRows(ledger, roster, { effective: '2020-07-01' })
    expect(findingsOf(result)).toEqual(['2 帮扶责任人 STAFF_NEW W'])
    expect(selectStaff(ledger.session.db)).toMatchObject([{ name: '周老师', load: 2 }])
    expect(helpers()).toEqual([
      { no: '1', name: '周老师', since: '2020-07-01', until: null },
      { no: '2', name: '周老师', since: '2020-07-01', until: null },
    ])
    expect(countsOf(await importRows(ledger, roster))).toEqual([3, 0, 0, 3, 0, 1])
  })

  it('is taken back with its import, the staff too', async () => {
    await importRows(ledger, roster)
    undoLast(ledger.ctx, ledger.session, 'ledger')
    expect(helpers()).toEqual([])
    expect(selectStaff(ledger.session.db)).toEqual([])
  })

  it('changes the helper from its day on', async () => {
    await importRows(ledger, roster, { effective: '2020-06-01' })
    const again = [HEADER, ['1', '王一', '李书记'], ['2', '李二', null]]
    expect(countsOf(await importRows(ledger, again))).toEqual([2, 0, 1, 1, 0, 1])
    expect(helpers()).toEqual([
      { no: '1', name: '周老师', since: '2020-06-01', until: '2020-07-03' },
      { no: '2', name: '周老师', since: '2020-06-01', until: null },
      { no: '1', name: '李书记', since: '2020-07-03', until: null },
    ])
  })

  it('keeps what names more than one at the cell, until one is chosen', async () => {
    hire('周明', '会计学院')
    hire('周明', '图书馆')
    const rows = [HEADER, ['1', '王一', '周明'], ['2', '李二', '周老师、李书记']]
    const result = await importRows(ledger, rows)
    expect(findingsOf(result)).toEqual(['2 帮扶责任人 STAFF_TWICE Q', '3 帮扶责任人 STAFF_TWICE Q'])
    const issues = () =>
      select(ledger, 'SELECT field, raw_value AS raw FROM cell_issue ORDER BY id')
    expect(issues()).toEqual([
      { field: 'helper', raw: '周明' },
      { field: 'helper', raw: '周老师、李书记' },
    ])
    type(ledger, Number(person(ledger, '1').id), 'helper', '周明（图书馆）')
    expect(issues()).toHaveLength(1)
  })
})

describe('the fields of guidance', () => {
  const FILE = ['学号', '姓名', '意向城市', '期望薪资', '一人一策', '失业登记', '求职补贴']

  it('come with a roster', async () => {
    await importRows(ledger, [
      FILE,
      ['1', '王一', '长沙、株洲', 5000, '每周联系\n推荐岗位', '是', '已发放'],
      ['2', '李二', '不限', null, null, null, null],
    ])
    expect(person(ledger, '1')).toMatchObject({
      intent_region: '430100,430200',
      intent_salary_min: '5000',
      plan: '每周联系\n推荐岗位',
      unemployment_registered: '1',
      subsidy: '2',
    })
    expect(select(ledger, 'SELECT field, rule, raw_value AS raw FROM cell_issue')).toEqual([])
    expect(person(ledger, '2')).toMatchObject({
      intent_region: null,
      extra: JSON.stringify({ 意向城市原文: '不限' }),
    })
  })

  it('come with a plan too, which leaves the rest of the roster alone', async () => {
    await importRows(ledger, [
      ['学号', '姓名', '手机号'],
      ['1', '王一', '13800001234'],
    ])
    const plan = [
      ['学号', '姓名', '手机号', '毕业去向', '意向城市', '帮扶责任人', '下次联系'],
      ['1', '王一', '13900005678', '待就业', '长沙', '周老师', '2020.7.10'],
    ]
    await importRows(ledger, plan)
    expect(person(ledger, '1')).toMatchObject({
      mobile: '13800001234',
      intent_region: '430100',
      next_contact: '2020-07-10',
    })
    expect(helpers()).toMatchObject([{ no: '1', name: '周老师' }])
    expect(countsOf(await importRows(ledger, plan)).slice(0, 4)).toEqual([1, 0, 0, 1])
  })

  it('stay beside the person in a list that does not take them', async () => {
    await importRows(ledger, [
      ['学号', '姓名'],
      ['1', '王一'],
    ])
    await importRows(ledger, [
      ['学号', '姓名', '类别', '意向城市', '帮扶责任人'],
      ['1', '王一', '残疾', '长沙', '周老师'],
    ])
    expect(JSON.parse(String(person(ledger, '1').extra))).toEqual({
      意向城市: '长沙',
      帮扶责任人: '周老师',
    })
  })
})

it('a masked number does not replace the whole one', async () => {
  await importRows(ledger, [
    ['学号', '姓名', '手机号'],
    ['1', '王一', '13800001234'],
  ])
  const again = (mobile: string) =>
    importRows(ledger, [
      ['学号', '姓名', '手机号'],
      ['1', '王一', mobile],
    ])
  expect(findingsOf(await again('138****1234')).filter((found) => !found.includes('V06'))).toEqual(
    [],
  )
  expect(findingsOf(await again('139****5678'))).toContain('2 手机号 MASKED W')
  expect(person(ledger, '1').mobile).toBe('13800001234')
})

it('a masked ID number leaves the stored one, of whatever kind and with whatever is open at it', async () => {
  const roster = (passport: string, wrong: string) => [
    ['学号', '姓名', '证件类型', '身份证号'],
    ['1', '王一', '护照', passport],
    ['2', '李二', null, wrong],
  ]
  await importRows(ledger, roster('E12345678', '110105194912310021'))
  const again = await importRows(ledger, roster('*******78', '110105********0021'))
  expect(findingsOf(again)).toEqual([])
  expect(person(ledger, '1').id_no).toBe('E12345678')
  expect(person(ledger, '2').id_no).toBe('110105194912310021')
  expect(findingsOf(await importRows(ledger, roster('*******99', '110105********0021')))).toEqual([
    '2 身份证号 MASKED W',
  ])
})

it('what only a roster may change is left as it is, and said once a column', async () => {
  await importRows(ledger, [
    ['学号', '姓名', '手机号', '班级'],
    ['1', '王一', '13700000001', '会计1601班'],
    ['2', '李二', '13700000002', '会计1601班'],
  ])
  const result = await importRows(ledger, [
    ['学号', '姓名', '手机号', '班级', '就业意愿'],
    ['1', '王一', '13900000001', '会计1601班', '积极求职'],
    ['2', '李二', '13900000002', '会计1601班', '拟创业'],
  ])
  expect(findingsOf(result)).toEqual(['2 手机号 ROSTER_ONLY W'])
  expect(result.problems[0]?.message).toContain('有 2 行与台账不同')
  expect(person(ledger, '1').mobile).toBe('13700000001')
})

describe('remarks', () => {
  it('come with a list of willingness; a blank cell leaves them', async () => {
    const header = ['学号', '姓名', '就业意愿', '备注']
    await importRows(ledger, [HEADER, ['1', '王一', null]])
    await importRows(ledger, [header, ['1', '王一', '积极求职', '六月底出成绩']])
    expect(person(ledger, '1').remark).toBe('六月底出成绩')
    await importRows(ledger, [header, ['1', '王一', '拟创业', null]])
    expect(person(ledger, '1').remark).toBe('六月底出成绩')
  })
})
