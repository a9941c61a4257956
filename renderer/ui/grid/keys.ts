import { activeCell, draftAt, type GridCore, targetAt } from './core.ts'
import { dropDraft } from './drafts.ts'
import { followStep } from './edge-move.ts'
import { acceptEditing, cancelEditing, changeText, commitEditing } from './editing.ts'
import { editorAt } from './editors.ts'
import { fillDown, fillRight } from './fill.ts'
import { holdKey, isHolding } from './holding.ts'
import { widen } from './moving.ts'
import { type KeyPress, stepForKey } from './navigation.ts'
import { beginOpened, beginTyped, editableTarget } from './opening.ts'
import { openList, pressInList } from './picking.ts'
import { clearSelected, enterToday, typeIntoSelected } from './range-edits.ts'

/**
 * Acts on a key that no input method holds. True when the key is used up; otherwise the editable
 * element or the page deals with it.
 */
export function pressKey(core: GridCore, press: KeyPress): boolean {
  if (isHolding(core)) return holdKey(core, press, () => pressKey(core, press))
  if (isMenuKey(press)) return openMenu(core)
  if (core.state().editing !== undefined) return pressWhileEditing(core, press)
  const leaves = core.state().tabLeaves && press.key === 'Tab'
  // Shift alone comes before Shift+Tab and must not take the way out back.
  if (core.state().tabLeaves && press.key !== 'Shift') core.update({ tabLeaves: false })
  return leaves ? false : pressAtRest(core, press)
}

function pressAtRest(core: GridCore, press: KeyPress): boolean {
  if (press.key === 'ArrowUp' && press.alt && !press.ctrl && !press.shift) return openMenu(core)
  // With Shift it is the page's own, as in Excel.
  if (press.key === 'F2' && press.shift) return false
  if (press.key === 'F2') beginOpened(core)
  if (press.key === 'ArrowDown' && press.alt) openList(core)
  if (press.key === 'F2' || (press.key === 'ArrowDown' && press.alt)) return true
  const step = stepForKey(press)
  if (step !== undefined) return followStep(core, step) || press.key !== 'Tab'
  const whole = wholeForKey(press)
  if (whole !== undefined) widen(core, whole)
  if (whole !== undefined || pressWithCtrl(core, press)) return true
  switch (press.key) {
    case 'Delete':
      clearSelected(core)
      return true
    case 'Backspace':
      beginTyped(core)
      return true
    case 'Escape':
      return escapeAtRest(core)
    default:
      if (isTyping(press)) sayReadOnly(core)
      return false
  }
}

function pressWithCtrl(core: GridCore, { key, ctrl, shift, alt }: KeyPress): boolean {
  if (!ctrl || shift || alt) return false
  switch (key.toLowerCase()) {
    case 'd':
      fillDown(core)
      return true
    case 'r':
      fillRight(core)
      return true
    case ';':
    case '；':
      enterToday(core)
      return true
    default:
      return false
  }
}

function pressWhileEditing(core: GridCore, press: KeyPress): boolean {
  const editing = core.state().editing
  if (editing !== undefined && pressInList(core, editing, press)) return true
  switch (press.key) {
    case 'Escape':
      cancelEditing(core)
      return true
    case 'F2':
      if (editing?.entry === 'typed') core.update({ editing: { ...editing, entry: 'opened' } })
      return true
    case 'Enter':
      if (press.alt && breakLine(core)) return true
      if (!press.ctrl || press.shift || press.alt) return acceptAndMove(core, press)
      typeIntoSelected(core)
      return true
    case 'Tab':
      return acceptAndMove(core, press)
    case ';':
    case '；':
      if (press.ctrl) enterToday(core)
      return press.ctrl
    default:
      return leaveTyped(core, press)
  }
}

/** Excel's key for its filter buttons. */
function isMenuKey({ key, ctrl, shift, alt }: KeyPress): boolean {
  return key.toLowerCase() === 'l' && ctrl && shift && !alt
}

/** The menu of the active cell's column. */
function openMenu(core: GridCore): boolean {
  const column = core.env.props().columns[activeCell(core).col]
  if (column === undefined) return false
  commitEditing(core)
  core.env.openMenu(column.key)
  return true
}

function acceptAndMove(core: GridCore, press: KeyPress): boolean {
  if (!acceptEditing(core, press.key !== 'Tab')) {
    if (press.key !== 'Tab') return true
    commitEditing(core)
  }
  const step = stepForKey(press)
  return step === undefined || followStep(core, step) || press.key !== 'Tab'
}

/** Alt+Enter in a text of several lines; the arrows move in it from then on. */
function breakLine(core: GridCore): boolean {
  const { editing } = core.state()
  if (editing === undefined || editorAt(core, editing.target)?.kind !== 'long') return false
  changeText(core, core.env.text.insert('\n'))
  core.update({ editing: { ...(core.state().editing ?? editing), entry: 'opened' } })
  return true
}

/** In text typed over a cell the moving keys leave it, as in Excel; in opened text they move in it. */
function leaveTyped(core: GridCore, press: KeyPress): boolean {
  const step = stepForKey(press)
  if (core.state().editing?.entry !== 'typed' || step === undefined || step.extend) return false
  commitEditing(core)
  followStep(core, step)
  return true
}

/** Gives up a pull at the handle, or takes a refused text back; else the key is left to the page, which may close something. */
function escapeAtRest(core: GridCore): boolean {
  if (core.state().fill !== undefined) {
    core.update({ fill: undefined })
    return true
  }
  const target = targetAt(core, activeCell(core))
  const refused = target !== undefined && draftAt(core, target)?.state === 'refused'
  const { drafts } = core.state()
  core.update({
    tabLeaves: true,
    alert: '',
    drafts: refused ? dropDraft(drafts, target.id, target.columnKey) : drafts,
  })
  return refused
}

function wholeForKey({ key, ctrl, shift, alt }: KeyPress): 'rows' | 'columns' | 'all' | undefined {
  if (alt) return undefined
  if (key === ' ' && ctrl !== shift) return ctrl ? 'columns' : 'rows'
  return (key === ' ' || key.toLowerCase() === 'a') && ctrl ? 'all' : undefined
}

function isTyping(press: KeyPress): boolean {
  return [...press.key].length === 1 && !press.ctrl && !press.alt
}

function sayReadOnly(core: GridCore): void {
  const { labels, onRefused } = core.env.props()
  if (editableTarget(core) === undefined) onRefused?.(labels.readOnly)
}
