import { afterEach, beforeEach, expect, it } from 'vitest'
import { contactsHandlers } from '#data/features/contacts/handlers.ts'
import { redoLast, undoLast } from '#data/features/history/service.ts'
import { saveStaff } from '#data/features/staff/service.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const TODAY = '2020-07-03'
let ledger: TestLedger
let wang: number
let li: number
beforeEach(async () => {
  ledger = await openTestLedger()
  wang = enrol(ledger, { student_no: '1', name: '王堃', grad_date: '2020-06-30' })
  li = enrol(ledger, { student_no: '2', name: '李昇', grad_date: '2020-06-30' })
  await willing([wang], '10')
})
afterEach(() => ledger.close())

const willing = (ids: number[], willingness: string, happenDate = '2020-07-01') => {
  const said = { reasons: [], reasonNote: '', happenDate, screen: 'ledger' }
  return willingnessHandlers(ledger.ctx)['willingness.set']({ ids, willingness, ...said })
}
type Recorded = Output<'contacts.record'>
const record = async (
  ids: number[],
  entry: Partial<ContactEntry> = {},
  more: { appointmentId?: number; lectureId?: number } = {},
): Promise<Recorded> =>
  contactsHandlers(ledger.ctx)['contacts.record']({
    ids,
    entry: contactEntry(entry),
    lectureId: null,
    contactGroupId: null,
    appointmentId: null,
    screen: 'today',
    ...more,
  })
const list = async (graduateId: number): Promise<Output<'contacts.list'>> =>
  contactsHandlers(ledger.ctx)['contacts.list']({ graduateId })
const nextOf = (id: number): unknown =>
  ledger.session.db.prepare('SELECT next_contact FROM graduate WHERE id = ?').pluck().get(id)
const undo = () => undoLast(ledger.ctx, ledger.session, 'today')

it('counts, and asks for the next one after the interval of the class', async () => {
  const { batch, contacts, remarks } = await record([wang])
  expect({ batch: batch !== null, count: contacts.length, remarks }).toEqual({
    batch: true,
    count: 1,
    remarks: [],
  })
  const { contacts: known, followUp } = await list(wang)
  expect(known).toMatchObject([{ content: '指导修改简历', isValid: true, isCommon: false }])
  expect(followUp).toEqual({
    graduateId: wang,
    lastDay: TODAY,
    lastWay: '1',
    lastResult: '1',
    validDay: TODAY,
    attempts: 0,
    attemptWays: 0,
    policy: 0,
    guidance: 1,
    posts: 0,
    training: 0,
    dueDay: '2020-07-10',
  })
  expect(nextOf(wang)).toBe('2020-07-10')
})

it('is one batch for many, taken back and brought again as one', async () => {
  await record([wang, li, wang], { kind: '1', nextDate: '2020-07-20' })
  const shared = await list(li)
  expect(shared.contacts).toMatchObject([{ kind: '1', isCommon: true }])
  expect([nextOf(wang), nextOf(li)]).toEqual(['2020-07-20', '2020-07-20'])
  undo()
  expect([(await list(li)).contacts, nextOf(wang)]).toEqual([[], null])
  expect((await list(wang)).followUp).toMatchObject({ lastDay: null, policy: 0 })
  redoLast(ledger.ctx, ledger.session, 'today')
  expect((await list(wang)).followUp).toMatchObject({ lastDay: TODAY, policy: 1 })
  expect(nextOf(li)).toBe('2020-07-20')
})

it('tries again soon when nobody was reached, and knows in how many ways it tried', async () => {
  await willing([wang], '30')
  await record([wang], { day: '2020-07-01' })
  await record([wang], { day: '2020-07-02', kind: '10', result: '2' })
  await record([wang], { kind: '8', way: '2', result: '3' })
  expect(nextOf(wang)).toBe('2020-07-06')
  expect((await list(wang)).followUp).toMatchObject({
    lastResult: '3',
    validDay: '2020-07-01',
    attempts: 2,
    attemptWays: 2,
  })
  await record([wang], { result: '5' })
  expect((await list(wang)).followUp).toMatchObject({ attempts: 0, validDay: TODAY })
})

it('is by the helper unless somebody else is named', async () => {
  const nobody = { id: null, title: '', department: '', role: '', mobile: '' } as const
  const hire = (name: string) =>
    saveStaff(ledger.ctx, ledger.session, { ...nobody, name }, 'staff').id
  const [, other] = [hire('周老师'), hire('李书记')]
  type(ledger, wang, 'helper', '周老师')
  await record([wang, li])
  await record([wang], { staffId: other })
  expect((await list(wang)).contacts.map(({ staffName }) => staffName)).toEqual([
    '李书记',
    '周老师',
  ])
  expect((await list(li)).contacts).toMatchObject([{ staffId: null, staffName: '' }])
})

