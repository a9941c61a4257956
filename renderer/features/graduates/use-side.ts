// What stands beside the list; this computer remembers it, for it is a habit and no record.
import { useState } from 'react'

const SIDES = ['card', 'problems'] as const
export type Side = (typeof SIDES)[number]

const STORED = 'ledger.side'

const stored = (): Side | null =>
  SIDES.find((side) => side === localStorage.getItem(STORED)) ?? null

export function useSide() {
  const [side, setSide] = useState(stored)
  const show = (next: Side | null): void => {
    setSide(next)
    if (next === null) localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, next)
  }
  return { side, show }
}

export type SideOfList = ReturnType<typeof useSide>
