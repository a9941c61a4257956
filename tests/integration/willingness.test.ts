import { afterEach, beforeEach, expect, it } from 'vitest'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { willingness as contract } from '#shared/contract/willingness.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '9', name: '覃丽' })
})
afterEach(() => ledger.close())

const given = (changes: Readonly<Record<string, unknown>>) => ({
  ids: [id],
  willingness: '10',
  reasons: ['R01'],
  reasonNote: '',
  happenDate: '2020-07-01',
  screen: 'ledger',
  ...changes,
})
const set = async (changes: Partial<ReturnType<typeof given>> = {}) =>
  willingnessHandlers(ledger.ctx)['willingness.set']({ ...given({}), ...changes })
const days = () =>
  ledger.session.db.prepare('SELECT happen_date FROM willingness_event ORDER BY id').pluck().all()

it('records another day of the same willingness, and not the same day again', async () => {
  await set()
  expect(await set()).toMatchObject({ batch: null, remarks: [] })
  await set({ happenDate: '2020-07-03' })
  expect(days()).toEqual(['2020-07-01', '2020-07-03'])
})

it('refuses unknown reasons, 其他 without its note and days that are none or to come', async () => {
  expect((await set({ reasons: ['R77'] })).remarks).toMatchObject([
    { field: 'reasons', rule: 'V08' },
  ])
  expect((await set({ reasons: ['R99'] })).remarks).toMatchObject([{ ok: false, rule: 'NOTE' }])
  expect((await set({ reasons: ['R99'], reasonNote: '照顾家人' })).remarks).toEqual([])
  expect((await set({ happenDate: '2020-02-31' })).remarks).toMatchObject([{ rule: 'DATE' }])
  expect((await set({ happenDate: '2020-07-04' })).remarks).toMatchObject([{ rule: 'V09' }])
  const input = contract['willingness.set'].input
  expect(input.safeParse(given({ happenDate: '2020-02-31' })).success).toBe(false)
  expect(input.safeParse(given({})).success).toBe(true)
})

it('refuses people who are not in the ledger, and then writes nothing', async () => {
  await expect(set({ ids: [id, 999] })).rejects.toThrow('not_found')
  expect(days()).toEqual([])
})