it('says what was left empty, and refuses what cannot be', async () => {
  await record([wang], { content: '', result: '2' })
  expect((await list(wang)).contacts[0]?.content).toBe('职业指导，电话，未接通')
  const refusals = [
    [{ content: '好' }, 'content', 'CONTENT'],
    [{ day: '2020-07-04' }, 'day', 'V09'],
    [{ kind: '12' }, 'kind', 'V08'],
    [{ nextDate: '2020-07-02' }, 'nextDate', 'NEXT'],
  ] as const
  for (const [entry, field, rule] of refusals) {
    const { batch, remarks } = await record([wang, li], entry)
    expect(batch).toBeNull()
    const remark = { field, rule, ok: false, level: 'B' }
    expect(remarks).toEqual([
      { id: wang, ...remark },
      { id: li, ...remark },
    ])
  }
})

it('is late after more than seven days, and does not move the next one back', async () => {
  await record([wang])
  const { remarks } = await record([wang], { day: '2020-06-25' })
  expect(remarks).toEqual([{ id: wang, field: 'day', rule: 'LATE', ok: true, level: 'W' }])
  expect((await record([wang], { day: '2020-06-26' })).remarks).toEqual([])
  expect(nextOf(wang)).toBe('2020-07-10')
})

it('is corrected with what came of it, unless a hand set that otherwise', async () => {
  const { contacts } = await record([wang])
  const id = contacts[0] ?? 0
  const { correct, remove } = commands()
  await correct(id, { kind: '4', day: '2020-07-02' })
  expect((await list(wang)).followUp).toMatchObject({ guidance: 0, training: 1 })
  expect(nextOf(wang)).toBe('2020-07-09')
  type(ledger, wang, 'next_contact', '2020-08-01')
  await correct(id, { kind: '4', day: '2020-07-01' })
  expect(nextOf(wang)).toBe('2020-08-01')
  await remove(id)
  expect([(await list(wang)).contacts, nextOf(wang)]).toEqual([[], '2020-08-01'])
})

it('gives the day of the contact before when the last one is taken away', async () => {
  await record([wang], { day: '2020-07-01' })
  const { contacts } = await record([wang])
  await commands().remove(contacts[0] ?? 0)
  expect(nextOf(wang)).toBe('2020-07-08')
  undo()
  expect(nextOf(wang)).toBe('2020-07-10')
})

it('withholds the words of counselling, and does not lose them to a correction', async () => {
  const { contacts } = await record([wang], { kind: '11', content: '谈了最近的睡眠情况' })
  const [shown] = (await list(wang)).contacts
  expect(shown).toMatchObject({ content: '', isRestricted: true, isValid: true })
  await commands().correct(contacts[0] ?? 0, { kind: '11', content: '', minutes: 30 })
  const stored = ledger.session.db.prepare('SELECT content, minutes FROM contact').get()
  expect(stored).toEqual({ content: '谈了最近的睡眠情况', minutes: 30 })
})

it('keeps the appointment by which it came, until it is taken back', async () => {
  const { 'appointments.save': save, 'appointments.list': appointments } = contactsHandlers(
    ledger.ctx,
  )
  const planned = {
    id: null,
    graduateId: wang,
    day: TODAY,
    time: '15:30',
    place: '办公室',
    purpose: '谈签约',
    staffId: null,
    state: '1',
    note: '',
    screen: 'today',
  } as const
  const { id: appointmentId } = await save(planned)
  const states = async () => {
    const found = await appointments({ from: TODAY, to: TODAY, graduateId: null })
    return found.map(({ name, time, state }) => [name, time, state])
  }
  await record([wang], {}, { appointmentId })
  expect(await states()).toEqual([['王堃', '15:30', '2']])
  undo()
  expect(await states()).toEqual([['王堃', '15:30', '1']])
  await expect(record([li], {}, { appointmentId })).rejects.toMatchObject({ code: 'not_found' })
})

it('names the services that are missing, more of them for key groups', async () => {
  await record([wang], { kind: '1' })
  type(ledger, li, 'nation', '11')
  const gaps = await contactsHandlers(ledger.ctx)['contacts.gaps']({})
  expect(
    gaps.map(({ name, isKeyGroup, policy, posts }) => [name, isKeyGroup, policy, posts]),
  ).toEqual([
    ['王堃', false, 0, 3],
    ['李昇', true, 1, 5],
  ])
})

function commands() {
  const handlers = contactsHandlers(ledger.ctx)
  return {
    correct: (id: number, entry: Partial<ContactEntry>) =>
      handlers['contacts.correct']({ id, entry: contactEntry(entry), screen: 'today' }),
    remove: (id: number) => handlers['contacts.remove']({ id, screen: 'today' }),
  }
}
