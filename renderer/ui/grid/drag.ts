// A pointer held down: the cell under it, and scrolling while it is held over an edge.
import { type ColumnLayout, HEADER_HEIGHT, hitTest, type Place, type View } from './geometry.ts'
import type { Cell } from './selection.ts'

export type Surface = Readonly<{
  /** The scroller's place on the page. */
  box: () => Readonly<{ left: number; top: number }>
  layout: () => ColumnLayout
  readView: () => View
  scrollTo: (to: Place) => void
}>

export type Point = Readonly<{ clientX: number; clientY: number }>
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

type Follower = Readonly<{
  onMove: (at: Moved) => void
  onEnd: () => void
  /** One frame's scrolling while the pointer rests; false when there is none. */
  scroll?: (at: Point) => boolean
}>

type Moved = Point & Readonly<{ ctrlKey: boolean }>

/** Follows the pointer until the button is let go (`onEnd`) or the answer, which stops it, is called. */
export function followPointer({ onMove, onEnd, scroll }: Follower): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let last: Moved | undefined
  let frame = 0
  const end = (): void => {
    stop.abort()
    onEnd()
  }
  const tick = (): void => {
    frame = 0
    if (last === undefined || signal.aborted || scroll?.(last) !== true) return
    onMove(last)
    frame = requestAnimationFrame(tick)
  }
  const onMoved = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      end()
      return
    }
    last = { clientX: event.clientX, clientY: event.clientY, ctrlKey: event.ctrlKey }
    onMove(last)
    if (frame === 0) frame = requestAnimationFrame(tick)
  }
  window.addEventListener('mousemove', onMoved, { signal })
  window.addEventListener('mouseup', end, { signal })
  return () => stop.abort()
}

/** Tells each cell the pointer comes over, and scrolls while it is held over an edge. */
export function followDrag(
  surface: Surface,
  startedIn: Cell,
  onCell: (held: Held) => void,
  onEnd: () => void,
): () => void {
  return followPointer({
    onMove: (at) => onCell({ cell: cellUnder(surface, at), ctrl: at.ctrlKey }),
    onEnd,
    scroll: (at) => scrollAtEdge(surface, startedIn, at),
  })
}

/** One frame's scrolling sideways; false when the pointer is away from those edges. */
export function scrollSideways(surface: Surface, at: Point): boolean {
  const view = surface.readView()
  const dx = speed(pointIn(surface, at).x, surface.layout().frozenWidth, view.width)
  if (dx !== 0) surface.scrollTo({ top: view.top, scrollLeft: view.scrollLeft + dx })
  return dx !== 0
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
    top: view.top + dy,
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
