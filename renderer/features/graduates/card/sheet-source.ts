// The cells of a sheet, as the entry grid asks for them: by row, in one column.
import type { GridCell, GridRow, RowSource } from '#renderer/ui/grid/index.ts'
import { personOf, placeOf, type SheetRow } from './sheet-rows.ts'

/** The one column of a sheet. */
export const VALUE = 'value'

export type Shown = Readonly<{
  rows: readonly SheetRow[]
  person: number
  /** the person as the list draws it; undefined until it has come */
  row: GridRow | undefined
}>

/** `shown` answers what is shown now. A row stays the same object until its cell reads otherwise. */
export function sheetSource(shown: () => Shown, want: () => void): RowSource {
  const made = new Map<number, GridRow>()
  let madeOf = -1
  const get = (id: number): GridRow | undefined => {
    const now = shown()
    const cell = cellAt(now, id)
    if (cell === undefined) return undefined
    if (madeOf !== now.person) made.clear()
    madeOf = now.person
    const before = made.get(id)
    if (before !== undefined && isSame(before[VALUE], cell)) return before
    const row = { [VALUE]: cell }
    made.set(id, row)
    return row
  }
  return {
    get,
    want,
    texts: async (ids) => ids.map((id) => [get(id)?.[VALUE]?.text ?? '']),
  }
}

function cellAt({ rows, person, row }: Shown, id: number): GridCell | undefined {
  if (personOf(id) !== person) return undefined
  const at = rows[placeOf(id)]
  if (at?.kind === 'extra') return { text: at.text }
  const cell = at?.kind === 'field' ? row?.[at.key] : undefined
  if (cell === undefined) return undefined
  // That a row keeps its place in the list is no news here.
  const { edited: _kept, ...rest } = cell
  return rest
}

function isSame(a: GridCell | undefined, b: GridCell): boolean {
  return a?.text === b.text && a.mark === b.mark && a.message === b.message && a.tag === b.tag
}
