import { createContext, useContext, useEffect } from 'react'

export type ImportStart = Readonly<{
  /** Opens the system's file dialog and starts with what was chosen. */
  pick: () => void
  /** Asks for a table from the clipboard. */
  paste: () => void
  isBusy: boolean
  /** told when the import has ended, whatever its end */
  listeners: Set<() => void>
}>

const StartContext = createContext<ImportStart | null>(null)
export const ImportProvider = StartContext.Provider

export function useImportStart(): ImportStart {
  const start = useContext(StartContext)
  if (start === null) throw new Error('outside of an ImportArea')
  return start
}

/** Runs when an import has ended, so that a page can take the keyboard back. */
export function useAfterImport(run: () => void): void {
  const { listeners } = useImportStart()
  useEffect(() => {
    listeners.add(run)
    return () => {
      listeners.delete(run)
    }
  }, [listeners, run])
}
