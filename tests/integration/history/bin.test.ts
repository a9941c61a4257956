import { afterEach, beforeEach, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { selectGraduate } from '#data/features/graduates/repository.ts'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import type { Row } from '#data/ledger-file/change-log.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let ids: number[]
beforeEach(async () => {
  ledger = await openTestLedger()
  ids = ['7', '8', '9'].map((no) => enrol(ledger, { student_no: no, name: `王${no}` }))
  for (const id of ids) {
    type(ledger, id, 'willingness', '10')
    type(ledger, id, 'willingness', '30')
    type(ledger, id, 'destination', '10')
    type(ledger, id, 'mobile', '123')
  }
})
afterEach(() => {
  expect(verifyChain(ledger.session.db).problems).toEqual([])
  expect(checkIntegrity(ledger.session.db)).toEqual({ integrity: 'ok', problems: [] })
  return ledger.close()
})

const TABLES = ['graduate', 'cell_issue', 'destination_event', 'willingness_event', 'ledger_state']
const rows = () =>
  TABLES.map((table) =>
    (ledger.session.db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all() as Row[]).map(
      ({ version: _, ...row }) => row,
    ),
  )
const remove = async (...who: number[]) =>
  graduatesHandlers(ledger.ctx)['graduates.remove']({
    ids: who,
    reason: '转学离校',
    screen: 'ledger',
  })
const bin = async () => historyHandlers(ledger.ctx)['history.bin']({})
const restore = async (...who: number[]) =>
  historyHandlers(ledger.ctx)['history.restore']({ graduateIds: who })
const [first, second] = [() => ids[0] ?? 0, () => ids[1] ?? 0]

it('takes people off the roster with all that was recorded of them', async () => {
  expect(await remove(first(), second())).toMatchObject({ removed: 2 })
  expect(rows().map((table) => table.length)).toEqual([1, 1, 1, 2, 1])
  expect(await bin()).toMatchObject([
    { name: expect.stringMatching(/王[78]/), schoolName: '会计学院', reason: '转学离校' },
    { userName: '测试员', removedAt: '2020-07-03T04:00:00.000Z' },
  ])
})

it('brings one of them back whole, and leaves the other in the bin', async () => {
  const before = rows()
  await remove(first(), second())
  expect(await restore(first())).toEqual({ restored: 1, kept: [] })
  expect((await bin()).map(({ graduateId }) => graduateId)).toEqual([second()])
  expect(await restore(second())).toEqual({ restored: 1, kept: [] })
  expect(await bin()).toEqual([])
  expect(rows()).toEqual(before)
})

it('keeps and names somebody whose student number another has taken', async () => {
  await remove(first(), second())
  enrol(ledger, { student_no: '7', name: '李昇' })
  expect(await restore(...ids)).toEqual({
    restored: 1,
    kept: [{ studentNo: '7', name: '王7', field: 'student_no' }],
  })
  expect((await bin()).map(({ name }) => name)).toEqual(['王7'])
})

it('brings everybody back when the removal is undone, those who came back already too', async () => {
  const before = rows()
  const { batch } = await remove(...ids)
  await restore(first())
  expect(undoBatch(ledger.ctx, ledger.session, batch, 'history').kept).toEqual([])
  expect(rows()).toEqual(before)
  expect(await bin()).toEqual([])
})

it('puts somebody into the bin again when the restore is undone', async () => {
  await remove(first())
  await restore(first())
  undoLast(ledger.ctx, ledger.session, 'ledger')
  expect((await bin()).map(({ graduateId }) => graduateId)).toEqual([first()])
  redoLast(ledger.ctx, ledger.session, 'ledger')
  expect(selectGraduate(ledger.session.db, first())?.name).toBe('王7')
  expect(await bin()).toEqual([])
})

it('names the person, not each record, when a change of somebody who is gone is undone', async () => {
  type(ledger, first(), 'willingness', '40')
  const batch = Number(ledger.session.db.prepare('SELECT max(id) FROM change_batch').pluck().get())
  await remove(first())
  expect(undoBatch(ledger.ctx, ledger.session, batch, 'history')).toMatchObject({ kept: [] })
  expect(await bin()).toHaveLength(1)
})

it('holds nobody whose import was taken back', async () => {
  enrol(ledger, { student_no: '5', name: '王5' })
  undoLast(ledger.ctx, ledger.session, 'ledger')
  expect(await bin()).toEqual([])
})

it('refuses people who are not there', async () => {
  await expect(remove(999)).rejects.toThrow('not_found')
  await expect(restore(first())).rejects.toThrow('not_found')
})
