// Texts of a sheet by person and field, as the list would name them.
import type { EntryGridHandle, Refused } from '#renderer/ui/grid/index.ts'
import { fieldAt, idOfField, personOf, type SheetRow } from './sheet-rows.ts'
import { VALUE } from './sheet-source.ts'

/** What is typed in the sheet and not stored. */
export function unstoredIn(sheet: EntryGridHandle | null, rows: readonly SheetRow[]) {
  return (sheet?.unstored() ?? []).flatMap((one): readonly Refused[] => {
    const field = fieldAt(rows, one.id)
    return field === undefined ? [] : [{ ...one, id: personOf(one.id), columnKey: field }]
  })
}

/** Puts texts back into the sheet of their person; the first is brought into view. */
export function resumeIn(
  sheet: EntryGridHandle,
  rows: readonly SheetRow[],
  texts: readonly Refused[],
): void {
  const typed = texts.flatMap((one) => {
    const id = idOfField(rows, one.id, one.columnKey)
    return id === undefined ? [] : [{ ...one, id, columnKey: VALUE }]
  })
  sheet.resume(typed)
  const [first] = typed
  if (first !== undefined) sheet.activate(first.id, VALUE)
}
