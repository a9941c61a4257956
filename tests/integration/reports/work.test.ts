import { afterEach, beforeEach, expect, it } from 'vitest'
import { recordContacts } from '#data/features/contacts/record.ts'
import { addPaper, verify, voidEvidence } from '#data/features/evidence/service.ts'
import { peopleBehind, viewReport } from '#data/features/reports/service.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import { saveStaff } from '#data/features/staff/service.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importSample } from '../imports/support.ts'

let ledger: TestLedger
let people: number[]

beforeEach(async () => {
  ledger = await openTestLedger()
  people = ['甲', '乙', '丙', '丁'].map((name, at) =>
    enrol(ledger, {
      student_no: `${at}`,
      name,
      nation: at < 3 ? '11' : '01',
      major_name: '会计学',
    }),
  )
  for (const name of ['周老师', '李书记']) {
    const about = { id: null, title: '', department: '', role: '', mobile: '' } as const
    saveStaff(ledger.ctx, ledger.session, { ...about, name }, 'staff')
  }
  type(ledger, person(0), 'helper', '周老师', '2020-06-01')
  type(ledger, person(1), 'helper', '李书记', '2020-06-01')
})
afterEach(() => ledger.close())

const person = (at: number): number => people[at] ?? 0
const view = (question: Omit<ReportQuestion, 'asOf'>) =>
  viewReport(ledger.ctx, ledger.session, { asOf: '2020-07-03', ...question })
const behind = (question: Omit<ReportQuestion, 'asOf'>, row: string, column: string) =>
  peopleBehind(ledger.ctx, ledger.session, {
    question: { asOf: '2020-07-03', ...question },
    ...{ row, column },
  })

const talk = (who: number, day: string, kind = '2', result = '1') =>
  recordContacts(ledger.ctx, ledger.session, {
    ids: [person(who)],
    entry: {
      ...{ day, kind, way: '1', result, content: '', nextAction: '' },
      ...{ nextDate: null, staffId: null, minutes: null, expectedBefore: '', expectedAfter: '' },
    },
    ...{ lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' },
  })

/** 甲 was helped in all ways before and in the period, 乙 was not reached, 丙 landed after help, 丁 is in no group. */
function work(): void {
  for (const kind of ['1', '2', '4']) talk(0, '2020-06-10', kind)
  for (const day of ['2020-06-11', '2020-06-12', '2020-06-13', '2020-06-14']) talk(0, day, '3')
  talk(0, '2020-07-02', '3')
  talk(1, '2020-07-01', '2', '2')
  talk(1, '2020-07-02', '10', '1')
  talk(2, '2020-07-01', '2', '5')
  type(ledger, person(2), 'destination', '10', '2020-07-02')
  talk(3, '2020-07-03', '1')
}

it('R6: who is paired, helped in the period, how often, and who has had the minimums', () => {
  work()
  const question = { report: 'R6', from: '2020-07-01' } as const
  const { rows, total } = view(question)
  expect(rows.find(({ group }) => group === 'G08')).toMatchObject({
    ...{ graduates: 3, landed: 1, unemployed: 2, paired: 2, assisted: 2 },
    ...{ policy: 0, guidance: 1, posts: 1, training: 0, reached: 1 },
  })
  expect(total).toMatchObject({ graduates: 3, paired: 2, assisted: 2, reached: 1 })
  expect(behind(question, 'G08', 'paired')).toEqual([person(0), person(1)])
  expect(behind(question, 'G08', 'assisted')).toEqual([person(0), person(2)])
  expect(behind(question, 'G08', 'guidance')).toEqual([person(2)])
  expect(behind(question, '', 'reached')).toEqual([person(0)])
  // Five posts are asked for in a key group: the fourth was not enough.
  expect(
    viewReport(ledger.ctx, ledger.session, { report: 'R6', asOf: '2020-06-30' }).total,
  ).toMatchObject({ assisted: 0, reached: 0 })
})

it('R10: by helper in a school, the rest by unit; contacts are those of R9', () => {
  work()
  const question = { report: 'R10', from: '2020-07-01' } as const
  const { rows, total, keys } = view(question)
  expect(keys).toEqual(['=李书记', '=周老师', '='])
  expect(rows).toMatchObject([
    { ...{ unit: '李书记', unemployed: 1, paired: 1, contacts: 2, contacted: 0 }, attempts: 2 },
    { ...{ unit: '周老师', unemployed: 1, paired: 1, contacts: 1, contacted: 1 }, kind_3: 1 },
    {
      unit: '（未结对）',
      unemployed: 1,
      paired: 0,
      contacts: 2,
      contacted: 1,
      kind_2: 1,
      kind_1: 1,
    },
  ])
  expect(rows.map(({ coverage }) => coverage)).toEqual(['0.00', '100.00', '100.00'])
  expect(total).toMatchObject({ unit: '合计', unemployed: 3, contacts: 5, contacted: 2 })
  expect(view({ report: 'R9', from: '2020-07-01' }).total).toMatchObject({ contacts: 5 })
  expect(behind(question, '=周老师', 'contacted')).toEqual([person(0)])
  expect(behind(question, '=李书记', 'overdue')).toEqual([person(1)])
  const majors = view({ ...question, rows: 'majors' })
  expect(majors.rows).toMatchObject([{ unit: '会计学', unemployed: 3, overdue: 1 }])
})

it('R11: the sample events, and the ratio to the seekers that were entered', async () => {
  await importSample(ledger, 'job-fairs.xlsx')
  expect(view({ report: 'R11' }).rows).toMatchObject([{ seekers: null, ratio: '—' }, {}])
  const seekers = { name: 'seekers', validFrom: '2020-01-01', content: '{"seekers":3917}' } as const
  saveRule(ledger.ctx, ledger.session, seekers, 'settings')
  const { rows, total } = view({ report: 'R11' })
  expect(rows).toMatchObject([
    { form: '线上', events: 31, units: 1879, posts: 6528, demand: 104_192, ratio: '26.6:1' },
    { form: '线下', events: 9, units: 199, posts: 536, demand: 4082, ratio: '1.0:1' },
  ])
  expect(total).toMatchObject({ events: 40, units: 2078, posts: 7064, demand: 108_274 })
  expect(view({ report: 'R11', from: '2020-07-03' }).total).toMatchObject({ seekers: 3917 })
})

it('R14: evidence of the landed, and what checking found', () => {
  for (const at of [0, 1, 2, 3]) type(ledger, person(at), 'destination', '10', '2020-07-01')
  const paper = (at: number) =>
    addPaper(ledger.ctx, ledger.session, {
      ...{ graduateId: person(at), kind: '1', note: '', screen: 'ledger', shelfNo: `${at}` },
    }).id
  const check = (id: number, state: string) =>
    verify(ledger.ctx, ledger.session, { id, state, note: '公章不符', screen: 'ledger' })
  check(paper(0), '2')
  check(paper(1), '4')
  check(paper(2), '4')
  paper(2)
  voidEvidence(ledger.ctx, ledger.session, { id: paper(3), reason: '重复', screen: 'ledger' })
  const { rows, total } = view({ report: 'R14' })
  expect(rows).toHaveLength(1)
  expect(total).toMatchObject({
    ...{ landed: 4, complete: 2, missing: 2, checked: 3, true: 1, wrong: 1, false: 1, mended: 1 },
    ...{ other_employed: 0, freelance: 0, flexible_share: '0.00' },
  })
  expect(behind({ report: 'R14' }, '', 'missing')).toEqual([person(1), person(3)])
})
