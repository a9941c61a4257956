import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  for (const no of ['01', '02', '03', '04']) enrol(ledger, { student_no: no, name: `毕业生${no}` })
})
afterEach(() => ledger.close())

const state = (ids: number[], willingness: string, happenDate: string) =>
  handlers['willingness.set']({
    ids,
    willingness,
    reasons: ['R01'],
    reasonNote: '',
    happenDate,
    screen: 'ledger',
  })
const open = (ids: number[], startDate: string) =>
  handlers['surveys.open']({ name: '六月摸排', startDate, scope: '在台账的毕业生', note: '', ids })
const asked = (id: number, result: string) =>
  handlers['contacts.record']({
    ids: [id],
    entry: {
      day: '2020-07-02',
      kind: '8',
      way: '1',
      result,
      content: '了解就业意愿',
      nextAction: '',
      nextDate: null,
      staffId: null,
      minutes: null,
      expectedBefore: '',
      expectedAfter: '',
    },
    lectureId: null,
    contactGroupId: null,
    appointmentId: null,
    screen: 'ledger',
  })

describe('a survey round', () => {
  it('counts whose willingness was stated or who was reached for it, and names the others', async () => {
    await state([1], '10', '2020-06-01')
    const { id } = await open([1, 2, 3, 4], '2020-06-20')
    await state([2], '30', '2020-06-25')
    await asked(3, '1')
    await asked(4, '2')
    const [round] = await handlers['surveys.list']({})
    expect(round?.result).toEqual({ people: 4, asked: 2, classes: { '00': 1, '30': 1 } })
    const left = await handlers['surveys.outstanding']({ id })
    expect(left.map(({ studentNo }) => studentNo)).toEqual(['01', '04'])
  })

  it('keeps the result with which it was closed, until the closing is undone', async () => {
    const { id } = await open([1, 2], '2020-06-20')
    await state([1], '10', '2020-06-25')
    await handlers['surveys.close']({ id, endDate: '2020-06-30' })
    await state([2], '10', '2020-06-26')
    const closed = { people: 2, asked: 1, classes: { '10': 1 } }
    expect((await handlers['surveys.list']({}))[0]).toMatchObject({
      endDate: '2020-06-30',
      result: closed,
    })
    await handlers['history.undoLast']({})
    await handlers['history.undoLast']({})
    expect((await handlers['surveys.list']({}))[0]).toMatchObject({ endDate: null, result: closed })
  })

  it('is removed with its people and comes back with them', async () => {
    const { id } = await open([1, 2], '2020-06-20')
    await handlers['surveys.remove']({ id })
    expect(await handlers['surveys.list']({})).toEqual([])
    await handlers['history.undoLast']({})
    expect((await handlers['surveys.list']({}))[0]?.result.people).toBe(2)
  })

  it('does not begin tomorrow nor end before it began', async () => {
    expect(() => open([1], '2020-08-01')).toThrow(expect.objectContaining({ code: 'day_refused' }))
    const { id } = await open([1], '2020-06-20')
    expect(() => handlers['surveys.close']({ id, endDate: '2020-06-19' })).toThrow(
      expect.objectContaining({ code: 'days_backwards' }),
    )
  })
})

const FINDING = {
  id: null,
  subject: 'willingness',
  code: '12',
  found: '面试经验不足',
  measure: '每周一次模拟面试',
  responsible: '周明',
  reviewDate: '2020-07-31',
  closedOn: null,
} as const

describe('a finding', () => {
  it('closes the one before of its class, and no other', async () => {
    const first = await handlers['findings.save'](FINDING)
    await handlers['findings.save']({ ...FINDING, code: '30' })
    await handlers['findings.save']({ ...FINDING, found: '投递少' })
    const found = await handlers['findings.list']({})
    expect(found.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id)).toEqual([
      first.id,
    ])
    await handlers['history.undoLast']({})
    expect((await handlers['findings.list']({})).every(({ closedOn }) => closedOn === null)).toBe(
      true,
    )
  })
})

it('settles a finding and takes it up again, each under its own name', async () => {
  const { id } = await handlers['findings.save'](FINDING)
  const keys = []
  for (const closedOn of ['2020-07-03', null]) {
    await handlers['findings.save']({ ...FINDING, id, closedOn })
    expect((await handlers['findings.list']({}))[0]?.closedOn).toBe(closedOn)
    keys.push((await handlers['history.steps']({})).undo?.label.key)
  }
  expect(keys).toEqual(['settleFinding', 'takeUpFinding'])
})

it('prints the findings that hold on the day below the tables of classes and of groups', async () => {
  await handlers['findings.save'](FINDING)
  await handlers['findings.save']({
    ...FINDING,
    subject: 'group',
    code: 'G12',
    measure: '',
    reviewDate: null,
  })
  const notes = async (report: 'R3' | 'R6', asOf: string | null) =>
    (await handlers['reports.view']({ report, asOf })).notes.filter((note) =>
      note.startsWith('研判'),
    )
  expect(await notes('R3', null)).toEqual([
    '研判（求职困难）：面试经验不足；措施：每周一次模拟面试；负责人：周明；复查：2020-07-31',
  ])
  expect(await notes('R6', null)).toEqual(['研判（拟出国(境)）：面试经验不足；负责人：周明'])
  expect(await notes('R3', '2020-06-01')).toEqual([])
})

it('counts classes among those in the ledger, and groups with those who landed', async () => {
  await state([1, 2], '40', '2020-06-01')
  await handlers['destinations.register']({
    id: 1,
    destination: '46',
    happenDate: '2020-06-20',
    details: {},
    screen: 'ledger',
  })
  const { inLedger, willingness, groups } = await handlers['classes.overview']({})
  expect([inLedger, willingness]).toEqual([
    3,
    [
      { code: '00', people: 2 },
      { code: '40', people: 1 },
    ],
  ])
  expect(groups).toContainEqual({ code: 'G12', people: 2, landed: 1, inLedger: 1 })
})

it('counts whom the reports count: who left without a certificate stands beside, in no class and no rate', async () => {
  await state([1, 2, 3], '40', '2020-06-01')
  type(ledger, 1, 'grad_status', '2')
  const { inLedger, outside, willingness, groups } = await handlers['classes.overview']({})
  expect([inLedger, outside]).toEqual([3, 1])
  const { total } = await handlers['reports.view']({ report: 'R3', asOf: null })
  const { rows } = await handlers['reports.view']({ report: 'R6', asOf: null })
  expect(total).toMatchObject({ unemployed: inLedger })
  for (const { code, people } of willingness) expect(total?.[`will_${code}`]).toBe(people)
  for (const { code, people, landed, inLedger: unlanded } of groups) {
    const row = rows.find(({ group }) => group === code)
    expect(row).toMatchObject({ graduates: people, landed, unemployed: unlanded })
  }
  expect(groups).toContainEqual({ code: 'G12', people: 2, landed: 0, inLedger: 2 })
})
