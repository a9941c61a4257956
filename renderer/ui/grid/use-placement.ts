import { type RefObject, useCallback, useLayoutEffect } from 'react'
import { activeCellName } from './announce.ts'
import { activeCell, cellOf, type GridCore } from './core.ts'
import { commitEditing } from './editing.ts'
import { editorAt } from './editors.ts'
import {
  type Box,
  type ColumnLayout,
  cellBox,
  HEADER_HEIGHT,
  isInView,
  type View,
} from './geometry.ts'
import styles from './grid.module.css'
import { isHolding } from './holding.ts'
import { editableTarget } from './opening.ts'

type Placement = Readonly<{
  core: GridCore
  element: HTMLTextAreaElement
  host: RefObject<HTMLDivElement | null>
  layout: ColumnLayout
  readView: () => View
}>

/**
 * Keeps the editable element over the active cell: the input method opens its window there, and
 * the text appears where it belongs. Written to the DOM at once, not by a render.
 */
export function usePlacement({ core, element, host, layout, readView }: Placement): () => void {
  const place = useCallback(() => {
    const view = readView()
    const { editing } = core.state()
    const edited = editing === undefined ? undefined : cellOf(core, editing.target)
    if (editing !== undefined && (edited === undefined || !isInView(edited, layout, view))) {
      // Scrolled away, or gone from the list: ways to leave the cell, too. The change of state
      // places again.
      commitEditing(core)
      return
    }
    const cell = edited ?? activeCell(core)
    if (host.current !== null) placeHost(host.current, cell.col < layout.frozenCount, layout, view)
    const box = cellBox(cell, layout, view)
    const hostLeft = cell.col < layout.frozenCount ? 0 : layout.frozenWidth
    placeElement(element, box, hostLeft, view)
    const isLong = editing !== undefined && editorAt(core, editing.target)?.kind === 'long'
    element.className = classOf(editing !== undefined, isLong)
    if (isLong) placeLong(element, box, hostLeft, view)
    element.readOnly =
      editing === undefined && editableTarget(core) === undefined && !isHolding(core)
    element.ariaInvalid = editing?.message === undefined ? null : 'true'
    element.setAttribute('aria-label', activeCellName(core))
  }, [core, element, host, layout, readView])
  useLayoutEffect(() => core.subscribe(place), [core, place])
  // Rows, columns and sizes may have changed with any render.
  useLayoutEffect(place)
  return place
}

/** The host shows the part of the view that the cell may appear in, beside and below what is frozen. */
function placeHost(host: HTMLElement, frozen: boolean, layout: ColumnLayout, view: View): void {
  const left = frozen ? 0 : layout.frozenWidth
  host.style.left = `${left}px`
  host.style.top = `${HEADER_HEIGHT}px`
  host.style.width = `${Math.max(0, view.width - left)}px`
  host.style.height = `${Math.max(0, view.height - HEADER_HEIGHT)}px`
}

function placeElement(element: HTMLElement, box: Box, hostLeft: number, view: View): void {
  const left = box.left - hostLeft
  // At rest a cell may be far outside; the element stays near, so that nothing has to scroll to it.
  const top = Math.min(Math.max(box.top - HEADER_HEIGHT, -box.height), view.height)
  element.style.left = `${Math.min(Math.max(left, -box.width), view.width)}px`
  element.style.top = `${top}px`
  element.style.minWidth = `${box.width}px`
  element.style.maxWidth = `${Math.max(box.width, view.width - hostLeft - left)}px`
  element.style.height = `${box.height}px`
}

function classOf(isEditing: boolean, isLong: boolean): string {
  if (!isEditing) return styles.resting ?? ''
  return isLong ? `${styles.editing} ${styles.long}` : (styles.editing ?? '')
}

const LONG_WIDTH = 360

/** A roomy box over the cell that stays in the view, as high as its text asks for. */
function placeLong(element: HTMLElement, box: Box, hostLeft: number, view: View): void {
  const room = view.width - hostLeft
  const width = Math.min(Math.max(box.width, LONG_WIDTH), room)
  element.style.minWidth = `${width}px`
  element.style.maxWidth = `${width}px`
  element.style.left = `${Math.max(0, Math.min(box.left - hostLeft, room - width))}px`
  element.style.height = 'auto'
  const lowest = view.height - HEADER_HEIGHT - element.offsetHeight
  element.style.top = `${Math.max(0, Math.min(box.top - HEADER_HEIGHT, lowest))}px`
}
