import { activeCell, boundsOf, cellOf, type GridCore, type Target, targetAt } from './core.ts'
import { commitEditing } from './editing.ts'
import { applyMove, type Step } from './navigation.ts'
import { type Cell, clampCell, extendTo, sameCell, selectCell } from './selection.ts'

/** Makes one cell active and brings it into view; an edit under way is handed over first. */
export function activate(core: GridCore, cell: Cell): void {
  select(core, cell)
  core.env.reveal(activeCell(core))
}

/** The same without scrolling: what was clicked must not move away under a double click. */
export function select(core: GridCore, cell: Cell): void {
  commitEditing(core)
  core.update({ selection: selectCell(clampCell(cell, boundsOf(core))), alert: '' })
}

/** Draws the range from the active cell to this one. */
export function extend(core: GridCore, cell: Cell): void {
  commitEditing(core)
  const focus = clampCell(cell, boundsOf(core))
  core.update({ selection: extendTo(selectCell(activeCell(core)), focus) })
  core.env.reveal(focus)
}

/** Follows a key; false when it led nowhere, so that Tab can leave the grid at its ends. */
export function takeStep(core: GridCore, step: Step): boolean {
  const bounds = boundsOf(core)
  const { selection } = core.state()
  const from = step.extend ? clampCell(selection.focus, bounds) : activeCell(core)
  const to = applyMove(from, step.move, bounds, core.env.pageRows())
  if (step.extend) extend(core, to)
  else activate(core, to)
  return !sameCell(from, to)
}

/** The target that should stay active when the list is rearranged. */
export function activeTarget(core: GridCore): Target | undefined {
  return targetAt(core, activeCell(core))
}

/** After a new list the active cell stays on its row if that is still there. */
export function keepActive(core: GridCore, target: Target | undefined): void {
  const cell = target === undefined ? undefined : cellOf(core, target)
  const next = cell ?? activeCell(core)
  if (!sameCell(next, core.state().selection.anchor)) core.update({ selection: selectCell(next) })
}
