import {
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { type GridCore, selectedRange, selectionOf } from './core.ts'
import { cellUnder, followDrag, type Held, pointIn, type Surface } from './drag.ts'
import { fillPulled, type Pull, pullTo } from './fill.ts'
import type { ColumnLayout, View } from './geometry.ts'
import { giveWay } from './holding.ts'
import { drag, extend, select, selectColumns, selectRows, widen } from './moving.ts'
import { beginOpened } from './opening.ts'
import type { Cell } from './selection.ts'
import { settleComposition } from './textarea.ts'

export type PointerHandlers = Readonly<{
  body: Readonly<{
    onMouseDown: (event: ReactMouseEvent) => void
    onDoubleClick: (event: ReactMouseEvent) => void
  }>
  onHeaderPick: (col: number, extending: boolean) => void
  onCornerPick: () => void
  /** Header and empty room: the focus stays where typing goes. */
  onOtherMouseDown: (event: ReactMouseEvent) => void
}>

type Pointer = Readonly<{ core: GridCore; surface: Surface; follow: (next: () => void) => void }>

type SurfaceParts = Readonly<{
  scroller: RefObject<HTMLDivElement | null>
  layout: ColumnLayout
  readView: () => View
  scrollTo: Surface['scrollTo']
}>

/** The grid as pointers meet it; the same object for as long as the component lives. */
export function useSurface(parts: SurfaceParts): Surface {
  const latest = useRef(parts)
  latest.current = parts
  return useMemo(
    () => ({
      box: () => latest.current.scroller.current?.getBoundingClientRect() ?? { left: 0, top: 0 },
      layout: () => latest.current.layout,
      readView: () => latest.current.readView(),
      scrollTo: (to) => latest.current.scrollTo(to),
    }),
    [],
  )
}

/** Click selects, double click opens, Shift and dragging draw the range. */
export function usePointer(
  core: GridCore,
  surface: Surface,
  element: HTMLTextAreaElement,
): PointerHandlers {
  const stopDrag = useRef<() => void>(undefined)
  useEffect(() => () => stopDrag.current?.(), [])
  return useMemo(() => {
    const pointer: Pointer = {
      core,
      surface,
      follow: (stop) => {
        stopDrag.current?.()
        stopDrag.current = stop
      },
    }
    const focus = () => takeFocus(core, element)
    return {
      body: {
        onMouseDown: (event) => {
          if (event.button !== 0 || core.env.props().ids.length === 0) return
          // The editable element keeps the focus.
          event.preventDefault()
          if (!giveWay(core)) return
          focus()
          pressBody(pointer, event)
        },
        onDoubleClick: (event) => {
          if (!isHandle(event)) beginOpened(core)
        },
      },
      onHeaderPick: (col, extending) => {
        focus()
        selectColumns(core, extending ? selectionOf(core).anchor.col : col, col)
      },
      onCornerPick: () => {
        focus()
        widen(core, 'all')
      },
      onOtherMouseDown: (event) => {
        if (event.target === element || event.isDefaultPrevented()) return
        event.preventDefault()
        focus()
      },
    }
  }, [core, surface, element])
}

function pressBody(pointer: Pointer, event: ReactMouseEvent): void {
  const { core, surface, follow } = pointer
  const cell = cellUnder(surface, event)
  if (isHandle(event)) {
    pullHandle(pointer, cell)
    return
  }
  if (pointIn(surface, event).x < surface.layout().gutter) {
    const from = event.shiftKey ? selectionOf(core).anchor.row : cell.row
    selectRows(core, from, cell.row)
    follow(followDrag(surface, cell, (held) => selectRows(core, from, held.cell.row), nothing))
    return
  }
  if (event.shiftKey) extend(core, cell)
  else select(core, cell)
  let last: Cell = cell
  const draw = (to: Cell): void => {
    if (to.row !== last.row || to.col !== last.col) drag(core, to)
    last = to
  }
  follow(followDrag(surface, cell, (held) => draw(held.cell), nothing))
}

function isHandle({ target }: ReactMouseEvent): boolean {
  return target instanceof HTMLElement && target.dataset.fillHandle !== undefined
}

function pullHandle({ core, surface, follow }: Pointer, from: Cell): void {
  let pull: Pull | undefined
  let isOther = false
  let isGivenUp = false
  const onCell = ({ cell, ctrl }: Held): void => {
    // Esc has taken the outline away.
    isGivenUp ||= pull !== undefined && core.state().fill === undefined
    if (isGivenUp) return
    pull = pullTo(selectedRange(core), cell)
    isOther = ctrl
    core.update({ fill: pull?.added })
  }
  const onEnd = (): void => {
    const isWanted = pull !== undefined && core.state().fill !== undefined
    core.update({ fill: undefined })
    if (isWanted && pull !== undefined) fillPulled(core, pull, isOther)
  }
  follow(followDrag(surface, from, onCell, onEnd))
}

function nothing(): void {}

function takeFocus(core: GridCore, element: HTMLTextAreaElement): void {
  if (core.state().editing !== undefined) settleComposition(element)
  else core.env.text.focus()
}
