// All of a plan or nothing: one IMMEDIATE transaction, rolled back by a cancel, an error or the end of the process.
import type { ImportChoices, ImportKind, ImportResult } from '#shared/schemas/import.ts'
import type { DataContext, Session } from '../../context.ts'
import { deferIndexes, enlargeCache } from '../../ledger-file/bulk.ts'
import { openBatch } from '../../ledger-file/change-log.ts'
import { recomputeState } from '../../state/recompute.ts'
import { announce } from '../../write-batch.ts'
import { applyPlan } from './apply.ts'
import type { Pace } from './pace.ts'
import type { Plan } from './planned.ts'
import { insertImport } from './repository.ts'
import { keepMemory, type Memory } from './senders.ts'

export type ImportSource = Readonly<{
  kind: ImportKind
  fileName: string
  sha256: string
  effective: string
  choices: ImportChoices
}>

/** While the caller holds the gate. */
export async function commitPlan(
  ctx: DataContext,
  session: Session,
  { source, memory }: Readonly<{ source: ImportSource; memory: Memory }>,
  plan: Plan,
  pace: Pace,
): Promise<Omit<ImportResult, 'sameAs'>> {
  const { db } = session
  const now = ctx.clock.now().toISOString()
  const batch = openBatch(db, {
    kind: 'import',
    label: { key: 'import', params: { kind: source.kind, file: source.fileName } },
    screen: 'imports',
    userId: session.userId,
    now,
  })
  const cacheSize = enlargeCache(db, plan.entries.length)
  db.exec('BEGIN IMMEDIATE')
  try {
    const id = batch.ensure()
    const restoreIndexes = deferIndexes(db, GROWING, newPeople(source.kind, plan))
    const { effective, fileName } = source
    await applyPlan(session, batch, plan, { now, effective, fileName }, pace)
    await pace.step('derive', 0, null)
    recomputeState(session, batch.touched)
    await pace.step('derive', 0, null)
    restoreIndexes()
    const { counts, conflicts, problems } = plan
    const { kind, sha256 } = source
    insertImport(db, { batch: id, kind, fileName, sha256, effective, counts, problems })
    const { choices } = source
    keepMemory(db, { kind, choices, memory, at: now, userId: session.userId })
    await pace.step('finish', 0, null)
    batch.seal()
    db.exec('COMMIT')
    announce(ctx, null)
    return { batch: id, kind: source.kind, ...counts, conflicts, problems: [...problems] }
  } catch (cause) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw cause
  } finally {
    db.pragma(`cache_size = ${cacheSize}`)
  }
}

/** The tables into which new people are written. */
const GROWING = ['graduate', 'change_log', 'ledger_state'] as const

const newPeople = (kind: ImportKind, { counts }: Plan): number =>
  kind === 'roster' ? counts.inserted : 0
