import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupsHandlers } from '#data/features/backups/handlers.ts'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { verifyLedger } from '#data/features/history/verify.ts'
import { chainHead } from '#data/ledger-file/chain.ts'
import { ChainReport } from '#shared/contract/history.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '7', name: '王堃' })
})
afterEach(() => ledger.close())

async function verified() {
  const { jobId } = await historyHandlers(ledger.ctx)['history.verify']({})
  return ChainReport.parse((await ledger.ctx.jobs.finished(jobId)).result)
}

it('says of a sound ledger how much it vouches for', async () => {
  type(ledger, id, 'remark', '一')
  expect(await verified()).toEqual({
    integrity: 'ok',
    chain: 'ok',
    batches: 2,
    entries: 2,
    erased: 0,
    head: chainHead(ledger.session.db),
    problems: [],
    headsFound: 0,
  })
})

it('names the batch that was altered', async () => {
  ledger.session.db.exec(`UPDATE change_log SET changes = '{"name":"王昆"}'`)
  expect(await verified()).toMatchObject({
    integrity: 'ok',
    chain: 'broken',
    problems: [{ batch: 1, what: 'entry' }],
  })
})

it('finds the head that stands beside a backup', async () => {
  const { jobId } = await backupsHandlers(ledger.ctx)['backups.make']({})
  expect(await ledger.ctx.jobs.finished(jobId)).toMatchObject({ state: 'done' })
  type(ledger, id, 'remark', '一')
  expect(await verified()).toMatchObject({ chain: 'ok', headsFound: 1 })
})

it('finds heads that were written down elsewhere, and tells when one is not in the chain', () => {
  const head = { batch: 0, digest: '', branches: [], ...chainHead(ledger.session.db) }
  type(ledger, id, 'remark', '一')
  const { db } = ledger.session
  expect(verifyLedger(db, [{ ...head, branches: [] }]).report).toMatchObject({
    chain: 'ok',
    headsFound: 1,
  })
  const known = { ...head, branches: [] }
  const other = { ...known, digest: 'another' }
  expect(verifyLedger(db, [known, other]).report).toMatchObject({
    chain: 'broken',
    headsFound: 1,
    problems: [{ batch: 1, what: 'head' }],
  })
})
