// Packages of schools as they are kept here.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { Manifest, type ManifestOf } from '#shared/schemas/package.ts'
import { first, prepared, sql } from '../../ledger-file/query.ts'
import { unpackFiles } from './package-content.ts'
import { EMPTY, readSnapshot, type Snapshot } from './snapshot.ts'

type Kept = Readonly<{ id: number; content: Buffer | null; recorded_at: string }>

/** What a school's last package said; of one before `beforeId` where that is given. */
export function lastPackage(
  db: Database,
  correspondentId: number,
  beforeId: number = Number.MAX_SAFE_INTEGER,
): Kept | undefined {
  return first(
    db,
    sql
      .selectFrom('package')
      .select(['id', 'content', 'recorded_at'])
      .where('correspondent_id', '=', correspondentId)
      .where('direction', '=', 'in')
      .where('kind', '=', 'submission')
      .where('content', 'is not', null)
      .where('id', '<', beforeId)
      .orderBy('id', 'desc')
      .limit(1),
  )
}

export function snapshotOf(db: Database, kept: Pick<Kept, 'content'> | undefined): Snapshot {
  const content = kept?.content ?? null
  return content === null ? EMPTY : readSnapshot(db, unpackFiles(content), '')
}

export const lastSnapshot = (db: Database, correspondentId: number): Snapshot =>
  snapshotOf(db, lastPackage(db, correspondentId))

export type KeptSubmission = Readonly<{
  id: number
  correspondentId: number
  submissionId: number
  periodId: number
  manifest: ManifestOf<'submission'>
  sha256: string
  content: Buffer | null
}>

/** A submission that waits for a word of the centre and is the last of its school; else package_state. */
export function arrivedPackage(db: Database, id: number): KeptSubmission {
  const kept = keptSubmission(db, id)
  const isLast = lastPackage(db, kept.correspondentId)?.id === id
  const state = prepared(db, 'SELECT state FROM package WHERE id = ?').pluck().get(id)
  if (!isLast || state !== 'arrived') throw new AppError('package_state')
  return kept
}

export function keptSubmission(db: Database, id: number): KeptSubmission {
  const row = first(db, sql.selectFrom('package').selectAll().where('id', '=', id))
  const manifest = row === undefined ? null : Manifest.parse(JSON.parse(row.manifest))
  if (row === undefined || manifest?.kind !== 'submission') throw new AppError('not_found')
  const { correspondent_id, submission_id, period_id, sha256, content } = row
  if (correspondent_id === null || submission_id === null || period_id === null)
    throw new AppError('package_state')
  return {
    ...{ id, manifest, sha256, content },
    ...{ correspondentId: correspondent_id, submissionId: submission_id, periodId: period_id },
  }
}
