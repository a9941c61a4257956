// What is told differently, listed, and decided by somebody: ours as it stands here, theirs as the school says, both for
// two people after all.
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { type BatchWriter, type LoggedTable, PERSON_TABLES } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'
import { correspondentById } from '../packages/correspondents.ts'
import { conflictById, likeOthers, type StoredConflict, settleConflict } from './conflicts.ts'
import { consolidate } from './consolidate.ts'
import { openLinks } from './links.ts'
import { withDerived } from './merge.ts'
import { removes } from './merge-tables.ts'
import { lastPackage, snapshotOf } from './packages.ts'
import { TAKEN } from './snapshot.ts'

type Decision = Parsed<'consolidation.decide'>

export function decide(ctx: DataContext, session: Session, given: Decision): void {
  const { db } = session
  const conflicts = given.ids.map((id) => {
    const found = conflictById(db, id)
    if (found === undefined) throw new AppError('not_found')
    if (found.decision !== '') throw new AppError('package_state')
    if ((given.decision === 'both') !== (found.kind === 'same_id'))
      throw new AppError('invalid_input', { field: 'decision' })
    return found
  })
  const label = { key: 'decideConflicts', params: { count: conflicts.length } }
  const meta = { kind: 'consolidation', label, screen: 'packages', everybody: true } as const
  writeBatch(ctx, session, meta, (batch) => {
    const decided_at = ctx.clock.now().toISOString()
    const schools = new Set<number>()
    for (const conflict of conflicts) {
      if (given.decision === 'theirs') follow(session, batch, conflict)
      else if (conflict.kind === 'removed') keepOwn(session, conflict)
      settleConflict(db, conflict.id, {
        decision: given.decision,
        reason: given.reason,
        decided_at,
      })
      if (given.decision === 'theirs' && conflict.correspondent_id !== null)
        schools.add(conflict.correspondent_id)
    }
    for (const id of schools) takeAgain(session, batch, id)
  })
}

function follow(session: Session, batch: BatchWriter, conflict: StoredConflict): void {
  if (conflict.kind === 'field') writeField(session, batch, conflict)
  else if (conflict.kind !== 'removed') moveHere(session, batch, conflict)
  else if (conflict.local_id === null) forget(session, conflict)
  else removeOurs(session, batch, conflict)
}

const tableOf = (entity: string): LoggedTable => {
  const found = TAKEN.find(({ table }) => table === entity)
  if (found === undefined) throw new AppError('package_state')
  return found.table
}

function writeField({ db }: Session, batch: BatchWriter, conflict: StoredConflict): void {
  const table = tableOf(conflict.entity)
  const id = conflict.local_id ?? 0
  const ours = selectRow(db, table, id)
  if (ours === undefined) throw new AppError('package_state')
  const { field } = conflict
  const says = likeOthers(conflict.theirs, [ours[field] ?? null])
  const patch = withDerived(table, ours, { [field]: says })
  if (!removes(() => batch.update(table, id, ours, patch))) throw new AppError('package_state')
}

/** The row that was taken away here comes again as a new one. */
function forget({ db }: Session, { correspondent_id, entity, source_id }: StoredConflict): void {
  if (correspondent_id === null || source_id === null) throw new AppError('package_state')
  openLinks(db, correspondent_id).unlink(entity, source_id)
}

function removeOurs({ db }: Session, batch: BatchWriter, conflict: StoredConflict): void {
  const table = tableOf(conflict.entity)
  const id = conflict.local_id ?? 0
  const ours = selectRow(db, table, id)
  if (ours === undefined) return
  if (table === 'graduate') {
    for (const part of PERSON_TABLES) {
      const rows = prepared(db, `SELECT * FROM ${part} WHERE graduate_id = ? ORDER BY id DESC`)
      for (const row of rows.all(id) as { id: number }[]) batch.remove(part, row.id, { ...row })
    }
  }
  if (!removes(() => batch.remove(table, id, ours))) throw new AppError('package_state')
}

/** It stays, and is our own from now on. */
function keepOwn(session: Session, conflict: StoredConflict): void {
  if (conflict.local_id !== null) forget(session, conflict)
}

/** Whoever stood at another school is of this one: what was recorded stays, the other school has nobody any more. */
function moveHere({ db }: Session, batch: BatchWriter, conflict: StoredConflict): void {
  const { correspondent_id, other_graduate_id: id, source_id } = conflict
  const school = correspondent_id === null ? undefined : correspondentById(db, correspondent_id)
  const ours = id === null ? undefined : selectRow(db, 'graduate', id)
  if (school === undefined || ours === undefined || id === null || source_id === null)
    throw new AppError('package_state')
  batch.update('graduate', id, ours, { school_id: school.school_id })
  prepared(db, "DELETE FROM arrived_record WHERE entity = 'graduate' AND local_id = ?").run(id)
}

/** What waited for the decision comes in, out of the package as it is kept. */
function takeAgain(session: Session, batch: BatchWriter, correspondentId: number): void {
  const { db } = session
  const from = correspondentById(db, correspondentId)
  const kept = lastPackage(db, correspondentId)
  if (from === undefined || kept === undefined) return
  const theirs = snapshotOf(db, kept)
  consolidate(session, batch, { from, packageId: kept.id, base: theirs, theirs })
}
