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
  const found = async (text: string) => {
    const { people } = await graduatesHandlers(ledger.ctx)['graduates.find']({ text, limit: 10 })
    return people.map((person) => person.name)
  }
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
    expect(await found('wk')).toEqual(['王堃'])
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

  it('keeps a person of an import of whom something was filled in that the import left empty', () => {
    const roster = batches()[0] ?? 0
    type(ledger, id, 'remark', '一')
    expect(undoBatch(ledger.ctx, ledger.session, roster, 'imports')).toMatchObject({
      reverted: 0,
      kept: [{ studentNo: '7', name: '王堃', field: 'remark' }],
    })
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

  it('finds a person by what holds after one of two edits was taken back', async () => {
    type(ledger, id, 'name', '李昇')
    const renamed = batches().at(-1) ?? 0
    type(ledger, id, 'mobile', '13800001234')
    expect(undoBatch(ledger.ctx, ledger.session, renamed, 'history')).toMatchObject({
      reverted: 1,
      kept: [],
    })
    for (const text of ['wk', '王堃', '13800001234']) expect(await found(text)).toEqual(['王堃'])
    expect(await found('李昇')).toEqual([])
  })

  it('keeps and names what another record has taken since', async () => {
    const other = enrol(ledger, { student_no: '8', name: '李昇' })
    type(ledger, id, 'student_no', '9')
    const first = batches().at(-1) ?? 0
    type(ledger, other, 'student_no', '7')
    const again = () => undoBatch(ledger.ctx, ledger.session, first, 'history')
    expect(again()).toMatchObject({
      reverted: 0,
      kept: [{ studentNo: '9', name: '王堃', field: 'student_no' }],
    })
    type(ledger, other, 'student_no', '8')
    expect(again()).toMatchObject({ reverted: 1, kept: [] })
    expect((await row())?.values.student_no).toBe('7')
  })

  it('keeps a finding that was made anew since', async () => {
    type(ledger, id, 'mobile', '123')
    type(ledger, id, 'mobile', '13800001234')
    const settled = batches().at(-1) ?? 0
    type(ledger, id, 'mobile', '124')
    const answer = undoBatch(ledger.ctx, ledger.session, settled, 'history')
    expect(answer.reverted).toBe(0)
    expect(new Set(answer.kept.map(({ field }) => field))).toEqual(new Set(['mobile']))
    expect((await row())?.values.mobile).toBe('124')
  })

  it('brings no finding back to a cell that keeps another value', async () => {
    type(ledger, id, 'mobile', '123')
    type(ledger, id, 'mobile', '13800001234')
    const settled = batches().at(-1) ?? 0
    type(ledger, id, 'mobile', '13900001234')
    expect(undoBatch(ledger.ctx, ledger.session, settled, 'history')).toMatchObject({
      reverted: 0,
      kept: [{ field: 'mobile' }],
    })
    expect((await row())?.marks.filter(({ field }) => field === 'mobile')).toEqual([])
  })

  it('keeps a destination whose block was completed since', async () => {
    type(ledger, id, 'destination', '10')
    const landed = batches().at(-1) ?? 0
    type(ledger, id, 'employer_name', '长沙某厂')
    const answer = undoBatch(ledger.ctx, ledger.session, landed, 'history')
    expect(answer).toMatchObject({ reverted: 0, kept: [{ field: 'employer_name' }] })
    expect((await row())?.values).toMatchObject({ destination: '10', employer_name: '长沙某厂' })
  })

  it('never gives the number of a removed record to another', () => {
    type(ledger, id, 'willingness', '10')
    const event = () => ledger.session.db.prepare('SELECT max(id) FROM willingness_event').pluck()
    const removed = Number(event().get())
    undo()
    type(ledger, id, 'willingness', '30')
    expect(Number(event().get())).toBeGreaterThan(removed)
  })

  it('leaves a batch of which all was kept open to another try', () => {
    type(ledger, id, 'remark', '一')
    const first = batches().at(-1) ?? 0
    type(ledger, id, 'remark', '二')
    const again = () => undoBatch(ledger.ctx, ledger.session, first, 'history')
    expect(again()).toMatchObject({ reverted: 0, kept: [{ field: 'remark' }] })
    undo()
    expect(again()).toMatchObject({ reverted: 1, kept: [] })
    expect(again).toThrow('nothing_to_undo')
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
