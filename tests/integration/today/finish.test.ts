import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordContacts } from '#data/features/contacts/record.ts'
import { addPeople } from '#data/features/graduates/add.ts'
import { undoLast } from '#data/features/history/service.ts'
import { figuresOn, finishDay, viewRecord } from '#data/features/today/service.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import { type } from '../../helpers/edits.ts'
import { openTestLedger, type TestLedger } from '../../helpers/ledger.ts'

const YESTERDAY = '2020-07-02'
const TODAY = '2020-07-03'
let now = new Date('2020-07-01T04:00:00Z')
let ledger: TestLedger
let people: number[]

beforeEach(async () => {
  now = new Date('2020-07-01T04:00:00Z')
  ledger = await openTestLedger({ clock: { now: () => now } })
  const newcomers = ['单雄信', '覃丽', '李昇', '王堃'].map((name, index) => ({
    name,
    student_no: `20200${index}`,
  }))
  people = addPeople(ledger.ctx, ledger.session, newcomers, { screen: 'ledger' }).ids.flatMap(
    (id) => id ?? [],
  )
  now = new Date('2020-07-03T04:00:00Z')
})
afterEach(() => ledger.close())

const finish = (day: string | null = null, note = '') =>
  finishDay(ledger.ctx, ledger.session, { day, note, screen: 'today' })

const land = (index: number, day: string, destination = '76') =>
  type(ledger, people[index] ?? 0, 'destination', destination, day)

function contact(index: number, given: Partial<ContactEntry>): void {
  const entry = {
    ...{ day: TODAY, kind: '2', way: '1', result: '1', content: '', nextAction: '' },
    ...{ nextDate: null, staffId: null, minutes: null, expectedBefore: '', expectedAfter: '' },
    ...given,
  }
  recordContacts(ledger.ctx, ledger.session, {
    ids: [people[index] ?? 0],
    entry,
    lectureId: null,
    contactGroupId: null,
    appointmentId: null,
    screen: 'today',
  })
}

test('a day in numbers: who landed, by which destination, who was reached', () => {
  land(0, TODAY)
  land(1, TODAY, '10')
  contact(2, {})
  contact(2, { kind: '10', result: '2' })
  contact(3, { kind: '10', result: '2' })
  const { figures, names, record } = figuresOn(ledger.session, TODAY)
  expect(figures).toEqual({
    ...{ opening: 4, landed: 2, landedBy: { '10': 1, '76': 1 }, fallback: 0 },
    ...{ movedIn: 0, movedOut: 0, closing: 2 },
    ...{ contacts: 3, validContacts: 1, contactedPeople: 2, pushes: 0 },
  })
  expect(names.landed.map(({ name }) => name)).toEqual(['单雄信', '覃丽'])
  expect(record).toBeNull()
})

test('people who come to the list are moved in on that day alone', () => {
  expect(figuresOn(ledger.session, '2020-07-01').figures).toMatchObject({ opening: 0, movedIn: 4 })
  expect(figuresOn(ledger.session, YESTERDAY).figures).toMatchObject({ opening: 4, movedIn: 0 })
})

test('a frozen day keeps its figures, its open checks and its note, and is undone', () => {
  land(0, TODAY)
  const { record } = finish(null, '周五例会')
  expect(record).toMatchObject({ day: TODAY, note: '周五例会', superseded: 0, userName: '测试员' })
  expect(record.figures).toMatchObject({ opening: 4, landed: 1, closing: 3 })
  expect(record.checks).toContainEqual({ rule: 'V16', count: 3 })
  expect(record.checks).toContainEqual({ rule: 'V17', count: 3 })
  undoLast(ledger.ctx, ledger.session, 'today')
  expect(figuresOn(ledger.session, TODAY).record).toBeNull()
})

test('what is learnt later shows as a correction that names the people', () => {
  land(0, YESTERDAY)
  land(1, YESTERDAY)
  finish(YESTERDAY)
  undoLast(ledger.ctx, ledger.session, 'today')
  finish(YESTERDAY)
  land(2, YESTERDAY)
  land(1, YESTERDAY, '70')
  const { record, corrections } = viewRecord(ledger.session, YESTERDAY)
  expect(record.figures).toMatchObject({ landed: 2, closing: 2 })
  expect(corrections).toEqual([
    {
      ...{ figure: 'landed', frozen: 2, now: 2 },
      added: [{ id: people[2], name: '李昇', studentNo: '202002' }],
      gone: [{ id: people[1], name: '覃丽', studentNo: '202001' }],
    },
    {
      ...{ figure: 'closing', frozen: 2, now: 2 },
      added: [{ id: people[1], name: '覃丽', studentNo: '202001' }],
      gone: [{ id: people[2], name: '李昇', studentNo: '202002' }],
    },
  ])
})

test('a day that is finished again supersedes the earlier record', () => {
  finish(YESTERDAY)
  land(0, YESTERDAY)
  const { record } = finish(YESTERDAY)
  expect(record).toMatchObject({ superseded: 1, figures: { landed: 1 } })
  expect(viewRecord(ledger.session, YESTERDAY).corrections).toEqual([])
})

test('no name stands in a frozen day', () => {
  land(0, TODAY)
  finish()
  const rows = ledger.session.db.prepare('SELECT figures, changes, checks FROM daily_record').all()
  expect(JSON.stringify(rows)).not.toContain('单雄信')
})

test('a day that has not come is refused', () => {
  expect(() => finish('2020-07-04')).toThrow()
})
