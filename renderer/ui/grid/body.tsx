import { type ReactNode, useEffect } from 'react'
import { NO_STRIPE, type Stripe } from './band.tsx'
import { activeCell, type GridCore, type GridState, selectionOf } from './core.ts'
import {
  type ColumnLayout,
  columnWindow,
  HEADER_HEIGHT,
  ROW_HEIGHT,
  rowWindow,
  type View,
  wantedRows,
} from './geometry.ts'
import styles from './grid.module.css'
import { Header } from './header.tsx'
import { Row } from './row.tsx'
import { type Range, rangeOf } from './selection.ts'
import type { EntryGridProps } from './types.ts'
import type { HeaderHandlers, HeldHeader } from './use-headers.ts'
import type { PointerHandlers } from './use-pointer.ts'

type BodyProps = Readonly<{
  core: GridCore
  state: GridState
  props: EntryGridProps
  layout: ColumnLayout
  view: View
  pointer: PointerHandlers
  headers: HeaderHandlers
  held: HeldHeader | undefined
}>

/** The header and the rows in view. */
export function Body(bodyProps: BodyProps): ReactNode {
  const { core, state, props, layout, view, pointer, headers, held } = bodyProps
  const { ids, columns, rowNames, labels, sort, filtered, onSort, onHeaderMenu, ariaLabel } = props
  const rows = rowWindow(view)
  const { first, last } = columnWindow(layout, view.scrollLeft, view.width)
  const shared = { columns, layout, firstCol: first, lastCol: last }
  const active = activeCell(core)
  const range = rangeOf(selectionOf(core))
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and columns are windowed
    <div
      role="grid"
      aria-label={ariaLabel}
      aria-rowcount={ids.length + 1}
      aria-colcount={columns.length + (rowNames === undefined ? 0 : 1)}
      aria-multiselectable="true"
      className={styles.grid}
    >
      <Header
        {...shared}
        activeCol={active.col}
        selectedFrom={range.left}
        selectedTo={range.right}
        rowNames={rowNames}
        labels={labels}
        sort={sort}
        filtered={filtered}
        onSort={onSort}
        onMenu={onHeaderMenu}
        resizable={props.onResize !== undefined}
        heldKey={held !== undefined && 'drop' in held ? held.columnKey : undefined}
        handlers={headers}
        onPick={pointer.onHeaderPick}
        onPickAll={pointer.onCornerPick}
      />
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
            editedText={labels.edited}
            {...rowContent(props, state, index)}
            activeCol={index === active.row ? active.col : -1}
            selected={stripeOf(range, index)}
            filled={state.fill === undefined ? NO_STRIPE : stripeOf(state.fill, index)}
            hasHandle={state.editing === undefined && index === range.bottom}
          />
        ))}
      </div>
    </div>
  )
}

function rowIndexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
}

function rowContent({ ids, rows, rowNames }: EntryGridProps, state: GridState, index: number) {
  const id = ids[index]
  return id === undefined
    ? { id, row: undefined, drafts: undefined, name: undefined }
    : { id, row: rows.get(id), drafts: state.drafts.get(id), name: rowNames?.of(id) }
}

function stripeOf({ top, bottom, left, right }: Range, index: number): Stripe {
  return index < top || index > bottom
    ? NO_STRIPE
    : { first: left, last: right, isTop: index === top, isBottom: index === bottom }
}

/** Names to the source what is in and around the view. */
export function useWantedRows({ ids, rows, version }: EntryGridProps, view: View): void {
  const { first, last } = wantedRows(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): rows may be gone with it
  useEffect(() => {
    const wanted = rowIndexes(first, last).map((index) => ids[index])
    rows.want(wanted.filter((id) => id !== undefined))
  }, [ids, rows, version, first, last])
}
