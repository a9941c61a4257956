import { submit } from './committing.ts'
import { activeCell, columnOf, type GridCore, selectedRange, shownAt } from './core.ts'
import { clearActive } from './editing.ts'
import { editableTarget } from './opening.ts'
import { resolveText } from './options.ts'
import { isSingle } from './selection.ts'
import { parseTsv, writeTsv } from './tsv.ts'

// Beyond this the page would have to hold what only the source should.
const COPY_LIMIT = 5000

/** The selected block as clipboard text; undefined, with a word of why, when rows are missing. */
export function copySelection(core: GridCore): string | undefined {
  const { ids, columns, rows, labels, onRefused } = core.env.props()
  const range = selectedRange(core)
  const wanted = Array.from(
    { length: Math.min(range.bottom - range.top + 1, COPY_LIMIT) },
    (_, index) => ids[range.top + index],
  ).filter((id) => id !== undefined)
  const complete = range.bottom - range.top < COPY_LIMIT
  if (!complete || wanted.some((id) => rows.get(id) === undefined)) {
    if (complete) rows.want(wanted)
    onRefused?.(labels.copyNotLoaded)
    return undefined
  }
  const keys = columns.slice(range.left, range.right + 1).map((column) => column.key)
  return writeTsv(
    wanted.map((id) => keys.map((columnKey) => shownAt(core, { id, columnKey })?.text ?? '')),
  )
}

/** Copies one cell and empties it. */
export function cutSelection(core: GridCore): string | undefined {
  if (isSingle(core.state().selection)) {
    const text = copySelection(core)
    clearActive(core)
    return text
  }
  core.env.props().onRefused?.(core.env.props().labels.blockDelete)
  return undefined
}

/** Puts a single copied cell into the active one. */
export function pasteText(core: GridCore, text: string): void {
  const { labels, onRefused } = core.env.props()
  const block = parseTsv(text)
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (single === undefined) {
    if (block.length > 0) onRefused?.(labels.blockPaste)
    return
  }
  const target = editableTarget(core)
  if (target === undefined) {
    onRefused?.(labels.readOnly)
    return
  }
  const column = columnOf(core, target)
  const entry =
    column?.options === undefined
      ? { text: single, display: single }
      : resolveText(single, column.options, column.multiple === true)
  core.env.reveal(activeCell(core))
  if (entry.display !== shownAt(core, target)?.text) submit(core, target, entry)
}
