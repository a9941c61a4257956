// Good ID numbers with which a damaged one is compared: the person's own, an earlier one of theirs, those of who has
// the same name.
import type { Database } from 'better-sqlite3'
import { checkIdNumber } from '#shared/domain/id-number/index.ts'
import { nameKey } from '#shared/domain/import/person-name.ts'
import type { GoodId } from '#shared/domain/validation/id-forensics.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, personText } from './plan-context.ts'

const ID = 'id_no'
const NOBODY: readonly GoodId[] = []

/** Whether the ledger holds a number of somebody against which nothing is open. */
export function hasGoodId({ people }: PlanContext, person: Person): boolean {
  if (person.id_no === null) return false
  return !people.issues.get(person.id)?.some(({ field, level }) => field === ID && level !== 'W')
}

/** Of a known person, the surest first. */
export function ownIds(ctx: PlanContext, person: Person): readonly GoodId[] {
  if (typeof person.id_no === 'string' && hasGoodId(ctx, person)) {
    return [{ number: person.id_no, source: 'stored', who: null }]
  }
  return earlierIds(ctx.db, person.id).map((number) => ({ number, source: 'earlier', who: null }))
}

/** Of everybody who has the name. */
export function idsOfName(ctx: PlanContext, name: string | null | undefined): readonly GoodId[] {
  const people = name ? ctx.people.byName.get(nameKey(name)) : undefined
  if (people === undefined) return NOBODY
  return people.flatMap((person) =>
    typeof person.id_no === 'string' && hasGoodId(ctx, person)
      ? [{ number: person.id_no, source: 'namesake' as const, who: personText(person) }]
      : [],
  )
}

/** What the change log says that somebody had, the newest first; what was erased is not there. */
function earlierIds(db: Database, graduateId: number): readonly string[] {
  const entries = prepared(
    db,
    `SELECT json_extract(changes, '$.id_no') AS said FROM change_log
      WHERE graduate_id = ? AND entity = 'graduate' AND erased = 0 AND changes LIKE '%"id_no"%'
      ORDER BY seq DESC`,
  ).all(graduateId) as { said: string | null }[]
  const found = entries.flatMap(({ said }) => numbersOf(said))
  return [...new Set(found)].filter((number) =>
    checkIdNumber(number).rules.every((rule) => rule === 'V05'),
  )
}

/** A new row names its number, a change the old one and the new one. */
function numbersOf(said: string | null): readonly string[] {
  if (said === null) return []
  if (!said.startsWith('[')) return [said]
  const pair: unknown = JSON.parse(said)
  if (!Array.isArray(pair)) return []
  return pair.toReversed().filter((one): one is string => typeof one === 'string')
}
