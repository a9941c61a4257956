// A column's filter in the clerk's words, for the chips above the grid and the sentence of an empty list.
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'

export type FilterWords = Readonly<{
  cohort: number
  lang: 'zh' | 'en'
  empty: string
  filled: string
  separator: string
  holds: (text: string) => string
  /** more values than are named */
  among: (names: string, count: number) => string
  from: (from: string) => string
  to: (to: string) => string
  between: (from: string, to: string) => string
}>

const NAMED = 3

/** What the filter keeps of its column. */
export function filterWords(filter: ColumnFilter, words: FilterWords): string {
  switch (filter.kind) {
    case 'values':
      return valuesWords(filter.field, filter.values, words)
    case 'text':
      return words.holds(filter.text)
    case 'empty':
      return filter.isEmpty ? words.empty : words.filled
    case 'range':
      return rangeWords(filter, words)
  }
}

/** A stored value as the list of a header names it. */
export function valueWords(field: string, value: string, words: FilterWords): string {
  if (value === '') return words.empty
  const known = fieldByKey(field)
  return known === undefined ? value : valueText(known, value, words)
}

function valuesWords(field: string, values: readonly string[], words: FilterWords): string {
  const names = values.slice(0, NAMED).map((value) => valueWords(field, value, words))
  const named = names.join(words.separator)
  return values.length > NAMED ? words.among(named, values.length) : named
}

function rangeWords(
  { from, to }: Extract<ColumnFilter, { kind: 'range' }>,
  words: FilterWords,
): string {
  if (from === null) return to === null ? words.filled : words.to(to)
  if (to === null) return words.from(from)
  return from === to ? from : words.between(from, to)
}
