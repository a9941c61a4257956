import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let staff: number[]
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  for (const no of ['01', '02', '03', '04', '05'])
    enrol(ledger, { student_no: no, name: `毕业生${no}` })
  staff = []
  for (const name of ['周明', '陈静', '李强']) {
    const base = { id: null, name, title: '', department: '', role: '7', mobile: '' } as const
    staff.push((await handlers['staff.save'](base)).id)
  }
})
afterEach(() => ledger.close())

const pairAll = async (of: number | null, among: number[] | null, day = '2020-07-01') => {
  const { pairs } = await handlers['staff.propose']({ of, among })
  return handlers['staff.pair']({ pairs, day, screen: 'staff' })
}
const loads = async () => (await handlers['staff.list']({})).map(({ name, load }) => [name, load])

describe('pairing many at once', () => {
  it('spreads those without a helper evenly, as one step that is undone at once', async () => {
    expect(await handlers['staff.participation']({})).toEqual({
      inLedger: 5,
      paired: 0,
      staff: 3,
      takingPart: 0,
    })
    expect(await pairAll(null, null)).toMatchObject({ paired: 5 })
    expect((await loads()).map(([, load]) => load).toSorted()).toEqual([1, 2, 2])
    expect(await handlers['staff.participation']({})).toMatchObject({ paired: 5, takingPart: 3 })
    await handlers['history.undoLast']({})
    expect(await handlers['staff.participation']({})).toMatchObject({ paired: 0, takingPart: 0 })
  })

  it('hands all people of a leaver over, landed ones too, and then the leaver can go', async () => {
    const [leaver = 0, one = 0] = staff
    await pairAll(null, [leaver])
    await handlers['destinations.register']({
      id: 1,
      destination: '46',
      happenDate: '2020-07-02',
      details: {},
      screen: 'ledger',
    })
    expect((await handlers['staff.propose']({ of: leaver, among: [leaver] })).pairs).toEqual([])
    const { people } = await handlers['staff.propose']({ of: leaver, among: null })
    expect(people).toHaveLength(5)
    await pairAll(leaver, [one], '2020-07-03')
    expect(Object.fromEntries(await loads())).toEqual({ 周明: 0, 陈静: 5, 李强: 0 })
    await handlers['staff.remove']({ id: leaver })
    expect(await handlers['staff.participation']({})).toMatchObject({ staff: 2, takingPart: 1 })
  })

  it('refuses a day that has not come and a helper who has left', async () => {
    const [one = 0] = staff
    await expect(async () => pairAll(null, null, '2020-08-01')).rejects.toMatchObject({
      code: 'day_refused',
    })
    await handlers['staff.remove']({ id: one })
    const pairs = [{ graduateId: 1, staffId: one }]
    expect(() => handlers['staff.pair']({ pairs, day: '2020-07-01', screen: 'staff' })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    )
  })

  it('changes nothing where everybody is helped by whom they shall be', async () => {
    const [one = 0] = staff
    const pairs = [{ graduateId: 1, staffId: one }]
    await handlers['staff.pair']({ pairs, day: '2020-07-01', screen: 'staff' })
    expect(await handlers['staff.pair']({ pairs, day: '2020-07-02', screen: 'staff' })).toEqual({
      batch: null,
      paired: 0,
    })
  })
})
