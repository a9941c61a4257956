import { memo, type ReactNode } from 'react'
import { Band, type Stripe } from './band.tsx'
import { type RowDrafts, shownCell } from './drafts.ts'
import { editorIn } from './editors.ts'
import { type ColumnLayout, ROW_HEIGHT, type Span } from './geometry.ts'
import styles from './grid.module.css'
import type { GridCell, GridColumn, GridRow } from './types.ts'

type RowProps = Readonly<{
  index: number
  top: number
  id: number | undefined
  row: GridRow | undefined
  drafts: RowDrafts | undefined
  columns: readonly GridColumn[]
  layout: ColumnLayout
  firstCol: number
  lastCol: number
  /** Column of the active cell, -1 when it is in another row. */
  activeCol: number
  /** The selected columns. */
  selected: Stripe
  /** What a pull at the handle would fill. */
  filled: Stripe
  hasHandle: boolean
}>

/** One row: its number and the frozen cells, and of the others those in view. */
export const Row = memo(
  function Row(props: RowProps): ReactNode {
    const { index, top, columns, layout } = props
    const loose: Span = { first: props.firstCol, last: props.lastCol }
    const frozen: Span = { first: 0, last: layout.frozenCount - 1 }
    const beside: Span = { first: layout.frozenCount, last: columns.length - 1 }
    const edited = columns.some((column) => props.row?.[column.key]?.edited === true)
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editable element
      // biome-ignore lint/a11y/useSemanticElements: rows are windowed and placed, a table cannot be
      <div
        role="row"
        aria-rowindex={index + 2}
        className={edited ? `${styles.row} ${styles.editedRow}` : styles.row}
        style={{ top, height: ROW_HEIGHT, width: layout.totalWidth }}
      >
        <div className={styles.frozen}>
          <RowNumber index={index} width={layout.gutter} selected={hasAny(props.selected)} />
          {cellsOf(props, frozen)}
          {bandsOf(props, frozen)}
        </div>
        {cellsOf(props, loose)}
        {bandsOf(props, beside)}
      </div>
    )
  },
  (before, now) =>
    sameStripe(before.selected, now.selected) &&
    sameStripe(before.filled, now.filled) &&
    PLAIN_PROPS.every((key) => before[key] === now[key]),
)

const PLAIN_PROPS = [
  'index',
  'top',
  'id',
  'row',
  'drafts',
  'columns',
  'layout',
  'firstCol',
  'lastCol',
  'activeCol',
  'hasHandle',
] as const

function sameStripe(a: Stripe, b: Stripe): boolean {
  const sides = a.isTop === b.isTop && a.isBottom === b.isBottom
  return a.first === b.first && a.last === b.last && sides
}

function hasAny({ first, last }: Span): boolean {
  return last >= first
}

type NumberProps = Readonly<{ index: number; width: number; selected: boolean }>

/** For the mouse and the eye; screen readers have the row's index. */
function RowNumber({ index, width, selected }: NumberProps): ReactNode {
  return (
    <div
      aria-hidden="true"
      className={selected ? `${styles.rowNumber} ${styles.inRange}` : styles.rowNumber}
      style={{ width }}
    >
      {index + 1}
    </div>
  )
}

function bandsOf({ selected, filled, hasHandle, layout }: RowProps, within: Span): ReactNode {
  return (
    <>
      <Band kind="range" stripe={selected} layout={layout} within={within} hasHandle={hasHandle} />
      <Band kind="fill" stripe={filled} layout={layout} within={within} />
    </>
  )
}

function cellsOf(props: RowProps, span: Span): ReactNode[] {
  const { id, columns, layout, row, drafts } = props
  return columns.slice(span.first, span.last + 1).map((column, offset) => {
    const col = span.first + offset
    return (
      <Cell
        key={column.key}
        col={col}
        column={column}
        cell={shownCell(row, drafts?.get(column.key), column.key)}
        left={layout.offsets[col] ?? 0}
        editable={id !== undefined && editorIn(column, id) !== undefined}
        active={col === props.activeCol}
        selected={col >= props.selected.first && col <= props.selected.last}
      />
    )
  })
}

type CellProps = Readonly<{
  col: number
  column: GridColumn
  cell: GridCell | undefined
  left: number
  editable: boolean
  active: boolean
  selected: boolean
}>

function Cell({ col, column, cell, left, editable, active, selected }: CellProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: gridcell and rowheader both support them
    <div
      role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
      aria-colindex={col + 1}
      aria-selected={selected}
      aria-readonly={!editable}
      aria-busy={cell === undefined}
      aria-invalid={cell?.mark === 'error' ? true : undefined}
      title={cell?.message}
      className={classOf(column, cell, active, selected)}
      style={{ left, width: column.width }}
    >
      {cell === undefined ? <span className={styles.placeholder} /> : cell.text}
      {cell?.tag !== undefined && <span className={styles.tag}>{cell.tag}</span>}
    </div>
  )
}

function classOf(
  column: GridColumn,
  cell: GridCell | undefined,
  active: boolean,
  selected: boolean,
): string {
  const names = [styles.cell]
  if (column.align === 'end') names.push(styles.alignEnd)
  if (cell?.mark !== undefined) names.push(styles[cell.mark])
  if (cell?.edited === true) names.push(styles.edited)
  if (selected) names.push(styles.selected)
  if (active) names.push(styles.active)
  return names.join(' ')
}
