import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { onBeforeLeave } from '../../lib/before-leave.ts'
import type { EntryGridHandle } from '../../ui/grid/index.ts'

/** What is being typed is stored before the ledger is locked, the page left or the window closed. */
export function useKeepTyping(
  grid: RefObject<EntryGridHandle | null>,
  nameOf: (id: number) => string,
): void {
  const { t } = useTranslation()
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
