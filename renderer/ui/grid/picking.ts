// Choosing instead of writing: the list and the calendar below an editor.
import { dayForKey } from './calendar.ts'
import type { Editing, GridCore } from './core.ts'
import { chooseItem } from './editing.ts'
import { editorAt, takesSeveral } from './editors.ts'
import { listOf } from './lists.ts'
import type { KeyPress } from './navigation.ts'
import { beginOpened } from './opening.ts'
import { pathTo } from './tree.ts'
import type { CellEditor } from './types.ts'

/** Alt+Down: opens the cell with all that it can be given; a calendar closes with it, too. */
export function openList(core: GridCore): void {
  if (core.state().editing === undefined) beginOpened(core)
  const editing = core.state().editing
  if (editing === undefined) return
  const editor = editorAt(core, editing.target)
  if (editor?.kind === 'date') toggleCalendar(core)
  else if (editor?.kind === 'options' || editor?.kind === 'tree') showAll(core, editing, editor)
}

/** Opens the calendar on the day that is written, or closes it. */
export function toggleCalendar(core: GridCore): void {
  const { editing } = core.state()
  const editor = editing === undefined ? undefined : editorAt(core, editing.target)
  if (editing === undefined || editor?.kind !== 'date') return
  const { day: open, ...closed } = editing
  const today = core.env.props().today()
  const day = editor.read(editing.text) ?? editor.read(editing.original) ?? editor.read(today)
  const isOpening = open === undefined && day !== undefined
  core.update({ editing: isOpening ? { ...closed, day } : closed })
}

function showAll(core: GridCore, editing: Editing, editor: CellEditor): void {
  // What is typed next takes the place of the text, or stands behind the others.
  const isBehind = takesSeveral(editor) && editing.text !== '' && !/[、,，;；]$/.test(editing.text)
  const text = isBehind ? `${editing.text}、` : editing.text
  if (isBehind) core.env.text.set(text)
  else if (!takesSeveral(editor)) core.env.text.selectAll()
  const shown = { ...editing, text, showsAll: true }
  const isPresent = (label: string): boolean => label === editing.text || label === editing.original
  const highlight = listOf(shown, editor).items.findIndex(({ label }) => isPresent(label))
  core.update({ editing: { ...shown, highlight: takesSeveral(editor) ? -1 : highlight } })
}

/** A key for the list or the calendar; false when it is none. */
export function pressInList(core: GridCore, editing: Editing, press: KeyPress): boolean {
  const isVertical = press.key === 'ArrowUp' || press.key === 'ArrowDown'
  if (press.alt) {
    if (isVertical) openList(core)
    return isVertical
  }
  if (editing.day !== undefined) return moveDay(core, editing, editing.day, press)
  const editor = editorAt(core, editing.target)
  if (isVertical) return moveHighlight(core, editing, editor, press.key === 'ArrowDown' ? 1 : -1)
  return (
    editor?.kind === 'tree' && editing.showsAll && changeLevel(core, editing, editor, press.key)
  )
}

function moveDay(core: GridCore, editing: Editing, from: string, press: KeyPress): boolean {
  const day = dayForKey(from, press.key, press.shift || press.ctrl)
  if (day === undefined) return false
  core.env.text.set(day)
  const { message: _answered, ...rest } = editing
  core.update({ editing: { ...rest, day, text: day, dirty: true } })
  return true
}

/** The calendar shows another day; what is written stays. */
export function showDay(core: GridCore, day: string): void {
  const { editing } = core.state()
  if (editing?.day !== undefined) core.update({ editing: { ...editing, day } })
}

/** Through the list, round its ends; false where there is none. */
function moveHighlight(
  core: GridCore,
  editing: Editing,
  editor: CellEditor | undefined,
  by: 1 | -1,
): boolean {
  if (editor?.kind !== 'options' && editor?.kind !== 'tree') return false
  const count = listOf(editing, editor).items.length
  const start = editing.highlight === -1 && by === -1 ? 0 : editing.highlight
  const highlight = (start + by + count) % count
  if (count > 0) core.update({ editing: { ...editing, highlight } })
  return true
}

function changeLevel(
  core: GridCore,
  editing: Editing,
  editor: Extract<CellEditor, { kind: 'tree' }>,
  key: string,
): boolean {
  if (key === 'ArrowLeft') {
    const above = pathTo(editor.roots(), editing.level).at(-2)
    if (editing.level !== '') showLevel(core, above?.value ?? '')
    return true
  }
  const item = listOf(editing, editor).items[editing.highlight]
  if (key === 'ArrowRight' && item?.role === 'opens') chooseItem(core, item)
  return key === 'ArrowRight'
}

/** Lists a level of a tree by the value that it lies in, '' for the first; what was open there is pointed at. */
export function showLevel(core: GridCore, level: string): void {
  const { editing } = core.state()
  if (editing === undefined) return
  const editor = editorAt(core, editing.target)
  if (editor?.kind !== 'tree') return
  const opened = pathTo(editor.roots(), editing.level).map(({ value }) => value)
  const shown = { ...editing, level, showsAll: true }
  const { items } = listOf(shown, editor)
  const highlight = items.findIndex(({ value, role }) => role === 'opens' && opened.includes(value))
  core.update({ editing: { ...shown, highlight } })
}
