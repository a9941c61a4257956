// Fills the new file out of the damaged one, in one transaction: what can be read, what the log makes again, and what
// follows from both.

import { openBatch } from '#data/ledger-file/change-log.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { recomputeState } from '#data/state/recompute.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { removedSlots, userOfSlot } from '../accounts/repository.ts'
import { copyTables } from './copy-tables.ts'
import { nameLostContent } from './lost-content.ts'
import { countLostOfBatches, countLostViews, findLostEntries, rebuildUsers } from './lost-log.ts'
import { rebuildRecords } from './rebuild.ts'
import { placeLostBatches, type Rechained, rechain } from './rechain.ts'
import { completeSettings, guessCohort } from './settings.ts'
import { tallyOf, type Work } from './work.ts'

export type Salvager = Readonly<{ slotId: string; userName: string }>
type Step = (phase: string, done: number, total: number | null) => Promise<void>

/** Returns the ledger's cohort. `file`: name of the damaged one. */
export async function fillSalvaged(
  work: Work,
  file: string,
  by: Salvager,
  step: Step,
): Promise<number> {
  const { to } = work
  // Rows come in the order of the file, not of their references; those are checked at the end.
  to.pragma('foreign_keys = OFF')
  // Flushed as a whole before it gets its name; until then nobody misses it.
  to.pragma('synchronous = OFF')
  to.exec('BEGIN IMMEDIATE')
  await copyTables(work, (done, total) => step('read', done, total))
  const cohort = await rebuild(work, file, by, step)
  await step('derive', 0, null)
  const people = to.prepare('SELECT id FROM graduate').pluck().all()
  recomputeState({ db: to, info: { cohort } }, people.map(Number))
  to.exec('COMMIT')
  await step('finish', 0, null)
  const { problems } = checkIntegrity(to)
  if (problems.length > 0) throw new Error(`the salvaged ledger is not sound: ${problems[0]}`)
  return cohort
}

async function rebuild(work: Work, file: string, by: Salvager, step: Step): Promise<number> {
  const { to, now } = work
  rebuildUsers(work)
  // With an older key file: whoever was removed since stays removed.
  if (removedSlots(to).has(by.slotId)) throw new AppError('wrong_passphrase')
  const userId = userOfSlot(to, by.slotId, by.userName, now)
  const lost = findLostEntries(work)
  placeLostBatches(work, userId)
  countLostOfBatches(work)
  countLostViews(work)
  const cohort = guessCohort(work)
  await rebuildRecords(work, cohort, lost, (done, total) => step('rebuild', done, total))
  nameLostContent(work)
  const { newChainKey } = completeSettings(work, cohort)
  const chained = rechain(work, lost.seqs, newChainKey)
  // Half-typed cells and views of a user who is lost have nobody to go back to.
  for (const table of ['draft', 'saved_view', 'preference', 'import_sender', 'import_fix'])
    to.exec(`DELETE FROM ${table} WHERE user_id NOT IN (SELECT id FROM app_user)`)
  record(work, file, userId, chained)
  return cohort
}

/** The log says of itself what was lost of it, and which link was its last before. */
function record(work: Work, file: string, userId: number, { from, head }: Rechained): void {
  const params = {
    file,
    entries: tallyOf(work, 'change_log').missing,
    batches: tallyOf(work, 'change_batch').missing,
    from: from ?? 0,
    head: head?.digest ?? '',
    headBatch: head?.batch ?? 0,
  }
  const label = { key: 'salvage', params }
  const { to, now } = work
  const batch = openBatch(to, { kind: 'act', label, screen: 'salvage', userId, now })
  batch.ensure()
  batch.seal()
}
