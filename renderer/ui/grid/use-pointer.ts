import {
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import type { GridCore } from './core.ts'
import { type ColumnLayout, hitTest, type View } from './geometry.ts'
import { extend, select } from './moving.ts'
import { beginOpened } from './opening.ts'
import { type Cell, sameCell } from './selection.ts'
import { settleComposition } from './textarea.ts'

type PointerHandlers = Readonly<{
  body: Readonly<{ onMouseDown: (event: ReactMouseEvent) => void; onDoubleClick: () => void }>
  /** Header and empty room: the focus stays where typing goes. */
  onOtherMouseDown: (event: ReactMouseEvent) => void
}>

type Surface = Readonly<{
  scroller: RefObject<HTMLDivElement | null>
  element: HTMLTextAreaElement
  layout: ColumnLayout
  readView: () => View
}>

/** Click selects, double click opens, Shift and dragging draw the range. */
export function usePointer(core: GridCore, surface: Surface): PointerHandlers {
  const latest = useRef(surface)
  latest.current = surface
  const stopDrag = useRef<() => void>(undefined)
  useEffect(() => () => stopDrag.current?.(), [])
  const cellAt = useCallback((event: Readonly<{ clientX: number; clientY: number }>): Cell => {
    const { scroller, layout, readView } = latest.current
    const box = scroller.current?.getBoundingClientRect()
    const x = event.clientX - (box?.left ?? 0)
    const y = event.clientY - (box?.top ?? 0)
    return hitTest({ x, y }, layout, readView())
  }, [])
  const onMouseDown = useCallback(
    (event: ReactMouseEvent) => {
      if (event.button !== 0 || core.env.props().ids.length === 0) return
      // The editable element keeps the focus.
      event.preventDefault()
      takeFocus(core, latest.current.element)
      const cell = cellAt(event)
      if (event.shiftKey) extend(core, cell)
      else select(core, cell)
      stopDrag.current?.()
      stopDrag.current = followDrag(core, cellAt, cell)
    },
    [core, cellAt],
  )
  const onDoubleClick = useCallback(() => beginOpened(core), [core])
  const onOtherMouseDown = useCallback(
    (event: ReactMouseEvent) => {
      if (event.target === latest.current.element || event.isDefaultPrevented()) return
      event.preventDefault()
      takeFocus(core, latest.current.element)
    },
    [core],
  )
  return { body: { onMouseDown, onDoubleClick }, onOtherMouseDown }
}

function takeFocus(core: GridCore, element: HTMLTextAreaElement): void {
  if (core.state().editing !== undefined) settleComposition(element)
  else core.env.text.focus()
}

function followDrag(core: GridCore, cellAt: (event: MouseEvent) => Cell, start: Cell): () => void {
  const stop = new AbortController()
  let last = start
  const onMove = (event: MouseEvent): void => {
    const cell = cellAt(event)
    if ((event.buttons & 1) === 0) stop.abort()
    else if (!sameCell(cell, last)) {
      last = cell
      extend(core, cell)
    }
  }
  window.addEventListener('mousemove', onMove, { signal: stop.signal })
  window.addEventListener('mouseup', () => stop.abort(), { signal: stop.signal })
  return () => stop.abort()
}
