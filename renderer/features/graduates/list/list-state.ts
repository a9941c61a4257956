// What the list shows and in which order: one state, whoever changes it (search field, header, view, chip).
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import type { SavedView } from '#shared/schemas/view.ts'

export type ListFilter = Readonly<SavedView['filter']>
export type ListSort = Readonly<SavedView['sort']>
export type ListState = Readonly<{ filter: ListFilter; sort: ListSort }>

/** What the contract takes; the first criteria decide. */
export const MOST_SORTS = 5

export const NO_FILTER: ListFilter = {
  search: '',
  inLedger: null,
  finding: null,
  keyGroup: null,
  columns: [],
  figure: null,
}

export function columnFilterOf(filter: ListFilter, field: string): ColumnFilter | undefined {
  return filter.columns.find((column) => column.field === field)
}

/** In place where the column was filtered before, else behind the others; null takes it away. */
export function withColumnFilter(
  filter: ListFilter,
  field: string,
  next: ColumnFilter | null,
): ListFilter {
  const { columns } = filter
  if (next === null) return { ...filter, columns: columns.filter((one) => one.field !== field) }
  const isThere = columns.some((one) => one.field === field)
  return {
    ...filter,
    columns: isThere
      ? columns.map((one) => (one.field === field ? next : one))
      : [...columns, next],
  }
}

/** Everybody of the ledger or of the cohort again: what was searched, picked in headers or asked by a view goes. */
export function withoutConditions(filter: ListFilter): ListFilter {
  return { ...NO_FILTER, inLedger: filter.inLedger }
}

/** Conditions that are neither the search nor the scope, which have places of their own. */
export function hasConditions({ columns, finding, keyGroup, figure }: ListFilter): boolean {
  return columns.length > 0 || finding !== null || keyGroup !== null || figure !== null
}

/** The one criterion now. */
export function sortedBy(field: string, descending: boolean): ListSort {
  return [{ field, descending }]
}

/** The next criterion; where the column is one already it stays in its place and only turns. */
export function alsoSortedBy(sort: ListSort, field: string, descending: boolean): ListSort {
  if (sort.some((one) => one.field === field)) {
    return sort.map((one) => (one.field === field ? { field, descending } : one))
  }
  return [...sort, { field, descending }].slice(0, MOST_SORTS)
}

export function notSortedBy(sort: ListSort, field: string): ListSort {
  return sort.filter((one) => one.field !== field)
}

/** A click on a header: ascending, descending, as it was. Other criteria give way. */
export function turned(sort: ListSort, field: string): ListSort {
  const [first] = sort
  if (sort.length !== 1 || first?.field !== field) return sortedBy(field, false)
  return first.descending ? [] : sortedBy(field, true)
}

/** Whether two states show the same list; what is being searched belongs to no view. */
export function isSameList(a: ListState, b: ListState): boolean {
  return told(a) === told(b)
}

function told({ filter, sort }: ListState): string {
  const columns = filter.columns
    .map((column) =>
      column.kind === 'values' ? { ...column, values: [...column.values].sort() } : column,
    )
    .map((column) => JSON.stringify(column, Object.keys(column).sort()))
    .sort()
  const { inLedger, finding, keyGroup, figure } = filter
  return JSON.stringify([inLedger, finding, keyGroup, figure, columns, sort.map(line)])
}

const line = ({ field, descending }: ListSort[number]): string => `${field} ${descending}`
