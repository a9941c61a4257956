// The ledger between two writes: what is worked out of it is kept for the next who asks, and dropped by the next write.
import type { Database } from 'better-sqlite3'
import { type Version, versionOf } from '../ledger-file/written-since.ts'
import type { StateScope } from './recompute.ts'

export type Moment = StateScope

type Kept = Readonly<{ version: Version; moment: Moment }>
/** Last year's people are asked for beside this year's. */
const kept = new WeakMap<Database, Map<number, Kept>>()

export function momentOf({ db, info: { cohort } }: StateScope): Moment {
  const moment: Moment = { db, info: { cohort } }
  // What is in the middle of being written, or of being looked back at, is nobody's to keep.
  if (db.inTransaction) return moment
  const { seq, erasures } = versionOf(db)
  const cohorts = kept.get(db) ?? new Map<number, Kept>()
  const known = cohorts.get(cohort)
  if (known?.version.seq === seq && known.version.erasures === erasures) return known.moment
  kept.set(db, cohorts.set(cohort, { version: { seq, erasures }, moment }))
  return moment
}

/** Worked out once in a moment for each of the last `most` questions. */
export function onceIn<Q extends readonly (number | string | undefined)[], V extends object>(
  most: number,
  workOut: (moment: Moment, ...question: Q) => V,
): (moment: Moment, ...question: Q) => V {
  const answers = new WeakMap<Moment, Map<string, V>>()
  return (moment, ...question) => {
    const own = answers.get(moment) ?? new Map<string, V>()
    answers.set(moment, own)
    const key = question.join(' ')
    const known = own.get(key)
    if (known !== undefined) return known
    const answer = workOut(moment, ...question)
    if (own.size >= most) own.delete(own.keys().next().value ?? '')
    own.set(key, answer)
    return answer
  }
}
