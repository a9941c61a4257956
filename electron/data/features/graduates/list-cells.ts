// People as rows of a list: stored values by field, and what each cell says in words.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { FIELDS, type Field } from '#shared/domain/fields/index.ts'
import { hasRestrictedNote, restrictedText } from '#shared/domain/fields/restricted.ts'
import { masked } from '#shared/domain/fields/sensitive.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { shownField } from './list/columns.ts'
import { selectGroups, selectPeople } from './repository.ts'
import { valuesOf } from './view.ts'

export type ListPerson = Readonly<{
  id: number
  uid: string
  /** as stored, by field; '' where nothing is known */
  values: Readonly<Record<string, string>>
  /** columns that no field takes, by their header */
  extra: Readonly<Record<string, string>>
}>

/** In the order asked for; ids of people who are gone are left out. */
export function readListPeople(db: Database, ids: readonly number[], day: Day): ListPerson[] {
  const people = new Map(selectPeople(db, ids).map((person) => [person.id, person]))
  const groups = Map.groupBy(selectGroups(db, ids, day), (row) => row.graduate_id)
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (person === undefined) return []
    const group = (groups.get(id) ?? []).map(({ group_code: code }) => code).join(',')
    const values = { ...valuesOf(person), group }
    return [{ id, uid: String(person.uid), values, extra: readExtra(person.extra) }]
  })
}

/** Columns of imported files that no field of ours takes, by their header. */
export function readExtra(stored: string | number | null | undefined): Record<string, string> {
  return typeof stored === 'string' ? (JSON.parse(stored) as Record<string, string>) : {}
}

/** The column of what no field takes. */
const EXTRA = 'extra:'
export const extraKey = (header: string): string => `${EXTRA}${header}`
/** The header of such a column; null for every other. */
export const extraHeader = (key: string): string | null =>
  key.startsWith(EXTRA) ? key.slice(EXTRA.length) : null

const GROUP = FIELDS.find(({ key }) => key === 'group')
const GROUP_BASIS = 'group_basis'

/** The field of a column that a list may have. */
export function listField(key: string): Field | undefined {
  if (key === GROUP_BASIS) return undefined
  return key === 'group' ? GROUP : shownField(key)
}

type View = Readonly<{ cohort: number; isOpen: boolean }>

/** What a cell says; unless it is open, numbers in part and asterisks for what is restricted. */
export function cellText(
  { values, extra }: ListPerson,
  key: string,
  { cohort, isOpen }: View,
): string {
  const header = extraHeader(key)
  if (header !== null) return extra[header] ?? ''
  const field = listField(key)
  if (field === undefined) return ''
  const value = values[key] ?? ''
  const shown = isOpen ? value : concealed(key, value, values)
  return valueText(field, shown, { cohort, lang: 'zh' })
}

function concealed(key: string, value: string, values: ListPerson['values']): string {
  if (key === 'reason_note' && !hasRestrictedNote(values)) return value
  return masked(key, restrictedText(key, value))
}
