// What was written since something was read into memory: every write of a record goes through the change log.
import type { Database } from 'better-sqlite3'
import { prepared } from './query.ts'

export type Version = Readonly<{ seq: number; erasures: number }>
export type Written = Readonly<{ entity: string; graduate_id: number | null; op: string }>

// The largest paste stays below; from about there on reading everybody is as quick.
const REREAD_AT_MOST = 20_000

/** Numbers of the log are never used twice; erased people go without an entry of their own. */
export function versionOf(db: Database): Version {
  return prepared(
    db,
    `SELECT coalesce((SELECT max(seq) FROM change_log), 0) AS seq,
            (SELECT count(*) FROM erasure) AS erasures`,
  ).get() as Version
}

/** Null when so much was written that all is to be read anew. */
export function writtenSince(
  db: Database,
  since: Version,
  version: Version,
): readonly Written[] | null {
  if (version.erasures !== since.erasures || version.seq < since.seq) return null
  if (version.seq === since.seq) return []
  const written = prepared(
    db,
    'SELECT DISTINCT entity, graduate_id, op FROM change_log WHERE seq > ? LIMIT ?',
  ).all(since.seq, REREAD_AT_MOST) as Written[]
  return written.length === REREAD_AT_MOST ? null : written
}
