import { afterEach, expect, it } from 'vitest'
import { undoLast } from '#data/features/history/service.ts'
import { selectPeriods } from '#data/features/periods/repository.ts'
import { savePeriod, saveSubmission } from '#data/features/periods/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import type { Submission } from '#shared/schemas/period.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
afterEach(() => ledger.close())

const WEEK = {
  kind: 'W',
  ...{ id: null, name: '第27周周报', dateFrom: '2020-06-29', dateTo: '2020-07-05' },
  ...{ deadline: '2020-07-02', note: '', tables: [] },
} as const
const NOTHING = {
  ...{ id: null, submittedAt: null, preparedBy: '周老师', checkedBy: '', approvedBy: '' },
  ...{ returnReason: '', note: '' },
} as const

const plan = (given: object = {}) =>
  savePeriod(ledger.ctx, ledger.session, { ...WEEK, ...given }, 'reports').id
const submit = (
  periodId: number,
  schoolId: number | null,
  state: Submission['state'],
  given: Partial<Submission> = {},
) =>
  saveSubmission(
    ledger.ctx,
    ledger.session,
    { ...NOTHING, periodId, schoolId, state, ...given },
    'reports',
  )
const table = (from?: string, asOf = '2020-07-03') =>
  viewReport(ledger.ctx, ledger.session, {
    ...{ report: 'R15', asOf },
    ...(from === undefined ? {} : { from }),
  })

it('a period that was begun by mistake is taken back', async () => {
  ledger = await openTestLedger()
  plan()
  expect(undoLast(ledger.ctx, ledger.session, 'reports')).toMatchObject({ reverted: 1, kept: [] })
  expect(selectPeriods(ledger.session.db, 2020)).toEqual([])
})

it('a school hands in, gets it back with a reason, hands in again; each can be undone', async () => {
  ledger = await openTestLedger()
  const week = plan()
  expect(table().rows).toMatchObject([
    {
      unit: '会计学院',
      period: '第27周周报',
      times: 0,
      state: '未开始（已过截止）',
      submitted: '',
    },
  ])
  expect(() => submit(week, null, '5')).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  submit(week, null, '5', { returnReason: '勾稽不平' })
  expect(table().rows).toMatchObject([{ times: 1, reason: '勾稽不平' }])
  submit(week, null, '4')
  expect(table().rows).toMatchObject([
    { times: 2, state: '已上报', submitted: '2020-07-03 12:00', reason: '' },
  ])
  expect(table().total).toMatchObject({ times: 2, state: '已报 1／应报 1' })
  undoLast(ledger.ctx, ledger.session, 'reports')
  expect(table().rows).toMatchObject([{ times: 1 }])
  expect(() => plan({ dateTo: '2020-06-01' })).toThrow(
    expect.objectContaining({ code: 'days_backwards' }),
  )
})

it('at the central office a row a school and period; what is corrected stays one submission', async () => {
  ledger = await openTestLedger({ role: 'central' })
  const { db } = ledger.session
  for (const name of ['会计学院', '理学院']) {
    db.prepare('INSERT INTO school (name, position) VALUES (?, 1)').run(name)
  }
  const week = plan()
  plan({ kind: 'M', name: '五月月报', dateFrom: '2020-05-01', dateTo: '2020-05-31' })
  const school = Number(db.prepare("SELECT id FROM school WHERE name = '理学院'").pluck().get())
  const { id } = submit(week, school, '1')
  submit(week, school, '4', { id, approvedBy: '李书记' })
  expect(table().rows.map(({ unit, period, state }) => [unit, period, state])).toEqual([
    ['会计学院', '第27周周报', '未开始（已过截止）'],
    ['理学院', '第27周周报', '已上报'],
    ['会计学院', '五月月报', '未开始（已过截止）'],
    ['理学院', '五月月报', '未开始（已过截止）'],
  ])
  expect(table('2020-06-01').rows).toHaveLength(2)
  const one = viewReport(ledger.ctx, ledger.session, {
    ...{ report: 'R15', asOf: '2020-07-03', where: { school: '理学院', sex: '2' } },
  })
  expect(one.rows.map(({ unit }) => unit)).toEqual(['理学院', '理学院'])
  expect(one.notes).toContain('本表统计的不是毕业生，筛选条件（性别：女）对它不起作用。')
  expect(selectPeriods(db, 2020)[0]?.submissions).toMatchObject([
    { sequence: 1, state: '4', approvedBy: '李书记', schoolId: school },
  ])
  expect(() => submit(week, 99, '4')).toThrow(expect.objectContaining({ code: 'invalid_input' }))
})

it('of an earlier day, what was handed in after it is not there yet', async () => {
  ledger = await openTestLedger()
  const week = plan({ deadline: '2020-07-01' })
  // Half past midnight of the second in China.
  submit(week, null, '4', { submittedAt: '2020-07-01T16:30:00.000Z' })
  expect(table(undefined, '2020-07-01').rows).toMatchObject([
    { times: 0, state: '未开始', submitted: '' },
  ])
  expect(table(undefined, '2020-07-02').rows).toMatchObject([
    { times: 1, state: '已上报', submitted: '2020-07-02 00:30' },
  ])
})
