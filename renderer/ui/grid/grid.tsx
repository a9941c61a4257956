import { type ReactNode, type Ref, useEffect, useId, useMemo, useRef } from 'react'
import { activeCellName } from './announce.ts'
import { activeCell, boundsOf, type GridCore, type GridState } from './core.ts'
import {
  type ColumnLayout,
  canvasHeight,
  columnWindow,
  HEADER_HEIGHT,
  layoutColumns,
  pageRows,
  ROW_HEIGHT,
  reveal,
  rowWindow,
  type View,
  wantedRows,
} from './geometry.ts'
import styles from './grid.module.css'
import { Header } from './header.tsx'
import { Overlay } from './overlay.tsx'
import { Row } from './row.tsx'
import { clampCell, type Range, rangeOf } from './selection.ts'
import type { EntryGridHandle, EntryGridProps } from './types.ts'
import { type Sight, useCore, useFollowProps, useHandle } from './use-core.ts'
import { usePlacement } from './use-placement.ts'
import { usePointer } from './use-pointer.ts'
import { useViewport } from './use-viewport.ts'

/**
 * A spreadsheet-like grid over rows that live elsewhere. It holds the ids of the list, asks for
 * the rows in view, and hands over each edited cell through `onCommit`. It fills its parent.
 */
export function EntryGrid(
  props: EntryGridProps & Readonly<{ ref?: Ref<EntryGridHandle> }>,
): ReactNode {
  const { ids, columns, labels, autoFocus } = props
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const sight = useRef<Sight>({ reveal: () => undefined, pageRows: () => 1 })
  const onScroll = useRef<() => void>(() => undefined)
  const uid = useId()
  const layout = useMemo(() => layoutColumns(columns), [columns])
  const { core, state, element } = useCore(props, sight)
  const viewport = useViewport(scroller, ids.length, layout, () => onScroll.current())
  const { view, readView, scrollTo } = viewport
  sight.current = {
    reveal: (cell) => scrollTo(reveal(cell, layout, readView())),
    pageRows: () => pageRows(readView()),
  }
  useFollowProps(core, props, state)
  useHandle(props.ref, core)
  useWantedRows(props, view)
  onScroll.current = usePlacement({ core, element, host, layout, readView })
  const pointer = usePointer(core, { scroller, element, layout, readView })
  useEffect(() => {
    if (autoFocus === true) core.env.text.focus()
  }, [core, autoFocus])
  useEffect(() => element.setAttribute('aria-describedby', `${uid}help`), [element, uid])
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the editor */}
        <div
          className={styles.canvas}
          onMouseDown={pointer.onOtherMouseDown}
          style={{ width: layout.totalWidth, height: canvasHeight(ids.length) }}
        >
          <Body {...{ core, state, props, layout, view, pointer }} />
          <Overlay {...{ core, state, element, host, layout, view }} listId={`${uid}list`} />
        </div>
      </div>
      {ids.length === 0 ? <div className={styles.empty}>{labels.empty}</div> : null}
      <div id={`${uid}help`} className={styles.spoken}>
        {labels.help}
      </div>
      <div aria-live="polite" className={styles.spoken}>
        {activeCellName(core)}
      </div>
      <div role="alert" className={styles.spoken}>
        {state.alert}
      </div>
    </div>
  )
}

type BodyProps = Readonly<{
  core: GridCore
  state: GridState
  props: EntryGridProps
  layout: ColumnLayout
  view: View
  pointer: ReturnType<typeof usePointer>
}>

function Body({ core, state, props, layout, view, pointer }: BodyProps): ReactNode {
  const { ids, columns, sort, onSort, ariaLabel } = props
  const rows = rowWindow(view)
  const { first, last } = columnWindow(layout, view.scrollLeft, view.width)
  const shared = { columns, layout, firstCol: first, lastCol: last }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and columns are windowed
    <div
      role="grid"
      aria-label={ariaLabel}
      aria-rowcount={ids.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      className={styles.grid}
    >
      <Header {...shared} activeCol={activeCell(core).col} sort={sort} onSort={onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div
        role="rowgroup"
        className={styles.layer}
        style={{ top: HEADER_HEIGHT + rows.layerTop, width: layout.totalWidth }}
        {...pointer.body}
      >
        {rowIndexes(rows.first, rows.last).map((index) => (
          <Row
            key={index}
            {...shared}
            index={index}
            top={(index - rows.base) * ROW_HEIGHT}
            {...rowContent(props, state, index)}
            {...rowSelection(core, state, index)}
          />
        ))}
      </div>
    </div>
  )
}

function rowIndexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
}

function rowContent({ ids, rows }: EntryGridProps, state: GridState, index: number) {
  const id = ids[index]
  return id === undefined
    ? { row: undefined, drafts: undefined }
    : { row: rows.get(id), drafts: state.drafts.get(id) }
}

function rowSelection(core: GridCore, state: GridState, index: number) {
  const active = activeCell(core)
  const range: Range = rangeOf({
    anchor: active,
    focus: clampCell(state.selection.focus, boundsOf(core)),
  })
  const inside = index >= range.top && index <= range.bottom
  return {
    activeCol: index === active.row ? active.col : -1,
    selectedFrom: inside ? range.left : 0,
    selectedTo: inside ? range.right : -1,
  }
}

function useWantedRows({ ids, rows, version }: EntryGridProps, view: View): void {
  const { first, last } = wantedRows(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): rows may be gone with it
  useEffect(() => {
    const wanted = rowIndexes(first, last).map((index) => ids[index])
    rows.want(wanted.filter((id) => id !== undefined))
  }, [ids, rows, version, first, last])
}
