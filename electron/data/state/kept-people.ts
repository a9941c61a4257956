// Facts about everybody, kept in memory as long as the ledger is open: a hundred thousand people are counted there in
// milliseconds, which takes SQLite a good part of a second. Of whom something was written since is read anew.
import type { Database } from 'better-sqlite3'
import type { LoggedTable } from '../ledger-file/change-log.ts'
import { type Version, versionOf, writtenSince } from '../ledger-file/written-since.ts'
import type { StateScope } from './recompute.ts'

export type People<T> = Iterable<readonly [id: number, facts: T]>

type Source<T, V> = Readonly<{
  /** tables from which something follows for the facts */
  from: ReadonlySet<LoggedTable>
  /** of these people, or (null) of everybody in the cohort */
  read: (scope: StateScope, ids: readonly number[] | null) => People<T>
  /** how they are kept, and what is put in the place of somebody's facts; undefined: of whom none are left */
  keep: (people: People<T>) => V
  put: (kept: V, id: number, facts: T | undefined) => void
}>
type Kept<V> = { cohort: number; version: Version; people: V }

/** Gives the facts of everybody as the ledger stands. */
export function keptPeople<T, V>({
  from,
  read,
  keep,
  put,
}: Source<T, V>): (scope: StateScope) => V {
  const known = new WeakMap<Database, Kept<V>>()
  const isFrom: ReadonlySet<string> = from
  const catchUp = (scope: StateScope, kept: Kept<V>, version: Version): boolean => {
    const written = writtenSince(scope.db, kept.version, version)
    const ids = new Set<number>()
    for (const { entity, graduate_id: id } of written ?? []) {
      if (!isFrom.has(entity)) continue
      if (id === null) return false
      ids.add(id)
    }
    if (written === null) return false
    const found = new Map(ids.size === 0 ? [] : read(scope, [...ids]))
    for (const id of ids) put(kept.people, id, found.get(id))
    kept.version = version
    return true
  }
  return (scope) => {
    const { db, info } = scope
    // What is in the middle of being written, or of being looked back at, is nobody's to keep.
    if (db.inTransaction) return keep(read(scope, null))
    const version = versionOf(db)
    const kept = known.get(db)
    if (kept?.cohort === info.cohort && catchUp(scope, kept, version)) return kept.people
    const people = keep(read(scope, null))
    known.set(db, { cohort: info.cohort, version, people })
    return people
  }
}
