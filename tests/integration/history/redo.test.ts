import { afterEach, beforeEach, expect, it } from 'vitest'
import { selectGraduate } from '#data/features/graduates/repository.ts'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { recordAct } from '#data/write-batch.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '7', name: '王堃' })
})
afterEach(() => ledger.close())

const undo = () => undoLast(ledger.ctx, ledger.session, 'ledger')
const redo = () => redoLast(ledger.ctx, ledger.session, 'ledger')
const undoNumber = (batch: number) => undoBatch(ledger.ctx, ledger.session, batch, 'history')
const remark = () => selectGraduate(ledger.session.db, id)?.remark
const steps = async () => historyHandlers(ledger.ctx)['history.steps']({})
const lastBatch = () =>
  Number(ledger.session.db.prepare('SELECT max(id) FROM change_batch').pluck().get())

it('brings back several steps in the order in which they were made', () => {
  for (const text of ['一', '二', '三']) type(ledger, id, 'remark', text)
  undo()
  undo()
  expect(remark()).toBe('一')
  expect(redo()).toMatchObject({ label: { key: 'cells' }, kept: [] })
  expect(remark()).toBe('二')
  redo()
  expect(remark()).toBe('三')
  expect(redo).toThrow('nothing_to_redo')
  undo()
  expect(remark()).toBe('二')
})

it('says what undo and redo would do', async () => {
  type(ledger, id, 'remark', '一')
  const batch = lastBatch()
  expect(await steps()).toMatchObject({ undo: { batch }, redo: null })
  undo()
  expect(await steps()).toMatchObject({ redo: { label: { key: 'cells' } } })
  expect(redo()).toMatchObject({ batch, reverted: 1 })
  expect(await steps()).toMatchObject({ undo: { batch }, redo: null })
})

it('ends with a new entry', async () => {
  type(ledger, id, 'remark', '一')
  undo()
  type(ledger, id, 'mobile', '13800001234')
  expect((await steps()).redo).toBeNull()
  expect(redo).toThrow('nothing_to_redo')
})

it('does not end with an act, and an act is no step', async () => {
  type(ledger, id, 'remark', '一')
  undo()
  const act = recordAct(ledger.ctx, ledger.session, { key: 'exportHistory', params: {} }, 'history')
  expect(redo().kept).toEqual([])
  expect(() => undoNumber(act)).toThrow('nothing_to_undo')
  undo()
  expect(remark()).toBeNull()
})

it('brings back a batch that was taken back by its number', () => {
  type(ledger, id, 'remark', '一')
  const remarked = lastBatch()
  type(ledger, id, 'mobile', '13800001234')
  undoNumber(remarked)
  expect(redo()).toMatchObject({ batch: remarked, kept: [] })
  expect(remark()).toBe('一')
  expect(undoNumber(remarked)).toMatchObject({ reverted: 1, kept: [] })
})

it('keeps and names what another holds by now', () => {
  const other = enrol(ledger, { student_no: '8', name: '李昇' })
  type(ledger, id, 'student_no', '9')
  const first = lastBatch()
  type(ledger, other, 'student_no', '5')
  const second = lastBatch()
  undoNumber(first)
  undoNumber(second)
  const db = ledger.session.db
  db.prepare("UPDATE graduate SET student_no = '5' WHERE id = ?").run(id)
  expect(redo()).toMatchObject({
    reverted: 0,
    kept: [{ studentNo: '8', name: '李昇', field: 'student_no' }],
  })
})

it('brings an import back that was taken back, and takes it back again', () => {
  expect(undo()).toMatchObject({ label: { key: 'import' }, reverted: 1 })
  expect(selectGraduate(ledger.session.db, id)).toBeUndefined()
  redo()
  expect(selectGraduate(ledger.session.db, id)).toMatchObject({ name: '王堃', student_no: '7' })
  undo()
  expect(selectGraduate(ledger.session.db, id)).toBeUndefined()
  expect(verifyChain(ledger.session.db)).toMatchObject({ state: 'ok', problems: [] })
})

it('passes over erased entries, and a batch of which nothing is left', async () => {
  type(ledger, id, 'remark', '一')
  const erased = lastBatch()
  ledger.session.db
    .prepare("UPDATE change_log SET erased = 1, salt = NULL, changes = '{}' WHERE batch_id = ?")
    .run(erased)
  expect((await steps()).undo?.batch).toBeLessThan(erased)
  expect(undoNumber(erased)).toMatchObject({ reverted: 0, kept: [] })
  expect(remark()).toBe('一')
})

it('tells the page to arrange the list anew when people come or go', () => {
  undo()
  expect(ledger.events).toContainEqual({ type: 'graduates.changed', ids: null })
})
