import { createContext, useContext } from 'react'
import type { Past } from '#shared/schemas/past.ts'

const Shown = createContext<Past | undefined>(undefined)

export const PastProvider = Shown.Provider

/** The day that the ledger is looked at as of; undefined: as everything stands. */
export function usePast(): Past | undefined {
  return useContext(Shown)
}
