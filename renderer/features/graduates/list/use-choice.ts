import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { usePast } from '../past/past-context.ts'
import { graduateQueries } from '../queries.ts'
import type { ListFilter } from './list-state.ts'
import { columnFilterOf } from './list-state.ts'
import { filterOfChoice, firstTicks, type Ticks } from './value-ticks.ts'

export type ChoiceOf = Readonly<{
  field: string
  filter: ListFilter
  onApply: (next: ColumnFilter | null) => void
}>

/** What is searched and ticked in the list of a column, beginning at the filter that it has. */
export function useChoice({ field, filter, onApply }: ChoiceOf) {
  const now = columnFilterOf(filter, field)
  const [search, setText] = useState(now?.kind === 'text' ? now.text : '')
  const [changed, setTicks] = useState<Ticks | null>(null)
  const [isAdding, setAdding] = useState(false)
  const read = useQuery(graduateQueries.values(filter, field, search.trim(), usePast()))
  const { values, distinct } = read.data ?? { values: [], distinct: 0 }
  const listed = { values: values.map(({ value }) => value), distinct }
  const isSearched = search.trim() !== ''
  const canAdd = now?.kind === 'values' && isSearched
  const ticks = changed ?? firstTicks(now, isSearched, listed)
  const type = fieldByKey(field)?.type
  const isRead = read.data !== undefined && !read.isPlaceholderData
  const next = filterOfChoice({
    field,
    listed,
    ticks,
    search,
    added: canAdd && isAdding ? now.values : [],
    isText: type === 'text' || type === 'long',
  })
  // Who types and presses Enter may be quicker than the list.
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isRead) return
    setWanted(false)
    if (next !== undefined) onApply(next)
  })
  return {
    search,
    setSearch: (text: string) => {
      // What a search finds is ticked; without one it is as it was.
      if ((text.trim() !== '') !== isSearched) setTicks(null)
      setText(text)
      setWanted(false)
    },
    values,
    distinct,
    isRead,
    error: read.error,
    ticks,
    setTicks,
    adding: canAdd ? { isOn: isAdding, turn: setAdding } : null,
    canApply: isRead && next !== undefined,
    apply: () => setWanted(true),
  }
}

export type Choosing = ReturnType<typeof useChoice>
