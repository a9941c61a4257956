import { createContext, useContext } from 'react'

export type ImportStart = Readonly<{
  /** Opens the system's file dialog and starts with what was chosen. */
  pick: () => void
  isBusy: boolean
}>

const StartContext = createContext<ImportStart | null>(null)
export const ImportProvider = StartContext.Provider

export function useImportStart(): ImportStart {
  const start = useContext(StartContext)
  if (start === null) throw new Error('outside of an ImportArea')
  return start
}
