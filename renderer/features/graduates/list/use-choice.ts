import { useState } from 'react'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { filterOfChoice, firstTicks, type Listed, type Ticks } from './value-ticks.ts'

/** What is searched and ticked in the list of a column, beginning at the filter that it has. */
export function useChoice(field: string, now: ColumnFilter | undefined) {
  const [search, setText] = useState(now?.kind === 'text' ? now.text : '')
  const [changed, setTicks] = useState<Ticks | null>(null)
  const [isAdding, setAdding] = useState(false)
  const isText = fieldByKey(field)?.type === 'text'
  const isSearched = search.trim() !== ''
  const canAdd = now?.kind === 'values' && isSearched
  const setSearch = (text: string) => {
    // What a search finds is ticked; without one it is as it was.
    if ((text.trim() !== '') !== isSearched) setTicks(null)
    setText(text)
  }
  const ticksOn = (listed: Listed): Ticks => changed ?? firstTicks(now, isSearched, listed)
  const filterOf = (listed: Listed) => {
    const added = canAdd && isAdding ? now.values : []
    return filterOfChoice({ field, listed, ticks: ticksOn(listed), search, added, isText })
  }
  return { search, setSearch, ticksOn, setTicks, canAdd, isAdding, setAdding, filterOf }
}
