// What keys do to all that is selected.
import { runBlock } from './blocks.ts'
import { submit } from './committing.ts'
import { cellOf, type GridCore, selectedRange, shownAt } from './core.ts'
import { acceptEditing, cancelEditing, changeText, clearActive, editedText } from './editing.ts'
import { editorAt, entryFor } from './editors.ts'
import { editableTarget, openWith } from './opening.ts'
import { isSingle, type Range, sameCell } from './selection.ts'

/** Delete: empties what is selected. */
export function clearSelected(core: GridCore): void {
  if (isSingle(core.state().selection)) clearActive(core)
  else clearRange(core, selectedRange(core))
}

/** Empties a range, selected or not. */
export function clearRange(core: GridCore, area: Range): void {
  const selects = selectedRange(core)
  void runBlock(core, { kind: 'clear', area, textAt: () => '', selects })
}

/** Ctrl+Enter: what is typed goes into all that is selected; given up there, it is typed still. */
export function typeIntoSelected(core: GridCore): void {
  const { editing, selection } = core.state()
  if (editing === undefined) return
  if (isSingle(selection)) {
    acceptEditing(core)
    return
  }
  const text = editedText(core)
  cancelEditing(core)
  const block = { kind: 'type', area: selectedRange(core), textAt: () => text } as const
  void runBlock(core, block).then((done) => {
    const cell = cellOf(core, editing.target)
    const isThere = cell !== undefined && sameCell(cell, core.state().selection.active)
    if (done || !isThere || core.state().editing !== undefined) return
    openWith(core, editing.target, text, undefined)
  })
}

/** Ctrl+;: today into the active cell, or into the text that is being typed. */
export function enterToday(core: GridCore): void {
  const { today, labels, onRefused } = core.env.props()
  if (core.state().editing !== undefined) {
    changeText(core, core.env.text.insert(today()))
    return
  }
  const target = editableTarget(core)
  if (target === undefined) {
    onRefused?.(labels.readOnly)
    return
  }
  const entry = entryFor(editorAt(core, target), today())
  if (entry.display !== shownAt(core, target)?.text) submit(core, target, entry)
}
