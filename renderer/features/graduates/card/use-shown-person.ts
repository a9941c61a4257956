import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { LedgerParts } from './ledger-parts.ts'
import type { LeftTexts } from './left-texts.ts'
import type { SheetRow } from './sheet-rows.ts'
import { resumeIn, unstoredIn } from './typed-in-sheet.ts'

type Wanted = Readonly<{
  person: number
  rows: readonly SheetRow[]
  sheet: RefObject<EntryGridHandle | null>
  ledger: LedgerParts
  left: LeftTexts
}>

/**
 * Follows the person at once, so that no keystroke waits. What could not be stored of the person before, then or
 * later, is put aside and stands in its cell again when that person is shown.
 */
export function useShownPerson({ person, rows, sheet, ledger, left }: Wanted) {
  const [shown, setShown] = useState(person)
  const now = useRef<number | null>(shown)
  const nameOf = (id: number) => ledger.personAt(id)?.values.name ?? ''
  const typed = () =>
    unstoredIn(sheet.current, rows).map((one) => ({ ...one, name: nameOf(one.id) }))
  // What is still on its way is put aside when it comes back.
  const putAside = () => left.add(typed().filter(({ message }) => message !== ''))
  const latest = useRef({ typed, putAside })
  latest.current = { typed, putAside }
  useLayoutEffect(() => {
    now.current = shown
    if (person === shown) return
    latest.current.putAside()
    setShown(person)
  }, [person, shown])
  const { typed: told } = left
  useLayoutEffect(() => {
    told.current = () => latest.current.typed()
    return () => {
      told.current = () => []
      latest.current.putAside()
      now.current = null
    }
  }, [told])
  const own = left.texts.filter(({ id }) => id === shown)
  useEffect(() => {
    if (own.length === 0 || sheet.current === null) return
    resumeIn(sheet.current, rows, own)
    left.forget(shown)
  })
  const parts: LedgerParts = {
    ...ledger,
    onCommit: async (id, field, text) => {
      const result = await ledger.onCommit(id, field, text)
      if (!result.ok && now.current !== id) {
        left.add([{ id, columnKey: field, text, message: result.message, name: nameOf(id) }])
      }
      return result
    },
  }
  return { shown, parts }
}
