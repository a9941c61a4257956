// Typing that a lock interrupted. It is no record of the ledger, so it is in no batch: nothing to undo, no history.
import type { Database } from 'better-sqlite3'
import { first, run, sql } from '#data/ledger-file/query.ts'
import type { Draft, DraftPlace } from '#shared/schemas/draft.ts'

type Kept = Readonly<{ userId: number; now: string; drafts: readonly Draft[] }>

/** What was kept at another place stays until somebody comes there. */
export function keepDrafts(db: Database, { userId, now, drafts }: Kept): void {
  for (const { place, content } of drafts) {
    const kept = { content, kept_at: now }
    const row = { user_id: userId, place, ...kept }
    run(
      db,
      sql
        .insertInto('draft')
        .values(row)
        .onConflict((conflict) => conflict.columns(['user_id', 'place']).doUpdateSet(kept)),
    )
  }
}

/** Takes a user's drafts of these places out of the ledger. */
export function takeDrafts(db: Database, userId: number, places: readonly DraftPlace[]): Draft[] {
  return places.flatMap((place) => {
    const here = sql.selectFrom('draft').select('content')
    const found = first(db, here.where('user_id', '=', userId).where('place', '=', place))
    if (found === undefined) return []
    run(db, sql.deleteFrom('draft').where('user_id', '=', userId).where('place', '=', place))
    return [{ place, content: found.content }]
  })
}
