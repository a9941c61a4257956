import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import type { GraduateFilter } from '#shared/schemas/graduate.ts'
import { columnOf, PEOPLE } from './columns.ts'
import { shownBy } from './people.ts'
import { firstColumn } from './run.ts'
import type { Condition, ListScope } from './scope.ts'

export type Sort = readonly Readonly<{ field: string; descending: boolean }>[]

const SORTED_BY: Readonly<Record<string, string | undefined>> = {
  name: 'g.name_key',
  school_id: 'c.position',
}
const USUAL = 'c.position, g.major_name, g.class_name, g.student_no'

/** Ids of everybody the filter shows, sorted; alike ones, and all without a sort: school, major, class, student number. */
export function selectIds(
  db: Database,
  scope: ListScope,
  filter: GraduateFilter,
  sort: Sort,
): number[] {
  return firstColumn<number>(
    db,
    raw`SELECT g.id FROM ${raw.raw(PEOPLE)} WHERE ${shownBy(scope, filter)} ORDER BY ${order(sort)}`,
  )
}

function order(sort: Sort): Condition {
  const terms = sort.flatMap(({ field, descending }) => {
    const sql = SORTED_BY[field] ?? columnOf(field)?.sql
    return sql === null || sql === undefined ? [] : [`${sql} ${descending ? 'DESC' : 'ASC'}`]
  })
  // Names are nearly unique: the index has them in this order already, and 100,000 need no sorting.
  const rest = sort[0]?.field === 'name' ? [] : [USUAL]
  return raw.raw([...terms, ...rest, 'g.id'].join(', '))
}
