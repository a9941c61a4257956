import { type RefObject, useCallback, useReducer, useRef } from 'react'
import { isKeyboardInDialog } from '#renderer/lib/use-return-focus.ts'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'

type Wanted = Readonly<{
  grid: RefObject<EntryGridHandle | null>
  /** where the list's active cell stands */
  columnKey: string
  /** comes with somebody's own page open, from another page of the application */
  isPage: boolean
}>

/** Which of the two has the keyboard: the list or the sheet. */
export function useSheetFocus({ grid, columnKey, isPage }: Wanted) {
  const sheet = useRef<EntryGridHandle>(null)
  const start = useRef<string | null>(isPage ? columnKey : null)
  const wasInSheet = useRef(false)
  const [, wake] = useReducer((times: number) => times + 1, 0)
  const focusList = useCallback(() => grid.current?.focus(), [grid])
  return {
    sheet,
    /** the field at which the keyboard begins once the sheet is there */
    start,
    /** from the list into the sheet, to the field of the column */
    enter: (field = columnKey): void => {
      start.current = field
      wake()
    },
    onListFocus: (): void => {
      wasInSheet.current = false
    },
    onCardFocus: (): void => {
      wasInSheet.current = true
    },
    focusList,
    /** to where the clerk was typing */
    focusBack: useCallback(() => {
      if (isKeyboardInDialog()) return
      const at = wasInSheet.current ? sheet.current : null
      if (at === null) focusList()
      else at.focus()
    }, [focusList]),
  }
}
