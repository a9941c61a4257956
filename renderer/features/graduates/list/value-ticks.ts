// The ticked values of a column's header list, and the filter that they come to.
import type { ColumnFilter } from '#shared/schemas/graduate.ts'

/** Ticked are all but `except`, or only these; so that a new search need not know the values before. */
export type Ticks = Readonly<{ base: 'all' | 'none'; except: ReadonlySet<string> }>
/** What was read of a column: `distinct` counts the values that are not among these, too. */
export type Listed = Readonly<{ values: readonly string[]; distinct: number }>

export const ALL: Ticks = { base: 'all', except: new Set() }
export const NONE: Ticks = { base: 'none', except: new Set() }
/** What the contract takes. */
const MOST_VALUES = 2000

export function isTicked({ base, except }: Ticks, value: string): boolean {
  return except.has(value) === (base === 'none')
}

export function toggled(ticks: Ticks, value: string): Ticks {
  const except = new Set(ticks.except)
  if (!except.delete(value)) except.add(value)
  return { ...ticks, except }
}

export function inverted({ base, except }: Ticks): Ticks {
  return { base: base === 'all' ? 'none' : 'all', except }
}

/** How the list opens: what the column keeps, all that a search finds, and nothing where all cannot be listed. */
export function firstTicks(
  filter: ColumnFilter | undefined,
  isSearched: boolean,
  listed: Listed,
): Ticks {
  if (isSearched) return ALL
  switch (filter?.kind) {
    case 'values':
      return { base: 'none', except: new Set(filter.values) }
    case 'empty':
      return filter.isEmpty ? toggled(NONE, '') : toggled(ALL, '')
    case 'text':
    case 'range':
    case undefined:
      return isWhole(listed) ? ALL : NONE
  }
}

export type Choice = Readonly<{
  field: string
  listed: Listed
  ticks: Ticks
  /** what the list was searched by */
  search: string
  /** chosen before, and to be kept beside what is ticked of a search */
  added: readonly string[]
  /** a free text: all that a search found is kept as the search, so that who comes later is found too */
  isText: boolean
}>

/** The filter of a choice: null is none; undefined when nothing is ticked, or too much to be told. */
export function filterOfChoice(choice: Choice): ColumnFilter | null | undefined {
  const { field, listed, ticks, added, isText } = choice
  const text = choice.search.trim()
  const isAll = ticks.base === 'all' && ticks.except.size === 0
  if (isAll && text === '') return null
  if (isAll && listed.values.length === 0) return undefined
  if (isAll && added.length === 0 && (isText || !isWhole(listed)))
    return { kind: 'text', field, text }
  if (text === '') {
    const but = ticks.base === 'all' && ticks.except.size === 1 && ticks.except.has('')
    if (but) return { kind: 'empty', field, isEmpty: false }
    // What is not in the list cannot be told one by one.
    if (ticks.base === 'all' && !isWhole(listed)) return undefined
    if (isWhole(listed) && listed.values.every((value) => isTicked(ticks, value))) return null
  }
  return filterOfValues(field, [...new Set([...added, ...ticked(choice)])])
}

const isWhole = ({ values, distinct }: Listed): boolean => distinct <= values.length

function ticked({ listed, ticks, search }: Choice): string[] {
  const shown = listed.values.filter((value) => isTicked(ticks, value))
  // Values of the filter that nobody in view has now are kept.
  return search.trim() === '' && ticks.base === 'none' ? [...shown, ...ticks.except] : shown
}

function filterOfValues(field: string, values: string[]): ColumnFilter | undefined {
  if (values.length === 0 || values.length > MOST_VALUES) return undefined
  if (values.length === 1 && values[0] === '') return { kind: 'empty', field, isEmpty: true }
  return { kind: 'values', field, values }
}
