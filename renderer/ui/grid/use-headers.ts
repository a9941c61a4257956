import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { type Drop, dropAt, placeOf } from './arranging.ts'
import type { GridCore } from './core.ts'
import { followPointer, type Point, pointIn, type Surface, scrollSideways } from './drag.ts'
import { type Resized, ROW_HEIGHT } from './geometry.ts'
import { clampWidth, fitWidth, loadedCells, measureLike } from './widths.ts'

/** A header in hand: its edge is pulled, or it is carried elsewhere. */
export type HeldHeader = Resized | Readonly<{ columnKey: string; drop: Drop }>

export type HeaderHandlers = Readonly<{
  onMouseDown: (event: MouseEvent) => void
  onDoubleClick: (event: MouseEvent) => void
}>

/** So far a pointer may slip in a click. */
const SLIP = 5

type Holding = Readonly<{
  core: GridCore
  surface: Surface
  hold: (held: HeldHeader | undefined) => void
  fitColumn: (columnKey: string) => void
  /** Takes the way to stop what follows the pointer. */
  follow: (stop: () => void) => void
}>

/** Widths are pulled at a header's edge, and a header is carried to another place. */
export function useHeaders({
  core,
  surface,
  hold,
  fitColumn,
}: Omit<Holding, 'follow'>): HeaderHandlers {
  const stopDrag = useRef<() => void>(undefined)
  useEffect(() => () => stopDrag.current?.(), [])
  return useMemo(() => {
    const follow = (stop: () => void): void => {
      stopDrag.current?.()
      stopDrag.current = stop
    }
    const holding: Holding = { core, surface, hold, fitColumn, follow }
    return {
      onMouseDown: (event) => {
        if (event.button !== 0 || !(event.target instanceof Element)) return
        const { onResize, onMove } = core.env.props()
        const edge = keyOf(event.target, 'resize')
        const columnKey = keyOf(event.target, 'column')
        if (edge !== undefined && onResize !== undefined) pullEdge(holding, edge, event)
        else if (isCarried(event) && columnKey !== undefined && onMove !== undefined) {
          carry(holding, columnKey, event)
        }
      },
      onDoubleClick: ({ target }) => {
        const edge = target instanceof Element ? keyOf(target, 'resize') : undefined
        if (edge !== undefined) fitColumn(edge)
      },
    }
  }, [core, surface, hold, fitColumn])
}

function keyOf(target: Element, of: 'column' | 'resize' | 'menu'): string | undefined {
  return target.closest<HTMLElement>(`[data-${of}]`)?.dataset[of]
}

/** Neither its menu nor a key that selects is meant. */
function isCarried({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const isOther = target instanceof Element && target.closest('[data-menu], [data-resize]') !== null
  return !isOther && !ctrlKey && !metaKey && !shiftKey
}

function pullEdge({ core, hold, follow }: Holding, columnKey: string, start: Point): void {
  const column = core.env.props().columns.find(({ key }) => key === columnKey)
  if (column === undefined) return
  let width = column.width
  const stop = followPointer({
    onMove: ({ clientX }) => {
      width = clampWidth(column.width + clientX - start.clientX)
      hold({ columnKey, width })
    },
    onEnd: () => {
      release()
      if (width !== column.width) core.env.props().onResize?.(columnKey, width)
    },
  })
  const release = untilEscape(stop, hold)
  follow(release)
}

function carry(holding: Holding, columnKey: string, start: Point): void {
  const { core, surface, hold, follow } = holding
  let drop: Drop | undefined
  const stop = followPointer({
    onMove: (at) => {
      const way = Math.hypot(at.clientX - start.clientX, at.clientY - start.clientY)
      if (drop === undefined && way < SLIP) return
      const { x } = pointIn(surface, at)
      drop = dropAt(x, core.env.props().columns, surface.layout(), surface.readView())
      hold({ columnKey, drop })
    },
    onEnd: () => {
      release()
      if (drop === undefined) return
      swallowClick()
      const { columns, onMove } = core.env.props()
      const from = columns.findIndex(({ key }) => key === columnKey)
      const place = from === -1 ? undefined : placeOf(drop, from, columns)
      if (place !== undefined) onMove?.(columnKey, place)
    },
    scroll: (at) => drop !== undefined && scrollSideways(surface, at),
  })
  const release = untilEscape(stop, hold)
  follow(release)
}

/** Esc gives up what is in hand; the answer lets it go. */
function untilEscape(stop: () => void, hold: Holding['hold']): () => void {
  const listening = new AbortController()
  const release = (): void => {
    listening.abort()
    stop()
    hold(undefined)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    swallowClick()
    release()
  }
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal })
  return release
}

/** The click that ends a drag is no click on the header. */
function swallowClick(): void {
  const waiting = new AbortController()
  const { signal } = waiting
  const onClick = (event: Event): void => {
    event.stopPropagation()
    waiting.abort()
  }
  window.addEventListener('click', onClick, { capture: true, signal })
  window.addEventListener('mousedown', () => waiting.abort(), { capture: true, signal })
  window.addEventListener('keydown', () => waiting.abort(), { signal })
}

/** Fits a column to its title and to the loaded rows in and around the view. */
export function useFit(
  core: GridCore,
  surface: Surface,
  scroller: RefObject<Element | null>,
): (columnKey: string) => void {
  return useCallback(
    (columnKey) => {
      const { columns, ids, rows, onResize } = core.env.props()
      const column = columns.find(({ key }) => key === columnKey)
      if (column === undefined || scroller.current === null) return
      const around = Math.floor(surface.readView().top / ROW_HEIGHT)
      const cells = loadedCells(ids, rows, columnKey, around)
      const width = fitWidth(column, cells, measureLike(scroller.current))
      if (width !== column.width) onResize?.(columnKey, width)
    },
    [core, surface, scroller],
  )
}
