import { afterEach, beforeEach, expect, it } from 'vitest'
import { destinationsHandlers } from '#data/features/destinations/handlers.ts'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { listChanges } from '#data/features/history/changes.ts'
import { redoLast, undoLast } from '#data/features/history/service.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const ofPerson = (graduateId: number) => ({
  ...{ graduateId, batch: null, userId: null, kind: null, field: null, from: null, to: null },
  text: '',
})

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '9', name: '覃丽' })
})
afterEach(() => ledger.close())

const screen = 'ledger'
const destinations = () => destinationsHandlers(ledger.ctx)
const register = async (destination: string, happenDate: string) =>
  destinations()['destinations.register']({ id, destination, happenDate, details: {}, screen })
const correct = async (eventId: number, destination: string, happenDate: string) =>
  destinations()['destinations.correct']({ eventId, destination, happenDate, details: {}, screen })
const breakOff = async (reason: string, more: Readonly<Record<string, unknown>> = {}) =>
  destinations()['destinations.breakOff']({
    ...{ id, destination: '70', happenDate: '2020-07-02', reason, note: '', willingness: null },
    screen,
    ...more,
  })
const card = async () => graduatesHandlers(ledger.ctx)['graduates.card']({ id })
const spans = () =>
  ledger.session.db
    .prepare(
      "SELECT valid_from || ' ' || destination FROM destination_interval ORDER BY valid_from",
    )
    .pluck()
    .all()

it('frees the days before a correction to a later day, and undo takes them again', async () => {
  await register('70', '2020-06-01')
  await register('10', '2020-06-10')
  await register('10', '2020-06-20')
  expect(spans()).toEqual(['2020-06-01 70', '2020-06-20 10'])
  undoLast(ledger.ctx, ledger.session, screen)
  expect(spans()).toEqual(['2020-06-01 70', '2020-06-10 10'])
  redoLast(ledger.ctx, ledger.session, screen)
  expect(spans()).toEqual(['2020-06-01 70', '2020-06-20 10'])
})

it('corrects an event that others followed without touching those', async () => {
  await register('70', '2020-06-01')
  await register('10', '2020-06-10')
  await register('71', '2020-06-20')
  expect(await correct(2, '11', '2020-06-15')).toMatchObject({ pending: false, remarks: [] })
  expect(spans()).toEqual(['2020-06-01 70', '2020-06-15 11', '2020-06-20 71'])
  const { events, row } = await card()
  expect(row.values.destination).toBe('71')
  expect(events.map(({ id, corrects, corrected }) => [id, corrects, corrected?.userName])).toEqual([
    [4, 2, undefined],
    [3, null, undefined],
    [2, null, '测试员'],
    [1, null, undefined],
  ])
  await expect(correct(2, '10', '2020-06-12')).rejects.toMatchObject({ code: 'not_found' })
  await correct(4, '10', '2020-06-10')
  expect(spans()).toEqual(['2020-06-01 70', '2020-06-10 10', '2020-06-20 71'])
})

it('says in the history what the correction replaced', async () => {
  await register('10', '2020-06-10')
  await register('70', '2020-06-20')
  await correct(1, '11', '2020-06-10')
  const { changes } = listChanges(ledger.session, ofPerson(id), null, 10)
  expect(changes[0]).toMatchObject({ field: 'destination', from: '10', to: '11' })
  expect(changes[0]?.label).toMatchObject({ key: 'correctDestination' })
})

it('breaks off with a reason, which V22 asks for', async () => {
  await register('10', '2020-06-10')
  expect((await breakOff('9')).remarks).toMatchObject([{ field: 'note', rule: 'BREAK_NOTE' }])
  expect((await breakOff('2', { destination: '11' })).remarks).toMatchObject([{ rule: 'V08' }])
  expect((await breakOff('2')).remarks).toEqual([])
  const { row, events } = await card()
  expect(row).toMatchObject({ inLedger: true, values: { destination: '70' } })
  expect(row.marks.filter(({ rule }) => rule === 'V22')).toEqual([])
  expect(events[0]).toMatchObject({ eventType: 4, breakReason: '2' })
  expect((await breakOff('2')).remarks).toMatchObject([{ rule: 'NOT_LANDED' }])
})

it('takes the reason of a fallback later, and it goes along with a correction', async () => {
  await register('10', '2020-06-10')
  await register('70', '2020-07-02')
  expect((await card()).row.marks).toMatchObject([{ rule: 'V22' }])
  const willingness = { willingness: '10', reasons: ['R15'], reasonNote: '' }
  await breakOff('1', { willingness })
  expect((await card()).row.values).toMatchObject({ willingness: '10', reasons: 'R15' })
  await correct(2, '701', '2020-07-01')
  const { row, events } = await card()
  expect(row.values).toMatchObject({ destination: '701', destination_date: '2020-07-01' })
  expect(row.marks.filter(({ rule }) => rule === 'V22')).toEqual([])
  expect(events[0]).toMatchObject({ eventType: 5, breakReason: '1' })
})

it('corrects a willingness in its place', async () => {
  const handlers = willingnessHandlers(ledger.ctx)
  const stated = { reasons: ['R01'], reasonNote: '', screen }
  await handlers['willingness.set']({
    ...{ ...stated, ids: [id], willingness: '10', happenDate: '2020-06-10' },
  })
  await handlers['willingness.set']({
    ...{ ...stated, ids: [id], willingness: '40', happenDate: '2020-06-20' },
  })
  const answer = await handlers['willingness.correct']({
    ...{ ...stated, eventId: 1, willingness: '30', happenDate: '2020-06-12' },
  })
  expect(answer).toMatchObject({ remarks: [] })
  const found = ledger.session.db
    .prepare('SELECT valid_from, willingness FROM willingness_interval ORDER BY valid_from')
    .raw()
    .all()
  expect(found).toEqual([
    ['2020-06-12', '30'],
    ['2020-06-20', '40'],
  ])
})
