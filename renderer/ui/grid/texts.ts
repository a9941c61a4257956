// Texts of cells for the clipboard and for blocks, as the user sees them, loaded or not.
import { draftAt, type GridCore, selectionOf, shownAt } from './core.ts'
import { type Range, rangeOf, type Selection, sizeOf } from './selection.ts'
import type { GridTexts } from './types.ts'

/** More would not fit into a string, nor into anybody's sheet. */
export const MOST_CELLS = 5_000_000

export type Part = Readonly<{ ids: readonly number[]; keys: readonly string[] }>

/** The rows and columns of a range that lies inside the list. */
export function partOf(core: GridCore, range: Range): Part {
  const { ids, columns } = core.env.props()
  const { rows } = sizeOf(range)
  return {
    ids: Array.from({ length: rows }, (_, index) => ids[range.top + index]).filter(
      (id) => id !== undefined,
    ),
    keys: columns.slice(range.left, range.right + 1).map((column) => column.key),
  }
}

/** The texts if all rows are at hand. */
export function loadedTexts(core: GridCore, { ids, keys }: Part): GridTexts | undefined {
  const { rows } = core.env.props()
  if (ids.some((id) => rows.get(id) === undefined)) return undefined
  return ids.map((id) => keys.map((columnKey) => shownAt(core, { id, columnKey })?.text ?? ''))
}

/** The texts, asked for from the source; undefined, with a word of why, when that fails. */
export async function readTexts(
  core: GridCore,
  { ids, keys }: Part,
): Promise<GridTexts | undefined> {
  const { rows, labels, onRefused } = core.env.props()
  try {
    const texts = await rows.texts(ids, keys)
    if (core.state().drafts.size === 0) return texts
    return texts.map((row, at) =>
      row.map((text, col) => {
        const target = { id: ids[at] ?? 0, columnKey: keys[col] ?? '' }
        const draft = draftAt(core, target)
        return draft === undefined ? text : (shownAt(core, target)?.text ?? draft.text)
      }),
    )
  } catch (error) {
    reportError(error)
    onRefused?.(labels.notRead)
    return undefined
  }
}

/** Whether a range can be read in one go; says so when not. */
export function isReadable(core: GridCore, range: Range): boolean {
  const { labels, onRefused } = core.env.props()
  if (sizeOf(range).cells <= MOST_CELLS) return true
  onRefused?.(labels.tooLarge(MOST_CELLS))
  return false
}

/** What was fetched for the clipboard while just this was selected. */
export function fetchedFor(core: GridCore, selection: Selection): GridTexts | undefined {
  const { fetched } = core.state()
  return fetched?.selection === selection ? fetched.texts : undefined
}

/** What the clipboard would get of the selection; undefined while rows of it are missing. */
export function selectedTexts(core: GridCore): GridTexts | undefined {
  const fetched = fetchedFor(core, core.state().selection)
  if (fetched !== undefined) return fetched
  return loadedTexts(core, partOf(core, rangeOf(selectionOf(core))))
}
