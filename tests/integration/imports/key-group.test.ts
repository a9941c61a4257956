import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, person, select } from './support.ts'

const ID = '430421199810167465'
let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, [
    ['学号', '姓名', '班级', '身份证号'],
    ['1', '王一', '会计1601班', ID],
    ['2', '李二', '会计1601班', null],
    ['3', '李二', '会计1602班', null],
    ['4', '李二', '会计1602班', null],
  ])
})
afterEach(() => ledger.close())

const memberships = () =>
  select(
    ledger,
    `SELECT g.student_no AS no, m.group_code AS code, m.valid_from AS since, m.basis
       FROM group_membership m JOIN graduate g ON g.id = m.graduate_id ORDER BY m.id`,
  )

it('puts known people into groups, from the beginning', async () => {
  const rows = [
    ['学号', '姓名', '类别', '认定依据'],
    ['1', '王一', '建档立卡贫困家庭', '资助中心'],
    ['2', '李二', '低保家庭、残疾', null],
    ['1', '王一', '残疾', null],
    ['9', '张九', '残疾', null],
  ]
  const result = await importRows(ledger, rows)
  expect(countsOf(result)).toEqual([4, 0, 3, 0, 1, 1])
  expect(memberships()).toEqual([
    { no: '1', code: 'G01', since: '0001-01-01', basis: '资助中心' },
    { no: '2', code: 'G03', since: '0001-01-01', basis: '' },
    { no: '2', code: 'G05', since: '0001-01-01', basis: '' },
    { no: '1', code: 'G05', since: '0001-01-01', basis: '' },
  ])
  expect(countsOf(await importRows(ledger, rows))).toEqual([4, 0, 0, 3, 1, 1])
})

it('takes the day of a date column', async () => {
  await importRows(ledger, [
    ['学号', '类别', '认定日期'],
    ['1', '残疾', '2020.3.1'],
  ])
  expect(memberships()).toMatchObject([{ code: 'G05', since: '2020-03-01' }])
})

it('finds people by ID number, or by name and class where only one fits', async () => {
  const byId = [
    ['身份证号', '类别'],
    [ID, '残疾'],
  ]
  expect(countsOf(await importRows(ledger, byId))).toEqual([1, 0, 1, 0, 0, 1])
  const result = await importRows(
    ledger,
    [
      ['姓名', '班级', '类别'],
      ['李二', '会计1601班', '残疾'],
      ['李二', '会计1602班', '残疾'],
      ['李二', null, '残疾'],
    ],
    { kind: 'key-group' },
  )
  expect(countsOf(result)).toEqual([3, 0, 1, 0, 2, 1])
  expect(findingsOf(result)).toEqual(['3 姓名 WHO B', '4 姓名 KEY B'])
})

it('keeps words that no group has, and leaves derived groups to their rule', async () => {
  const result = await importRows(ledger, [
    ['学号', '类别'],
    ['1', '其他情况'],
    ['2', '少数民族'],
    ['3', null],
  ])
  expect(countsOf(result)).toEqual([3, 0, 0, 3, 0, 1])
  expect(findingsOf(result)).toEqual(['2 类别 V08 Q', '3 类别 V12 W', '4 类别 V08 Q'])
  expect(memberships()).toEqual([])
  expect(select(ledger, 'SELECT field, raw_value FROM cell_issue')).toEqual([
    { field: 'group', raw_value: '其他情况' },
  ])
})

it('keeps further columns of all rows of a person', async () => {
  const rows = [
    ['学号', '类别', '帮扶文号', '民政编号'],
    ['1', '建档立卡贫困家庭', '甲1', null],
    ['1', '残疾', null, '乙2'],
    ['1', '低保家庭', '甲3', null],
  ]
  expect(countsOf(await importRows(ledger, rows))).toEqual([3, 0, 3, 0, 0, 1])
  expect(JSON.parse(String(person(ledger, '1').extra))).toEqual({
    帮扶文号: '甲1；甲3',
    民政编号: '乙2',
  })
  expect(countsOf(await importRows(ledger, rows))).toEqual([3, 0, 0, 3, 0, 1])
})
