// From the first keystroke in a cell to the moment its text is handed over.
import { submit } from './committing.ts'
import { draftAt, type Editing, type GridCore, shownAt } from './core.ts'
import { dropDraft } from './drafts.ts'
import { type Entry, editorAt, entryFor, takesSeveral } from './editors.ts'
import { type ListItem, listOf, queryOf } from './lists.ts'
import { beginTyped, editableTarget } from './opening.ts'
import { toggleOption } from './options.ts'
import type { CellEditor } from './types.ts'

/** The editable element's text changed, by key, IME or paste; at rest this begins an edit. */
export function changeText(core: GridCore, text: string): void {
  if (core.state().editing === undefined) beginTyped(core)
  const editing = core.state().editing
  if (editing === undefined) return
  const { message: _answered, ...rest } = editing
  const editor = editorAt(core, editing.target)
  const changed = {
    ...rest,
    text,
    dirty: true,
    showsAll: false,
    ...followedDay(rest, editor, text),
  }
  const { items, isNearest } = listOf(changed, editor)
  // What is merely like the text is taken when it is chosen, never by an Enter behind the text.
  const isMeant = queryOf(changed, editor) !== '' && items.length > 0 && !isNearest
  core.update({ editing: { ...changed, highlight: isMeant ? 0 : -1 } })
}

/** An open calendar shows the day that is typed. */
function followedDay({ day }: Editing, editor: CellEditor | undefined, text: string) {
  if (day === undefined || editor?.kind !== 'date') return {}
  return { day: editor.read(text) ?? day }
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
 * Enter or Tab: the highlighted entry counts, or the day of a calendar over an empty cell. False
 * when the cell stays open: it takes several, or (`opens`) the entry has a level below.
 */
export function acceptEditing(core: GridCore, opens = true): boolean {
  const editing = core.state().editing
  if (editing === undefined) return true
  const item = highlightedItem(core, editing)
  if (item !== undefined) return chooseItem(core, item, opens)
  if (editing.day !== undefined && !editing.dirty && editing.text === '') {
    chooseDay(core, editing.day)
  } else commitEditing(core)
  return true
}

/** The text under way as a cell would show it: the highlighted entry counts. */
export function editedText(core: GridCore): string {
  const editing = core.state().editing
  if (editing === undefined) return ''
  const item = highlightedItem(core, editing)
  if (item === undefined) return editing.text
  const isSeveral = takesSeveral(editorAt(core, editing.target))
  return isSeveral ? toggleOption(editing.text, item) : item.label
}

function highlightedItem(core: GridCore, editing: Editing): ListItem | undefined {
  return listOf(editing, editorAt(core, editing.target)).items[editing.highlight]
}

/** Takes an entry of the list, or shows the level below it; false when the cell stays open. */
export function chooseItem(core: GridCore, item: ListItem, opens = true): boolean {
  const editing = core.state().editing
  if (editing === undefined) return true
  if (opens && item.role === 'opens') {
    // Behind the entry that stands for the whole level.
    core.update({ editing: { ...editing, level: item.value, highlight: 1 } })
    return false
  }
  if (takesSeveral(editorAt(core, editing.target))) {
    const text = toggleOption(editing.dirty ? editing.text : `${editing.text}、`, item)
    core.env.text.set(text)
    core.update({ editing: { ...editing, text, dirty: true, highlight: -1 } })
    return false
  }
  finish(core, editing, { text: item.value, display: item.label })
  return true
}

/** Takes a day of the calendar. */
export function chooseDay(core: GridCore, day: string): void {
  const editing = core.state().editing
  if (editing !== undefined) finish(core, editing, { text: day, display: day })
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
