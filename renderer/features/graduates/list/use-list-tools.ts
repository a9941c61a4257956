import type { InputRef } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { EntryGridHandle, GridColumn } from '#renderer/ui/grid/index.ts'
import type { Card } from '../card/use-card.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { useArrangement } from './use-arrangement.ts'
import { useLeftCell } from './use-left-cell.ts'
import { useListKeys } from './use-list-keys.ts'
import { useViews, type View, viewsByKey } from './use-views.ts'

type Page = Readonly<{
  list: LedgerList
  grid: RefObject<EntryGridHandle | null>
  card: Pick<Card, 'active'>
  /** every column, in the usual order */
  columns: readonly GridColumn[]
}>

/** Finding and arranging: columns as this user has them, views, and the way from the search into the grid. */
export function useListTools({ list, grid, card, columns }: Page) {
  useLeftCell({ list, grid, active: card.active })
  const search = useRef<InputRef>(null)
  const layout = useArrangement(columns)
  const views = useViews({ state: list.state, layout, show: list.show })
  const goToFirst = useGoToFirst(list, grid, card.active?.columnKey)
  const onChoose = (view: View) => {
    // What is being typed is stored before its row may leave the list.
    void grid.current?.flush()
    views.choose(view)
  }
  useListKeys({ search, views: viewsByKey(views.views), onChoose })
  return { layout, parts: { list, layout, views, search, onChoose, onFound: goToFirst } }
}

export type ListTooling = ReturnType<typeof useListTools>

/** Enter may be quicker than the list. In the same column as before: the next call is about the same thing. */
function useGoToFirst(
  list: LedgerList,
  grid: RefObject<EntryGridHandle | null>,
  column = 'name',
): () => void {
  const [isWanted, setWanted] = useState(false)
  const { isSettled, ids } = list
  useEffect(() => {
    if (!isWanted || !isSettled) return
    setWanted(false)
    const [first] = ids
    if (first === undefined) return
    grid.current?.activate(first, column)
    grid.current?.focus()
  }, [isWanted, isSettled, ids, grid, column])
  return () => setWanted(true)
}
