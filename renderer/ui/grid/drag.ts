// A pointer held down: the cell under it, and scrolling while it is held over an edge.
import { type ColumnLayout, HEADER_HEIGHT, hitTest, scrollRatio, type View } from './geometry.ts'
import type { Cell } from './selection.ts'

export type Surface = Readonly<{
  /** The scroller's place on the page. */
  box: () => Readonly<{ left: number; top: number }>
  layout: () => ColumnLayout
  readView: () => View
  scrollTo: (to: Readonly<{ scrollTop: number; scrollLeft: number }>) => void
}>

type Point = Readonly<{ clientX: number; clientY: number }>
export type Held = Readonly<{ cell: Cell; ctrl: boolean }>

// A page fills its window: the pointer can hardly be held outside of it.
const EDGE = 10
const FASTEST = 90

/** The point in the scroller's own coordinates. */
export function pointIn(surface: Surface, { clientX, clientY }: Point) {
  const { left, top } = surface.box()
  return { x: clientX - left, y: clientY - top }
}

/** The cell under a point of the page; beyond the edges the nearest one. */
export function cellUnder(surface: Surface, at: Point): Cell {
  return hitTest(pointIn(surface, at), surface.layout(), surface.readView())
}

/**
 * Tells each cell the pointer comes over, until the button is let go (`onEnd`) or the answer,
 * which stops it, is called.
 */
export function followDrag(
  surface: Surface,
  startedIn: Cell,
  onCell: (held: Held) => void,
  onEnd: () => void,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let last: (Point & Readonly<{ ctrlKey: boolean }>) | undefined
  let frame = 0
  const tell = (): void => {
    if (last !== undefined) onCell({ cell: cellUnder(surface, last), ctrl: last.ctrlKey })
  }
  const end = (): void => {
    stop.abort()
    onEnd()
  }
  const tick = (): void => {
    frame = 0
    if (last === undefined || signal.aborted || !scrollAtEdge(surface, startedIn, last)) return
    tell()
    frame = requestAnimationFrame(tick)
  }
  const onMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      end()
      return
    }
    last = { clientX: event.clientX, clientY: event.clientY, ctrlKey: event.ctrlKey }
    tell()
    if (frame === 0) frame = requestAnimationFrame(tick)
  }
  window.addEventListener('mousemove', onMove, { signal })
  window.addEventListener('mouseup', end, { signal })
  return () => stop.abort()
}

/** One frame's scrolling; false when the pointer is away from the edges. */
function scrollAtEdge(surface: Surface, startedIn: Cell, at: Point): boolean {
  const view = surface.readView()
  const layout = surface.layout()
  const { x, y } = pointIn(surface, at)
  // Begun in what is frozen, a range has nothing to reach on the left.
  const left = startedIn.col < layout.frozenCount ? Number.NEGATIVE_INFINITY : layout.frozenWidth
  const dx = speed(x, left, view.width)
  const dy = speed(y, HEADER_HEIGHT, view.height)
  if (dx === 0 && dy === 0) return false
  surface.scrollTo({
    scrollTop: view.scrollTop + dy / scrollRatio(view),
    scrollLeft: view.scrollLeft + dx,
  })
  return true
}

/** Pixels a frame, more the farther the pointer is beyond an edge. */
function speed(at: number, low: number, high: number): number {
  const under = low + EDGE - at
  const over = at - (high - EDGE)
  if (under > 0) return -Math.min(FASTEST, 4 + under / 2)
  return over > 0 ? Math.min(FASTEST, 4 + over / 2) : 0
}
