import { afterEach, beforeEach, expect, it } from 'vitest'
import { undoBatch } from '#data/features/history/service.ts'
import { decide } from '#data/features/platform/decide.ts'
import { platformLines } from '#data/features/platform/lines.ts'
import { createHandlers } from '#data/handlers.ts'
import type { PlatformDecision } from '#shared/schemas/platform.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, select } from '../imports/support.ts'

let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, [
    ['学号', '姓名', '班级'],
    ...['王一', '李二', '张三', '赵四', '钱五'].map((name, index) => [
      `${index + 1}`,
      name,
      '会计1601班',
    ]),
  ])
  await importRows(ledger, [
    ['学号', '毕业去向', '单位名称', '升学院校', '签约日期'],
    ['1', '待就业', null, null, null],
    ['2', '签就业协议形式就业', '长沙博远商贸有限公司', null, '2020-05-01'],
    ['3', '签就业协议形式就业', '长沙博远商贸有限公司', null, '2020-05-01'],
    ['4', '待就业', null, null, null],
  ])
})
afterEach(() => ledger.close())

const HEADER = ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称', '签约日期', '审核状态']
const ROWS = [
  HEADER,
  ['1', '王一', '11', '签劳动合同形式就业', '武汉中达咨询有限公司', '2020-06-20', '已审核'],
  ['2', '李二', '10', '签就业协议形式就业', '湖南启明信息有限公司', '2020-05-01', '已审核'],
  ['3', '张三', null, null, null, null, null],
  ['4', '赵四', '70', '待就业', null, null, null],
  ['9', '外人', '11', '签劳动合同形式就业', '武汉中达咨询有限公司', null, null],
]

const importList = (rows: readonly (readonly (string | null)[])[]) =>
  importRows(ledger, rows, { kind: 'platform' })
const lines = () => platformLines(ledger.session).lines
const states = () =>
  Object.fromEntries(
    lines().map(({ studentNo, state, decision }) => [studentNo, `${state} ${decision}`]),
  )
const decideOn = (decision: PlatformDecision, studentNos: readonly string[], reason = '') =>
  decide(ledger.ctx, ledger.session, {
    lines: lines().filter(({ studentNo }) => studentNos.includes(studentNo)),
    decision,
    reason,
    screen: 'platform',
  })
const present = () =>
  select(
    ledger,
    `SELECT g.student_no AS no, s.destination, e.employer_name AS employer, e.happen_date AS day
       FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id
       LEFT JOIN destination_event e ON e.id = s.destination_event_id ORDER BY g.id`,
  )

it('keeps the list beside the ledger, shows every difference and changes no destination', async () => {
  const before = present()
  const result = await importList(ROWS)
  expect(countsOf(result)).toEqual([5, 5, 0, 0, 0, 1])
  expect(findingsOf(result)).toEqual(['1 审核状态 UNTAKEN W', '6 学号 WHO W'])
  expect(present()).toEqual(before)
  expect(states()).toEqual({
    1: 'landed_there 0',
    2: 'different 0',
    3: 'landed_here 0',
    5: 'not_on_list 0',
    9: 'not_in_ledger 0',
  })
  expect(platformLines(ledger.session).counts.same).toBe(1)
  expect(countsOf(await importList(ROWS))).toEqual([5, 0, 0, 5, 0, 1])
})

it('is a plan where nobody says that it comes from the platform', async () => {
  expect((await importRows(ledger, ROWS)).kind).toBe('plan')
})

it('takes over what the platform says, with its block, in one batch that can be undone', async () => {
  await importList(ROWS)
  const before = present()
  const { batch, done, refused } = decideOn('take', ['1', '2', '3', '5', '9'])
  expect([done, refused]).toEqual([2, 3])
  expect(present().slice(0, 2)).toEqual([
    { no: '1', destination: '11', employer: '武汉中达咨询有限公司', day: '2020-06-20' },
    { no: '2', destination: '10', employer: '湖南启明信息有限公司', day: '2020-05-01' },
  ])
  expect(states()).toMatchObject({ 3: 'landed_here 0', 5: 'not_on_list 0' })
  expect(platformLines(ledger.session).counts.same).toBe(3)
  undoBatch(ledger.ctx, ledger.session, batch ?? 0, 'history')
  expect(present()).toEqual(before)
  expect(states()).toMatchObject({ 1: 'landed_there 0', 2: 'different 0' })
})

