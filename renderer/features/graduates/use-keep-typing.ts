import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { onBeforeLeave } from '../../lib/before-leave.ts'
import { onLocking } from '../../lib/drafts.ts'
import type { EntryGridHandle } from '../../ui/grid/index.ts'
import { draftOfCells } from './kept-typing.ts'

// The shell ends a page that takes two seconds; what is on its way by then is kept as well.
const STORED_WITHIN_MS = 1200

/** What is being typed is stored before the ledger is locked, the page left or the window closed. */
export function useKeepTyping(
  grid: RefObject<EntryGridHandle | null>,
  nameOf: (id: number) => string,
): void {
  const { t } = useTranslation()
  useEffect(
    () =>
      onLocking(async () => {
        await inTime(grid.current?.flush())
        const typed = grid.current?.unstored() ?? []
        return typed.length === 0
          ? null
          : draftOfCells(typed.map((cell) => ({ ...cell, name: nameOf(cell.id) })))
      }),
    [grid, nameOf],
  )
  useEffect(() => {
    const flush = async () => (await grid.current?.flush()) ?? true
    return onBeforeLeave(async () => {
      const refused = (await flush()) ? undefined : grid.current?.refused()
      if (refused === undefined) return null
      const { id, columnKey, text, message } = refused
      const column = t(`fields.${columnKey}` as 'fields.name')
      return {
        sentence: t('graduates.unsaved', { name: nameOf(id), column, text, message }),
        show: () => {
          grid.current?.activate(id, columnKey)
          grid.current?.focus()
        },
        discard: () => grid.current?.discard(),
      }
    })
  }, [grid, nameOf, t])
}

/** Waits for it, but not for ever. */
export async function inTime(stored: Promise<unknown> | undefined): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, STORED_WITHIN_MS)
  await Promise.race([stored, late.promise])
  clearTimeout(timer)
}
