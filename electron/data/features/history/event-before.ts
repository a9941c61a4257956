import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { eventsThatHold } from '../../state/intervals.ts'
import type { Values } from './cells.ts'
import type { HistoryEntry } from './entries.ts'

type Logged = Readonly<{ id: number; op: string; changes: string }>

/**
 * The event of the same person and axis that held beside this one when the entry was written, from the log. The one
 * that was recorded last holds (docs/decisions/0001); beside a correction it is the one that it replaces.
 */
export function eventBeside(db: Database, entry: HistoryEntry): Values {
  const logged = prepared(
    db,
    `SELECT entity_id AS id, op, changes FROM change_log
      WHERE graduate_id = ? AND seq < ? AND entity = ? AND erased = 0 ORDER BY seq`,
  ).all(entry.graduateId, entry.seq, entry.table) as Logged[]
  const events = new Map<number, Values>()
  for (const { id, op, changes } of logged) {
    const said = JSON.parse(changes) as Values
    if (op === 'delete') events.delete(id)
    else if (op === 'insert') events.set(id, said)
    else events.set(id, { ...events.get(id), ...newOnes(said) })
  }
  events.delete(entry.id)
  const replaced = voidOf(JSON.parse(entry.text) as Values)
  if (replaced !== null) return events.get(replaced) ?? {}
  const recorded = [...events]
    .map(([id, said]) => ({ id, voidOf: voidOf(said), said }))
    .sort((one, other) => one.id - other.id)
  return eventsThatHold(recorded).at(-1)?.said ?? {}
}

const voidOf = ({ void_of: id }: Values): number | null => (typeof id === 'number' ? id : null)

const newOnes = (pairs: Values): Values =>
  Object.fromEntries(
    Object.entries(pairs).map(([column, pair]) => [column, Array.isArray(pair) ? pair[1] : pair]),
  )
