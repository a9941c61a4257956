import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { undoBatch, undoLast } from '#data/features/history/service.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

describe('taking back', () => {
  let ledger: TestLedger
  let id: number
  beforeEach(async () => {
    ledger = await openTestLedger()
    id = enrol(ledger, { student_no: '7', name: '王堃' })
  })
  afterEach(() => ledger.close())

  const undo = () => undoLast(ledger.ctx, ledger.session, 'ledger')
  const row = async () => (await graduatesHandlers(ledger.ctx)['graduates.rows']({ ids: [id] }))[0]
  const batches = () =>
    ledger.session.db.prepare('SELECT id FROM change_batch ORDER BY id').pluck().all() as number[]

  it('takes commands back one by one, the last first', async () => {
    type(ledger, id, 'remark', '一')
    type(ledger, id, 'remark', '二')
    expect(undo()).toMatchObject({ reverted: 1, kept: [] })
    expect((await row())?.values.remark).toBe('一')
    undo()
    expect((await row())?.values.remark).toBe('')
  })

  it('brings a landed person back into the ledger', async () => {
    type(ledger, id, 'destination', '801')
    expect((await row())?.inLedger).toBe(false)
    undo()
    expect(await row()).toMatchObject({ inLedger: true, values: { destination: '' } })
  })

  it('finds a person by the old name again', async () => {
    type(ledger, id, 'name', '李昇')
    undo()
    const { people } = await graduatesHandlers(ledger.ctx)['graduates.find']({
      text: 'wk',
      limit: 10,
    })
    expect(people.map((person) => person.name)).toEqual(['王堃'])
  })

  it('keeps and names a cell that was changed since', async () => {
    type(ledger, id, 'remark', '一')
    const first = batches().at(-1) ?? 0
    type(ledger, id, 'remark', '二')
    const answer = undoBatch(ledger.ctx, ledger.session, first, 'history')
    expect(answer.kept).toEqual([{ studentNo: '7', name: '王堃', field: 'remark' }])
    expect((await row())?.values.remark).toBe('二')
  })

  it('keeps a person of an import who was worked on since, and names the person', async () => {
    const roster = batches()[0] ?? 0
    type(ledger, id, 'willingness', '10')
    const answer = undoBatch(ledger.ctx, ledger.session, roster, 'imports')
    expect(answer).toMatchObject({ reverted: 0, kept: [{ studentNo: '7', name: '王堃' }] })
    expect(await row()).toBeDefined()
  })

  it('removes the people of an import that nobody touched', async () => {
    expect(undoBatch(ledger.ctx, ledger.session, batches()[0] ?? 0, 'imports')).toMatchObject({
      reverted: 1,
      kept: [],
    })
    expect(await row()).toBeUndefined()
  })

  it('keeps an older willingness event when a newer one stands on it', async () => {
    type(ledger, id, 'willingness', '10')
    const older = batches().at(-1) ?? 0
    type(ledger, id, 'willingness', '30')
    expect(undoBatch(ledger.ctx, ledger.session, older, 'history').kept).toHaveLength(1)
    expect((await row())?.values.willingness).toBe('30')
  })

  it('takes a bulk willingness back as one', async () => {
    const other = enrol(ledger, { student_no: '8', name: '李昇' })
    await willingnessHandlers(ledger.ctx)['willingness.set']({
      ids: [id, other],
      willingness: '12',
      reasons: ['R13'],
      reasonNote: '',
      happenDate: '2020-07-03',
      screen: 'ledger',
    })
    expect((await row())?.values).toMatchObject({ willingness: '12', reasons: 'R13' })
    expect(undo().reverted).toBe(2)
    expect((await row())?.values).toMatchObject({ willingness: '00', reasons: '' })
  })

  it('refuses to take the same batch back twice, and an unknown one', () => {
    type(ledger, id, 'remark', '一')
    const batch = batches().at(-1) ?? 0
    undoBatch(ledger.ctx, ledger.session, batch, 'history')
    const again = () => undoBatch(ledger.ctx, ledger.session, batch, 'history')
    expect(again).toThrow('nothing_to_undo')
    expect(() => undoBatch(ledger.ctx, ledger.session, 999, 'history')).toThrow('not_found')
  })
})
