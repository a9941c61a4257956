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
import { choicesOf, editorAt } from './editors.ts'

/** The active cell if it can be edited. */
export function editableTarget(core: GridCore): Target | undefined {
  const target = targetAt(core, activeCell(core))
  return target !== undefined && editorAt(core, target) !== undefined ? target : undefined
}

/** Starts typing over the active cell; its row need not be loaded, so no keystroke waits for it. */
export function beginTyped(core: GridCore): void {
  const target = editableTarget(core)
  if (target === undefined || core.state().editing !== undefined) return
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
  const editing = editingOf(core, target, 'opened', shown.text)
  const items = choicesOf(editorAt(core, target)) ?? []
  const highlight = items.findIndex((option) => option.label === shown.text)
  core.update({ editing: { ...editing, highlight } })
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
  return { target, entry, text, original: original ?? '', dirty: false, highlight: -1 }
}