it('keeps decisions over a new list as long as neither side says something else', async () => {
  await importList(ROWS)
  decideOn('ask', ['1', '5'])
  decideOn('keep', ['2', '9'], '已电话核实')
  expect(() => decideOn('keep', ['3'])).toThrow()
  const decided = {
    1: 'landed_there 2',
    2: 'different 3',
    5: 'not_on_list 2',
    9: 'not_in_ledger 3',
  }
  expect(states()).toMatchObject(decided)
  const newer = ROWS.filter(([no]) => no !== '3').map((row) =>
    row[0] === '2' ? row.with(4, '湖南信诺咨询有限公司') : row,
  )
  const result = await importList(newer)
  expect(countsOf(result)).toEqual([4, 0, 1, 3, 0, 1])
  expect(states()).toEqual({
    ...decided,
    2: 'different 0',
    3: 'not_on_list 0',
  })
  undoBatch(ledger.ctx, ledger.session, result.batch ?? 0, 'imports')
  expect(states()).toMatchObject({ 2: 'different 3', 3: 'landed_here 0' })
  decideOn('open', ['2'])
  expect(states()).toMatchObject({ 2: 'different 0' })
})

it('shows a word that the standard does not have, and does not take it over', async () => {
  await importList([HEADER, ['1', '王一', null, '去了火星', null, null, null]])
  expect(lines().find(({ studentNo }) => studentNo === '1')).toMatchObject({
    state: 'different',
    platform: { destination: '去了火星' },
    canTake: false,
  })
})

const history = (no: string) =>
  select(
    ledger,
    `SELECT i.valid_from AS day, i.destination AS code FROM destination_interval i
       JOIN graduate g ON g.id = i.graduate_id WHERE g.student_no = ? ORDER BY 1`,
    no,
  )
const idOf = (no: string) =>
  Number(ledger.session.db.prepare('SELECT id FROM graduate WHERE student_no = ?').pluck().get(no))
const breakOff = (no: string, happenDate: string) =>
  createHandlers(ledger.ctx)['destinations.breakOff']({
    ...{ id: idOf(no), happenDate, reason: '1', note: '', destination: '70' },
    ...{ willingness: null, screen: 'ledger' },
  })

it('takes over from the day of signing; what happens later is what holds then', async () => {
  await importList(ROWS)
  decideOn('take', ['1'])
  expect(history('1')).toEqual([{ day: '2020-06-20', code: '11' }])
  await breakOff('1', '2020-07-02')
  expect(history('1')).toEqual([
    { day: '2020-06-20', code: '11' },
    { day: '2020-07-02', code: '70' },
  ])
  // The same list again says nothing new, and what it says is older than the fallback.
  await importList(ROWS)
  expect(lines().find(({ studentNo }) => studentNo === '1')).toMatchObject({
    state: 'landed_there',
    canTake: false,
  })
  expect(decideOn('take', ['1'])).toEqual({ batch: null, done: 0, refused: 1 })
  expect(history('1').at(-1)).toEqual({ day: '2020-07-02', code: '70' })
})

it('takes over what was signed after a fallback, which stays in between', async () => {
  await breakOff('2', '2020-06-10')
  await importList(ROWS.map((row) => (row[0] === '2' ? row.with(5, '2020-06-25') : row)))
  expect(decideOn('take', ['2'])).toMatchObject({ done: 1, refused: 0 })
  expect(history('2')).toEqual([
    { day: '2020-05-01', code: '10' },
    { day: '2020-06-10', code: '70' },
    { day: '2020-06-25', code: '10' },
  ])
})

it('takes what has no day of its own over from the day of the list, also after a fallback', async () => {
  await breakOff('2', '2020-06-10')
  await importList(ROWS.map((row) => (row[0] === '2' ? row.with(5, null) : row)))
  expect(decideOn('take', ['2'])).toMatchObject({ done: 1 })
  expect(history('2').slice(1)).toEqual([
    { day: '2020-06-10', code: '70' },
    { day: '2020-07-03', code: '10' },
  ])
})
