// From the first keystroke in a cell to the moment its text is handed over.
import { submit } from './committing.ts'
import { draftAt, type Editing, type GridCore, shownAt } from './core.ts'
import { dropDraft } from './drafts.ts'
import { choicesOf, type Entry, editorAt, entryFor, takesSeveral } from './editors.ts'
import { beginTyped, editableTarget } from './opening.ts'
import { filterOptions, splitMultiple, toggleOption } from './options.ts'
import type { CellEditor, GridOption } from './types.ts'

/** The editable element's text changed, by key, IME or paste; at rest this begins an edit. */
export function changeText(core: GridCore, text: string): void {
  if (core.state().editing === undefined) beginTyped(core)
  const editing = core.state().editing
  if (editing === undefined) return
  const { message: _answered, ...rest } = editing
  const changed = { ...rest, text, dirty: true }
  const editor = editorAt(core, editing.target)
  const highlight =
    queryOf(changed, editor) !== '' && listItems(changed, editor).length > 0 ? 0 : -1
  core.update({ editing: { ...changed, highlight } })
}

/** The text goes back to what is stored. */
export function cancelEditing(core: GridCore): void {
  const editing = core.state().editing
  if (editing === undefined) return
  const { id, columnKey } = editing.target
  const refused = draftAt(core, editing.target)?.state === 'refused'
  const drafts = core.state().drafts
  core.env.text.set('')
  core.update({
    editing: undefined,
    alert: '',
    drafts: refused ? dropDraft(drafts, id, columnKey) : drafts,
  })
}

/** Leaves the cell in any way but Esc: what was typed is handed over. */
export function commitEditing(core: GridCore): void {
  const editing = core.state().editing
  if (editing === undefined) return
  finish(core, editing, entryFor(editorAt(core, editing.target), editing.text))
}

/**
 * Enter or Tab: the highlighted entry counts. False when the cell takes several and stays open.
 */
export function acceptEditing(core: GridCore): boolean {
  const editing = core.state().editing
  if (editing === undefined) return true
  const editor = editorAt(core, editing.target)
  const option = listItems(editing, editor)[editing.highlight]
  if (option === undefined) {
    commitEditing(core)
    return true
  }
  return chooseOption(core, option)
}

/** The text under way as a cell would show it: the highlighted entry counts. */
export function editedText(core: GridCore): string {
  const editing = core.state().editing
  if (editing === undefined) return ''
  const editor = editorAt(core, editing.target)
  const option = listItems(editing, editor)[editing.highlight]
  if (option === undefined) return editing.text
  return takesSeveral(editor) ? toggleOption(editing.text, option) : option.label
}

/** Takes an entry of the list; false when the cell takes several and stays open. */
export function chooseOption(core: GridCore, option: GridOption): boolean {
  const editing = core.state().editing
  if (editing === undefined) return true
  if (takesSeveral(editorAt(core, editing.target))) {
    const text = toggleOption(editing.dirty ? editing.text : `${editing.text}、`, option)
    core.env.text.set(text)
    core.update({ editing: { ...editing, text, dirty: true, highlight: -1 } })
    return false
  }
  finish(core, editing, { text: option.value, display: option.label })
  return true
}

function finish(core: GridCore, editing: Editing, entry: Entry): void {
  core.env.text.set('')
  core.update({ editing: undefined, alert: '' })
  if (entry.display !== editing.original) {
    submit(core, editing.target, entry)
    return
  }
  if (draftAt(core, editing.target)?.state === 'refused') {
    const { id, columnKey } = editing.target
    core.update({ drafts: dropDraft(core.state().drafts, id, columnKey) })
  }
}

/** Empties the active cell. */
export function clearActive(core: GridCore): void {
  const { labels, onRefused } = core.env.props()
  const target = editableTarget(core)
  if (target === undefined) onRefused?.(labels.readOnly)
  else if (shownAt(core, target)?.text !== '') submit(core, target, { text: '', display: '' })
}

/** Moves the highlight through the list, round its ends. */
export function moveHighlight(core: GridCore, by: 1 | -1): void {
  const editing = core.state().editing
  if (editing === undefined) return
  const count = listItems(editing, editorAt(core, editing.target)).length
  if (count === 0) return
  const start = editing.highlight === -1 && by === -1 ? 0 : editing.highlight
  core.update({ editing: { ...editing, highlight: (start + by + count) % count } })
}

/** What the list offers for the text as it stands. */
export function listItems(editing: Editing, editor: CellEditor | undefined): readonly GridOption[] {
  return filterOptions(choicesOf(editor) ?? [], queryOf(editing, editor)).slice(0, LIST_LIMIT)
}

// More than anybody reads; the rest is found by typing.
export const LIST_LIMIT = 100

/** The part of the text that the list is searched with. */
export function queryOf(editing: Editing, editor: CellEditor | undefined): string {
  if (!editing.dirty) return ''
  return takesSeveral(editor) ? splitMultiple(editing.text).rest : editing.text.trim()
}
