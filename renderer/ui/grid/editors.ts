// Which editor a cell has, and what it makes of a text.
import { columnOf, type GridCore, type Target } from './core.ts'
import { resolveText } from './options.ts'
import { flatTree } from './tree.ts'
import type { CellEditor, GridColumn, GridOption } from './types.ts'

const TEXT: CellEditor = { kind: 'text' }

/** `text` is stored (a code, where one was meant), `display` shown until the row comes back. */
export type Entry = Readonly<{ text: string; display: string }>

/** The editor of a column in a row; undefined where nothing can be edited. */
export function editorIn(column: GridColumn, id: number): CellEditor | undefined {
  if (column.editorAt !== undefined) return column.editorAt(id)
  return column.editable === true ? (column.editor ?? TEXT) : undefined
}

/** The editor of a cell; undefined where nothing can be edited, or nothing is shown any more. */
export function editorAt(core: GridCore, target: Target): CellEditor | undefined {
  const column = columnOf(core, target)
  return column === undefined ? undefined : editorIn(column, target.id)
}

/** Whether any of these cells can be edited. */
export function isAnyEditable(columns: readonly GridColumn[], ids: readonly number[]): boolean {
  return columns.some(({ editable, editorAt: at }) =>
    at === undefined ? editable === true : ids.some((id) => at(id) !== undefined),
  )
}

/** All that may be chosen; undefined where nothing is chosen but written. */
export function choicesOf(editor: CellEditor | undefined): readonly GridOption[] | undefined {
  if (editor?.kind === 'options') return editor.options
  return editor?.kind === 'tree' ? flatTree(editor.roots()) : undefined
}

/** Whether the cell takes several entries. */
export function takesSeveral(editor: CellEditor | undefined): boolean {
  return (editor?.kind === 'options' || editor?.kind === 'tree') && editor.multiple === true
}

/** What to store and what to show for a text: a code or a day where one is meant. */
export function entryFor(editor: CellEditor | undefined, text: string): Entry {
  const choices = choicesOf(editor)
  if (choices !== undefined) return resolveText(text, choices, takesSeveral(editor))
  if (editor?.kind !== 'date' && editor?.kind !== 'number') return { text, display: text }
  const read = text.trim() === '' ? '' : (editor.read(text) ?? text)
  return { text: read, display: read }
}
