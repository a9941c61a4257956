// Which record of ours is which record of a school's ledger (table arrived_record).
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

export type Links = Readonly<{
  /** our row, if it is still there; undefined: never arrived, waits, or was removed here */
  local: (table: string, sourceId: number) => number | undefined
  /** our row whether it is still there or not */
  known: (table: string, sourceId: number) => number | undefined
  /** the row of the school that ours is */
  source: (table: string, localId: number) => number | undefined
  link: (table: string, sourceId: number, localId: number) => void
  unlink: (table: string, sourceId: number) => void
}>

type LinkRow = Readonly<{ entity: string; source: number; local: number }>

export function openLinks(db: Database, correspondentId: number): Links {
  const rows = prepared(
    db,
    `SELECT entity, source_id AS source, local_id AS local FROM arrived_record
      WHERE correspondent_id = ?`,
  ).all(correspondentId) as LinkRow[]
  const locals = new Map<string, Map<number, number>>()
  const sources = new Map<string, Map<number, number>>()
  for (const { entity, source, local } of rows) {
    within(locals, entity).set(source, local)
    within(sources, entity).set(local, source)
  }
  const known: Links['known'] = (table, sourceId) => locals.get(table)?.get(sourceId)
  // Asked once of what came before; what is linked now is there.
  const present = new Map<string, Set<number>>()
  const isPresent = (table: string, id: number): boolean => {
    const ids = present.get(table) ?? new Set()
    present.set(table, ids)
    if (ids.has(id)) return true
    const isThere = prepared(db, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
    if (isThere) ids.add(id)
    return isThere
  }
  return {
    known,
    local(table, sourceId) {
      const id = known(table, sourceId)
      return id !== undefined && isPresent(table, id) ? id : undefined
    },
    source: (table, localId) => sources.get(table)?.get(localId),
    link(table, sourceId, localId) {
      prepared(
        db,
        `INSERT INTO arrived_record (correspondent_id, entity, source_id, local_id)
         VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET local_id = excluded.local_id`,
      ).run(correspondentId, table, sourceId, localId)
      within(locals, table).set(sourceId, localId)
      within(sources, table).set(localId, sourceId)
    },
    unlink(table, sourceId) {
      prepared(
        db,
        'DELETE FROM arrived_record WHERE correspondent_id = ? AND entity = ? AND source_id = ?',
      ).run(correspondentId, table, sourceId)
      const local = known(table, sourceId)
      locals.get(table)?.delete(sourceId)
      // Ours may be another row of the school by now.
      if (local !== undefined && sources.get(table)?.get(local) === sourceId)
        sources.get(table)?.delete(local)
    },
  }
}

function within(maps: Map<string, Map<number, number>>, table: string): Map<number, number> {
  const map = maps.get(table) ?? new Map<number, number>()
  maps.set(table, map)
  return map
}
