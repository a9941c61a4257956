import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type ColumnLayout, columnWindow, rowWindow, scrollRatio, type View } from './geometry.ts'

export type Viewport = Readonly<{
  /** As last drawn. */
  view: View
  /** As the browser has it at this moment. */
  readView: () => View
  scrollTo: (to: Readonly<{ scrollTop: number; scrollLeft: number }>) => void
}>

/**
 * Follows the scroller. A redraw happens only when other rows or columns come into view, and then
 * before the frame is painted; `onScroll` runs each time.
 */
export function useViewport(
  scroller: RefObject<HTMLDivElement | null>,
  rowCount: number,
  layout: ColumnLayout,
  onScroll: () => void,
): Viewport {
  const [drawn, setDrawn] = useState({ width: 0, height: 0, scrollTop: 0, scrollLeft: 0 })
  const latest = useRef({ rowCount, layout, onScroll, drawn })
  latest.current = { rowCount, layout, onScroll, drawn }
  const readView = useCallback(() => viewOf(scroller.current, latest.current.rowCount), [scroller])
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
  const scrollTo = useCallback(
    (to: Readonly<{ scrollTop: number; scrollLeft: number }>) => {
      const element = scroller.current
      if (element === null) return
      element.scrollTop = to.scrollTop
      element.scrollLeft = to.scrollLeft
      setDrawn(readView())
    },
    [scroller, readView],
  )
  return { view: { ...drawn, rowCount }, readView, scrollTo }
}

function viewOf(element: HTMLDivElement | null, rowCount: number): View {
  return {
    rowCount,
    width: element?.clientWidth ?? 0,
    height: element?.clientHeight ?? 0,
    scrollTop: element?.scrollTop ?? 0,
    scrollLeft: element?.scrollLeft ?? 0,
  }
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
