import { type RefObject, useEffect } from 'react'
import { onBeforeLeave } from '../../lib/before-leave.ts'
import type { EntryGridHandle } from '../../ui/grid/index.ts'

/** What is being typed is stored before the ledger is locked, the page left or the window closed. */
export function useKeepTyping(grid: RefObject<EntryGridHandle | null>): void {
  useEffect(() => {
    const flush = async () => (await grid.current?.flush()) ?? true
    // The call leaves the page before it is unloaded; the data thread ends only after it was served.
    const onUnload = () => void flush()
    window.addEventListener('beforeunload', onUnload)
    const withdraw = onBeforeLeave(flush)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      withdraw()
    }
  }, [grid])
}
