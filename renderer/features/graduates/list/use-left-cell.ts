import { type RefObject, useEffect, useRef } from 'react'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { Active } from '../card/use-card.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { keepList, leftList } from './left-list.ts'

type Page = Readonly<{
  list: LedgerList
  grid: RefObject<EntryGridHandle | null>
  active: Active | null
}>

/** Back from another page the clerk stands in the cell that was left, or in the one that the page leads to. */
export function useLeftCell({ list: { isSettled }, grid, active }: Page): void {
  const left = useRef(leftList().active)
  useEffect(() => {
    if (!isSettled || left.current === null) return
    const { id, columnKey } = left.current
    left.current = null
    const isShown = grid.current?.activate(id, columnKey) === true
    if (!isShown) grid.current?.activate(id, 'name')
    // What led here is gone with its page, and the keyboard with it.
    if (document.activeElement === document.body) grid.current?.focus()
  }, [isSettled, grid])
  useEffect(() => {
    if (active !== null && left.current === null) keepList({ active })
  }, [active])
}
