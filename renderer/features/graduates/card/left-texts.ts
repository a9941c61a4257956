// Texts that were refused after the clerk had gone on to somebody else: they wait for the person to be shown again.
import { useCallback, useRef, useState } from 'react'
import type { KeptCell } from '../kept-typing.ts'

/** The latest text of a cell stands for it. */
export function withTexts(
  left: readonly KeptCell[],
  more: readonly KeptCell[],
): readonly KeptCell[] {
  const isReplaced = (one: KeptCell) =>
    more.some(({ id, columnKey }) => id === one.id && columnKey === one.columnKey)
  return [...left.filter((one) => !isReplaced(one)), ...more]
}

const NOTHING = (): readonly KeptCell[] => []

export type LeftTexts = ReturnType<typeof useLeftTexts>

export function useLeftTexts() {
  const [texts, setTexts] = useState<readonly KeptCell[]>([])
  const add = useCallback((more: readonly KeptCell[]) => {
    if (more.length > 0) setTexts((left) => withTexts(left, more))
  }, [])
  const forget = useCallback((person: number) => {
    setTexts((left) => left.filter(({ id }) => id !== person))
  }, [])
  const clear = useCallback(() => setTexts([]), [])
  /** what stands in the sheet and is not stored; whoever shows a sheet answers */
  const typed = useRef(NOTHING)
  return { texts, add, forget, clear, typed }
}
