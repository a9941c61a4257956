import { type RefObject, useEffect } from 'react'
import { onBeforeLeave } from '../../lib/before-leave.ts'
import type { EntryGridHandle } from '../../ui/grid/index.ts'

/** What is being typed is stored before the ledger is locked or another page is opened. */
export function useKeepTyping(grid: RefObject<EntryGridHandle | null>): void {
  useEffect(() => onBeforeLeave(async () => (await grid.current?.flush()) ?? true), [grid])
}
