import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { SheetRow } from './sheet-rows.ts'
import { unstoredIn } from './typed-in-sheet.ts'
import type { NewcomerEntry } from './use-newcomer.ts'

type Sheet = Readonly<{
  entry: NewcomerEntry
  sheet: RefObject<EntryGridHandle | null>
  rows: readonly SheetRow[]
}>

/** Tells what the sheet holds beside what was taken; when it goes, that is kept with the rest and judged at saving. */
export function useTypedInSheet({ entry, sheet, rows }: Sheet): void {
  const texts = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      unstoredIn(sheet.current, rows).map(({ columnKey, text }) => [columnKey, text]),
    )
  const latest = useRef({ entry, texts })
  latest.current = { entry, texts }
  const { typed } = entry
  useLayoutEffect(() => {
    typed.current = () => latest.current.texts()
    return () => {
      const { entry: last, texts: left } = latest.current
      typed.current = () => ({})
      last.put({ ...last.now, values: { ...last.now.values, ...left() } })
    }
  }, [typed])
}
