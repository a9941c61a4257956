import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordContacts } from '#data/features/contacts/record.ts'
import { viewToday } from '#data/features/today/view.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import { enrol, type } from '../../helpers/edits.ts'
import { openTestLedger, type TestLedger } from '../../helpers/ledger.ts'

const TODAY = '2020-07-03'
type Only = Parameters<typeof viewToday>[1]['only']
const EVERYBODY: Only = { willingness: null, keyGroup: null }
let ledger: TestLedger
let ids: number[]

beforeEach(async () => {
  ledger = await openTestLedger()
  ids = ['单雄信', '覃丽', '李昇', '王堃', '陈垚'].map((name, index) =>
    enrol(ledger, { name, student_no: `20200${index}`, ...(index === 3 ? { nation: '11' } : {}) }),
  )
})
afterEach(() => ledger.close())

const view = (only = EVERYBODY) => viewToday(ledger.session, { day: TODAY, only, limit: 100 })

/** Names by section. */
const names = (only = EVERYBODY) =>
  Object.fromEntries(
    view(only).sections.map(({ section, people }) => [section, people.map(({ name }) => name)]),
  )

const set = (index: number, field: string, value: string, day = TODAY) =>
  type(ledger, ids[index] ?? 0, field, value, day)

function contact(index: number, given: Partial<ContactEntry>): void {
  const entry = {
    ...{ day: TODAY, kind: '10', way: '1', result: '2', content: '', nextAction: '' },
    ...{ nextDate: null, staffId: null, minutes: null, expectedBefore: '', expectedAfter: '' },
    ...given,
  }
  const other = { lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' }
  recordContacts(ledger.ctx, ledger.session, { ids: [ids[index] ?? 0], entry, ...other })
}

test('an empty ledger has nothing to do, and no empty section', async () => {
  await ledger.close()
  ledger = await openTestLedger()
  expect(view()).toEqual({
    ...{ day: TODAY, inLedger: 0, sections: [], classes: [], keyGroups: [], deadlines: [] },
  })
})

test('key groups first, then the longest overdue', () => {
  for (const [index, day] of ['2020-06-20', '2020-06-10', '2020-07-02', '2020-06-24'].entries()) {
    set(index, 'willingness', '10', day)
  }
  expect(names().overdue).toEqual(['王堃', '覃丽', '单雄信'])
  expect(view().sections.find(({ section }) => section === 'overdue')).toMatchObject({
    total: 3,
    keyGroups: 1,
  })
})

test('who was tried today is done for today', () => {
  expect(names().unsurveyed).toHaveLength(5)
  contact(0, {})
  expect(names().unsurveyed).not.toContain('单雄信')
})

test('who is lost stands apart from the overdue, with the attempts', () => {
  set(0, 'willingness', '90', '2020-06-20')
  contact(0, { day: '2020-06-25' })
  expect(names().overdue).toBeUndefined()
  const lost = view().sections.find(({ section }) => section === 'lost')
  expect(lost?.people).toMatchObject([{ name: '单雄信', attempts: 1 }])
})

test('landed people are named where the block or the evidence is missing, and nowhere else', () => {
  set(0, 'destination', '76')
  expect(names()).toMatchObject({ pending: ['单雄信'], evidence: ['单雄信'] })
  expect(names().unsurveyed).not.toContain('单雄信')
  expect(names().unpaired).not.toContain('单雄信')
})

test('a willingness that nobody has confirmed for long is asked again; a contact about it confirms', () => {
  set(0, 'willingness', '30', '2020-06-10')
  set(1, 'willingness', '30', '2020-05-10')
  set(2, 'willingness', '30', '2020-05-10')
  contact(2, { kind: '8', result: '1', day: '2020-06-20' })
  expect(names().stale).toEqual(['覃丽'])
})

test('one class or one key group alone; the tallies stay those of everybody', () => {
  set(0, 'willingness', '10', '2020-06-01')
  const some = view({ willingness: '10', keyGroup: null })
  expect(some.sections.every(({ people }) => people.every(({ name }) => name === '单雄信'))).toBe(
    true,
  )
  expect(some.classes).toEqual([
    { code: '00', count: 4 },
    { code: '10', count: 1 },
  ])
  expect(names({ willingness: null, keyGroup: 'G08' }).unsurveyed).toEqual(['王堃'])
})

test('deadlines of the next days and of the past', () => {
  ledger.session.db.exec(`
    INSERT INTO finding (subject, code, found, measure, responsible, written_on, review_date, closed_on)
      VALUES ('class', '10', '', '', '', '2020-06-01', '2020-07-01', NULL),
             ('class', '20', '', '', '', '2020-06-01', '2020-07-01', '2020-07-02'),
             ('class', '30', '', '', '', '2020-06-01', '2020-08-01', NULL);
    INSERT INTO measure (kind, title, number, date_from, date_to, departments, content)
      VALUES ('1', '百日冲刺', '', '2020-04-01', '2020-07-05', '', '');
    INSERT INTO period (id, uid, cohort_year, kind, name, date_from, date_to, deadline, closed_on, note)
      VALUES (1, 'p1', 2020, 'W', '第26周', '2020-06-22', '2020-06-28', '2020-06-29', NULL, ''),
             (2, 'p2', 2020, 'W', '第27周', '2020-06-29', '2020-07-05', '2020-07-06', NULL, ''),
             (3, 'p3', 2020, 'M', '七月', '2020-07-01', '2020-07-31', '2020-08-01', NULL, ''),
             (4, 'p4', 2020, 'T', '专项', '2020-07-01', '2020-07-02', '2020-07-03', '2020-07-02', '');
    INSERT INTO submission (period_id, school_id, sequence, state, prepared_by, checked_by, approved_by,
                            return_reason, note)
      VALUES (1, NULL, 1, '4', '', '', '', '', ''), (2, NULL, 1, '4', '', '', '', '', ''),
             (2, NULL, 2, '5', '', '', '', '', '');`)
  expect(view().deadlines.map(({ kind, code, title }) => [kind, code || title])).toEqual([
    ['finding', '10'],
    ['measure', '百日冲刺'],
    ['period', '第27周'],
  ])
})
