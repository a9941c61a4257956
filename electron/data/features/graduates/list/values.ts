// The choices in a column's header: which values it has among those whom the filter shows, and how often.
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import type { Field } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { GraduateFilter } from '#shared/schemas/graduate.ts'
import { columnOf, PEOPLE } from './columns.ts'
import { shownBy } from './people.ts'
import { rows } from './run.ts'
import { type Condition, type ListScope, members } from './scope.ts'

type Value = Readonly<{ value: string; count: number }>
type Wish = Readonly<{ filter: GraduateFilter; field: string; search: string; limit: number }>

export function selectValues(
  db: Database,
  scope: ListScope,
  { filter, field: key, search, limit }: Wish,
): { values: Value[]; distinct: number } {
  const column = columnOf(key)
  if (column === undefined) throw new AppError('invalid_input')
  const { field, sql } = column
  const columns = filter.columns.filter((other) => other.field !== key)
  const shown = shownBy(scope, { ...filter, columns })
  const counted = sql === null ? countGroups(db, scope, shown) : countStored(db, field, sql, shown)
  const text = search.trim().toLowerCase()
  const values = counted
    .filter(({ value }) =>
      valueText(field, value, { ...scope, lang: 'zh' })
        .toLowerCase()
        .includes(text),
    )
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { values: values.slice(0, limit), distinct: values.length }
}

function countStored(db: Database, field: Field, sql: string, shown: Condition): Value[] {
  const counted = rows<Value>(
    db,
    raw`SELECT coalesce(${raw.raw(sql)}, '') AS value, count(*) AS count
          FROM ${raw.raw(PEOPLE)} WHERE ${shown} GROUP BY 1`,
  )
  return field.type === 'codes' ? byCode(counted) : counted
}

/** Somebody with several codes counts for each. */
function byCode(counted: readonly Value[]): Value[] {
  const counts = new Map<string, number>()
  for (const { value, count } of counted) {
    for (const code of value.split(',')) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return Array.from(counts, ([value, count]) => ({ value, count }))
}

function countGroups(db: Database, { today }: ListScope, shown: Condition): Value[] {
  return rows<Value>(
    db,
    raw`SELECT coalesce(m.group_code, '') AS value, count(*) AS count
          FROM ${raw.raw(PEOPLE)} LEFT JOIN (${members(today)}) m ON m.graduate_id = g.id
         WHERE ${shown} GROUP BY 1`,
  )
}
