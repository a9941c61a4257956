// Under the grid: how many there are, and how they stand today.
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import { isLanded } from '#shared/domain/destination/index.ts'
import type { GraduateFilter } from '#shared/schemas/graduate.ts'
import { PEOPLE } from './columns.ts'
import { shownBy } from './people.ts'
import { rows } from './run.ts'
import type { ListScope } from './scope.ts'

export type Tally = Readonly<{ people: number; inLedger: number; landed: number; pending: number }>
type Wish = Readonly<{ filter: GraduateFilter }> | Readonly<{ ids: readonly number[] }>
type Group = Readonly<{
  destination: string | null
  in_ledger: number
  pending: number
  people: number
}>

export function selectTally(db: Database, scope: ListScope, wish: Wish): Tally {
  const whom =
    'filter' in wish
      ? shownBy(scope, wish.filter)
      : raw`g.id IN (SELECT value FROM json_each(${JSON.stringify(wish.ids)}))`
  const groups = rows<Group>(
    db,
    raw`SELECT s.destination, s.in_ledger, s.pending, count(*) AS people
          FROM ${raw.raw(PEOPLE)} WHERE ${whom} GROUP BY 1, 2, 3`,
  )
  const sum = (counts: (group: Group) => boolean): number =>
    groups.reduce((total, group) => total + (counts(group) ? group.people : 0), 0)
  return {
    people: sum(() => true),
    inLedger: sum((group) => group.in_ledger === 1),
    landed: sum((group) => isLanded(group.destination, scope.cohort)),
    pending: sum((group) => group.pending === 1),
  }
}
