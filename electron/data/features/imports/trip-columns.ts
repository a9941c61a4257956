// What the columns of our own lists say. A cell of the printed list of names may say two things.

import { isTyped } from '#shared/domain/fields/index.ts'
import type { ImportCell } from '#shared/domain/import/cell.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import { normaliseHeader } from '#shared/domain/import/header-text.ts'
import { findRegion } from '#shared/domain/regions/index.ts'
import { ID_HEADER, type TripMark } from '../../trip/mark.ts'
import { extraHeader, listField } from '../graduates/list-cells.ts'

/** What a cell says of one field. */
export type Part = Readonly<{ field: string; cell: ImportCell }>

export type TripColumn = Readonly<{
  column: Column
  /** key under which the list has it; null: it was added */
  key: string | null
  /** the header under which it is kept, where no field takes it */
  extra: string | null
  parts: (cell: ImportCell) => readonly Part[]
  /** words beside the codes are the note itself, not something added to it */
  holdsNote: boolean
}>

/** Fields of the columns of R7 that are called otherwise there. */
const NAMES: Readonly<Record<string, string>> = {
  school: 'school_id',
  major: 'major_name',
  education: 'edu_level',
  origin: 'origin_code',
  groups: 'group',
  measures: 'plan',
  last_contact: 'last_contact_day',
  posts: 'post_count',
}
/** A line's number says nothing of anybody. */
const NUMBER = 'no'
const INTENT = 'intent'
const BETWEEN = /[／/]/

/** The columns of a sheet that say something of somebody, in its order. */
export function tripColumns(mark: TripMark, columns: readonly Column[]): readonly TripColumn[] {
  const keys = new Map(mark.columns.map(({ title, key }) => [normaliseHeader(title), key]))
  const found: TripColumn[] = []
  for (const column of columns) {
    const title = normaliseHeader(column.header)
    if (column.header === ID_HEADER) continue
    const key = keys.get(title) ?? null
    // A copied column is the first one's double.
    keys.delete(title)
    const isDouble =
      key === null && mark.columns.some((own) => normaliseHeader(own.title) === title)
    if (!isDouble && key !== NUMBER) found.push(...tripColumn(mark, column, key))
  }
  const marked = new Set(found.filter(({ key }) => key !== null).flatMap(fieldsOf))
  const isSecond = (one: TripColumn): boolean =>
    one.key === null && fieldsOf(one).some((field) => marked.has(field))
  return found.map((one) => (isSecond(one) ? ofField(one.column, null, null) : one))
}

const fieldsOf = ({ parts }: TripColumn): string[] => parts(null).map(({ field }) => field)

function tripColumn(mark: TripMark, column: Column, key: string | null): TripColumn[] {
  if (key === null) {
    if (column.role === 'ignored') return []
    return [ofField(column, null, column.field)]
  }
  const extra = extraHeader(key)
  if (extra !== null) return [ofField(column, key, null, extra)]
  if (mark.list !== 'R7') return [ofField(column, key, key)]
  if (key === INTENT) return [{ ...ofField(column, key, null, null), parts: intentParts }]
  return [{ ...ofField(column, key, NAMES[key] ?? key), holdsNote: key === 'reasons' }]
}

function ofField(
  column: Column,
  key: string | null,
  field: string | null,
  extra: string | null = field === null ? column.header : null,
): TripColumn {
  const parts = (cell: ImportCell): readonly Part[] => (field === null ? [] : [{ field, cell }])
  return { column, key, extra, parts, holdsNote: false }
}

/** 湖南省长沙市、湖南省株洲市／会计; one of both alone is a place where places are known by that name. */
function intentParts(cell: ImportCell): readonly Part[] {
  const [first = '', ...rest] = textOf(cell).split(BETWEEN)
  const arePlaces = first.split(/[、,，]/).every((word) => findRegion(word.trim()) !== undefined)
  const hasBoth = rest.length > 0 && arePlaces
  const [regions, position] = hasBoth
    ? [first, rest.join('／')]
    : arePlaces
      ? [first, '']
      : ['', textOf(cell)]
  return [
    { field: 'intent_region', cell: regions === '' ? null : regions },
    { field: 'intent_position', cell: position === '' ? null : position },
  ]
}

/** Places of the columns that tell what is recorded elsewhere: groups, counts of contacts, evidence. */
export function lockedColumns(
  mark: TripMark | null,
  { columns }: Readonly<{ columns: readonly Column[] }>,
): ReadonlySet<number> {
  const all = mark === null ? [] : tripColumns(mark, columns)
  const isLocked = (one: TripColumn): boolean =>
    fieldsOf(one).some((key) => {
      const field = listField(key)
      return field !== undefined && !isTyped(field)
    })
  return new Set(all.filter(isLocked).map(({ column }) => column.index))
}
