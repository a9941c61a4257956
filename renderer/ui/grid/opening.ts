// How an edit begins.
import {
  activeCell,
  draftAt,
  type Editing,
  type GridCore,
  shownAt,
  type Target,
  targetAt,
} from './core.ts'
import { choicesOf, editorAt, takesSeveral } from './editors.ts'
import { listOf } from './lists.ts'
import { pathTo } from './tree.ts'

/** The active cell if it can be edited. */
export function editableTarget(core: GridCore): Target | undefined {
  const target = targetAt(core, activeCell(core))
  return target !== undefined && editorAt(core, target) !== undefined ? target : undefined
}

/** Starts typing over the active cell; its row need not be loaded, so no keystroke waits for it. */
export function beginTyped(core: GridCore): void {
  const target = editableTarget(core)
  if (target === undefined || core.state().editing !== undefined) return
  if (core.held.move !== undefined) return
  core.env.reveal(activeCell(core))
  core.update({ editing: editingOf(core, target, 'typed', '') })
}

/** Opens the active cell with its text. */
export function beginOpened(core: GridCore): void {
  const target = editableTarget(core)
  if (target === undefined || core.state().editing !== undefined) return
  const shown = shownAt(core, target)
  if (shown === undefined) return
  core.env.reveal(activeCell(core))
  const draft = draftAt(core, target)
  if (draft?.state === 'refused') {
    openWith(core, target, draft.text, draft.message)
    return
  }
  core.env.text.set(shown.text)
  core.update({ editing: atPresent(core, editingOf(core, target, 'opened', shown.text)) })
}

/** Opens a cell with a text that was refused. */
export function openWith(
  core: GridCore,
  target: Target,
  text: string,
  message: string | undefined,
): void {
  core.env.text.set(text)
  const editing = { ...editingOf(core, target, 'opened', text), dirty: true }
  core.update({ editing: message === undefined ? editing : { ...editing, message } })
}

/** A fresh edit; what Esc brings back is the source's text where a refused one covers it. */
function editingOf(core: GridCore, target: Target, entry: Editing['entry'], text: string): Editing {
  const refused = draftAt(core, target)?.state === 'refused'
  const stored = core.env.props().rows.get(target.id)?.[target.columnKey]?.text
  const original = refused ? stored : shownAt(core, target)?.text
  const list = { dirty: false, highlight: -1, showsAll: false, level: '' }
  return { target, entry, text, original: original ?? '', ...list }
}

/** The list opens where the cell stands: on its entry, or in the level that its place lies in. */
function atPresent(core: GridCore, editing: Editing): Editing {
  const editor = editorAt(core, editing.target)
  const present = choicesOf(editor)?.find((option) => option.label === editing.text)
  if (present === undefined || takesSeveral(editor)) return editing
  const level =
    editor?.kind === 'tree' ? (pathTo(editor.roots(), present.value).at(-2)?.value ?? '') : ''
  const opened = { ...editing, level }
  // A place is shown and not pointed at: Enter would open the level below it.
  if (editor?.kind === 'tree') return opened
  const { items } = listOf(opened, editor)
  return { ...opened, highlight: items.findIndex(({ value }) => value === present.value) }
}
