// Who gets which student number when many get another at once: inside one block they may swap, and move up in a row.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

/** `null`: without one. */
export type Move = Readonly<{ from: string | null; to: string | null }>

export type Moves = Readonly<{
  /** those whose number stays with somebody else */
  refused: ReadonlySet<number>
  /** those who must let go of theirs before anybody gets one, with what they had */
  freed: ReadonlyMap<number, string>
}>

/** Settles moves of a cohort by graduate id; of several who want the same number the first gets it. */
export function settleMoves(
  db: Database,
  cohort: number,
  wishes: ReadonlyMap<number, Move>,
): Moves {
  const moves = new Map([...wishes].filter(([, { from, to }]) => from !== to))
  if (moves.size === 0) return { refused: new Set(), freed: new Map() }
  const owners = ownersOf(db, cohort, moves)
  const claimants = new Map<string, number>()
  const refused = new Set<number>()
  const open: number[] = []
  for (const [id, { to }] of moves) {
    if (to === null) continue
    const owner = owners.get(to)
    const isStaying = owner !== undefined && owner !== id && !moves.has(owner)
    if (claimants.has(to) || isStaying) open.push(id)
    else claimants.set(to, id)
  }
  // Whoever is refused keeps the old number, so nobody else gets it either.
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (refused.has(id)) continue
    refused.add(id)
    const { from } = moves.get(id) ?? { from: null }
    const next = from === null ? undefined : claimants.get(from)
    if (next !== undefined) open.push(next)
  }
  const freed = new Map<number, string>()
  for (const [id, { from }] of moves) {
    if (from !== null && !refused.has(id) && claimants.has(from)) freed.set(id, from)
  }
  return { refused, freed }
}

function ownersOf(
  db: Database,
  cohort: number,
  moves: ReadonlyMap<number, Move>,
): ReadonlyMap<string, number> {
  const wanted = [...moves.values()].flatMap(({ to }) => to ?? [])
  // CROSS JOIN fixes the order: by each number's place in the index.
  const rows = prepared(
    db,
    `SELECT g.student_no AS number, g.id FROM json_each(?) AS wanted
       CROSS JOIN graduate g ON g.cohort_year = ? AND g.student_no = wanted.value`,
  ).all(JSON.stringify(wanted), cohort) as Readonly<{ number: string; id: number }>[]
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** Inside the batch that gives every one of them another number: the index knows no later. */
export function freeNumbers(db: Database, freed: Moves['freed']): void {
  if (freed.size === 0) return
  prepared(
    db,
    'UPDATE graduate SET student_no = NULL WHERE id IN (SELECT value FROM json_each(?))',
  ).run(JSON.stringify([...freed.keys()]))
}
