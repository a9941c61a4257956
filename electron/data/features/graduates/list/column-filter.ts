// What the header of a column keeps, as a condition.
import { sql as raw } from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import type { Field } from '#shared/domain/fields/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { columnOf, type StoredColumn } from './columns.ts'
import { type Condition, type ListScope, members } from './scope.ts'
import { codesShowing } from './shown-text.ts'

export function columnCondition(scope: ListScope, filter: ColumnFilter): Condition {
  const column = columnOf(filter.field)
  // Passing it over would show people whom the filter is meant to hide.
  if (column === undefined) throw new AppError('invalid_input')
  const { field, sql } = column
  if (sql === null) return groupCondition(scope, field, filter)
  const stored = { field, sql }
  switch (filter.kind) {
    case 'values':
      return oneOf(stored, filter.values)
    case 'text':
      return shows(scope, stored, filter.text)
    case 'range':
      return within(stored, filter.from, filter.to)
    case 'empty':
      return raw`coalesce(${raw.raw(sql)}, '') ${raw.raw(filter.isEmpty ? '=' : '<>')} ''`
  }
}

const either = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? raw`0` : raw`(${raw.join(conditions, raw` OR `)})`

const list = (values: readonly string[]): Condition =>
  raw`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** The codes of a cell that holds several stand in one text, with commas between them. */
function holdsCode(sql: string, codes: readonly string[]): Condition {
  const cell = raw.raw(`',' || ${sql} || ','`)
  return raw`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(codes)}) v
                      WHERE instr(${cell}, ',' || v.value || ',') > 0)`
}

function oneOf({ field, sql }: StoredColumn, values: readonly string[]): Condition {
  const filled = values.filter((value) => value !== '')
  const conditions: Condition[] = []
  if (filled.length < values.length) conditions.push(raw`coalesce(${raw.raw(sql)}, '') = ''`)
  if (filled.length > 0) {
    const isCodes = field.type === 'codes'
    conditions.push(isCodes ? holdsCode(sql, filled) : raw`${raw.raw(sql)} IN ${list(filled)}`)
  }
  return either(conditions)
}

function shows({ cohort }: ListScope, { field, sql }: StoredColumn, text: string): Condition {
  const cell = raw.raw(sql)
  // lower() knows Latin letters alone, and there is nothing else to lower.
  const asStored = raw`instr(lower(${cell}), ${text.toLowerCase()}) > 0`
  const codes = codesShowing(field, text, cohort)
  if (codes === null) return asStored
  const byName =
    field.type === 'codes' ? holdsCode(sql, codes.found) : raw`${cell} IN ${list(codes.found)}`
  // A code that no list knows is shown as it is.
  return either([byName, raw`(${cell} NOT IN ${list(codes.known)} AND ${asStored})`])
}

function within({ field, sql }: StoredColumn, from: string | null, to: string | null): Condition {
  const isNumber = field.type === 'number'
  const cell = raw.raw(isNumber ? `CAST(${sql} AS REAL)` : sql)
  const bound = (text: string) => (isNumber ? Number(text) : text)
  const conditions = [raw`coalesce(${raw.raw(sql)}, '') <> ''`]
  if (from !== null) conditions.push(raw`${cell} >= ${bound(from)}`)
  if (to !== null) conditions.push(raw`${cell} <= ${bound(to)}`)
  return raw.join(conditions, raw` AND `)
}

/** A person is in several groups, or in none: the empty cell. */
function groupCondition(scope: ListScope, field: Field, filter: ColumnFilter): Condition {
  const inAny = raw`g.id IN (SELECT graduate_id FROM (${members(scope.today)}))`
  const inOne = (codes: readonly string[]): Condition =>
    raw`g.id IN (SELECT graduate_id FROM (${members(scope.today)}) WHERE group_code IN ${list(codes)})`
  switch (filter.kind) {
    case 'values': {
      const codes = filter.values.filter((value) => value !== '')
      return either([
        ...(codes.length < filter.values.length ? [raw`NOT ${inAny}`] : []),
        ...(codes.length > 0 ? [inOne(codes)] : []),
      ])
    }
    case 'text':
      return inOne(codesShowing(field, filter.text, scope.cohort)?.found ?? [])
    case 'empty':
      return filter.isEmpty ? raw`NOT ${inAny}` : inAny
    case 'range':
      throw new AppError('invalid_input')
  }
}
