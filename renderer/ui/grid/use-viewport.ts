import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  type ColumnLayout,
  clampTop,
  columnWindow,
  type Place,
  pageRows,
  ROW_HEIGHT,
  rowWindow,
  scrollRatio,
  scrollTopAt,
  topAt,
  type View,
} from './geometry.ts'

export type Viewport = Readonly<{
  layout: ColumnLayout
  /** As last drawn. */
  view: View
  /** As the browser has it at this moment. */
  readView: () => View
  scrollTo: (to: Place) => void
}>

type Sizes = Readonly<{
  rowCount: number
  /** Keep it from render to render. */
  layoutFor: (viewWidth: number) => ColumnLayout
}>

/** A body coordinate, and the scroll offset it was reached with. */
type Held = Readonly<{ scrollTop: number; top: number }>

const UNSEEN = { width: 0, height: 0, top: 0, scrollTop: 0, scrollLeft: 0 }

/**
 * Follows the scroller. A redraw happens only when other rows or columns come into view, and then
 * before the frame is painted; `onScroll` runs each time.
 */
export function useViewport(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, layoutFor }: Sizes,
  onScroll: () => void,
): Viewport {
  const [drawn, setDrawn] = useState(UNSEEN)
  const layout = useMemo(() => layoutFor(drawn.width), [layoutFor, drawn.width])
  const held = useRef<Held>(UNSEEN)
  const latest = useRef({ rowCount, layout, onScroll, drawn })
  latest.current = { rowCount, layout, onScroll, drawn }
  const readView = useCallback(
    () => viewOf(scroller.current, latest.current.rowCount, held),
    [scroller],
  )
  const scrollTo = useCallback(
    (to: Place) => {
      const element = scroller.current
      if (element === null) return
      const extent = { rowCount: latest.current.rowCount, height: element.clientHeight }
      element.scrollTop = scrollTopAt(to.top, extent)
      element.scrollLeft = to.scrollLeft
      held.current = { scrollTop: element.scrollTop, top: clampTop(to.top, extent) }
      setDrawn(readView())
    },
    [scroller, readView],
  )
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const redraw = (): void => setDrawn(readView())
    const onScrolled = (): void => {
      const { drawn: before, rowCount: count, layout: columns } = latest.current
      if (showsOther({ ...before, rowCount: count }, readView(), columns)) flushSync(redraw)
      latest.current.onScroll()
    }
    const observer = new ResizeObserver(() => {
      redraw()
      latest.current.onScroll()
    })
    redraw()
    observer.observe(element)
    element.addEventListener('scroll', onScrolled, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScrolled)
    }
  }, [scroller, readView])
  const view = { ...drawn, rowCount }
  useScaled(scroller, view, { readView, scrollTo })
  return { layout, view, readView, scrollTo }
}

/** What the browser cannot do for a list that is taller than its element. */
function useScaled(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, height }: View,
  { readView, scrollTo }: Pick<Viewport, 'readView' | 'scrollTo'>,
): void {
  const isScaled = scrollRatio({ rowCount, height }) !== 1
  // The same rows stay in view in a list or a window of another size; only the bar moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies(rowCount): a list of another size
  // biome-ignore lint/correctness/useExhaustiveDependencies(height): a window of another size
  useLayoutEffect(() => {
    if (isScaled) scrollTo(readView())
  }, [isScaled, rowCount, height, readView, scrollTo])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || !isScaled) return
    // A notch of the wheel means as many rows as everywhere, not a step of the bar.
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const view = readView()
      const unit = [1, ROW_HEIGHT, pageRows(view) * ROW_HEIGHT][event.deltaMode] ?? 1
      scrollTo({
        top: view.top + event.deltaY * unit,
        scrollLeft: view.scrollLeft + event.deltaX * unit,
      })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, isScaled, readView, scrollTo])
}

function viewOf(element: HTMLDivElement | null, rowCount: number, held: RefObject<Held>): View {
  const {
    clientWidth: width,
    clientHeight: height,
    scrollTop,
    scrollLeft,
  } = element ?? {
    ...UNSEEN,
    clientWidth: 0,
    clientHeight: 0,
  }
  const extent = { rowCount, height }
  // Moved by the bar, or not scaled at all: then the bar is exact.
  if (held.current.scrollTop !== scrollTop || scrollRatio(extent) === 1) {
    held.current = { scrollTop, top: topAt(scrollTop, extent) }
  }
  const top = clampTop(held.current.top, extent)
  return { rowCount, width, height, top, scrollTop, scrollLeft }
}

function showsOther(before: View, now: View, layout: ColumnLayout): boolean {
  // Scaled, the layer hangs at a new place after every scroll.
  if (scrollRatio(now) !== 1) return true
  const rows = [rowWindow(before), rowWindow(now)] as const
  const columns = [
    columnWindow(layout, before.scrollLeft, before.width),
    columnWindow(layout, now.scrollLeft, now.width),
  ] as const
  return (
    rows[0].first !== rows[1].first ||
    rows[0].last !== rows[1].last ||
    columns[0].first !== columns[1].first ||
    columns[0].last !== columns[1].last
  )
}
