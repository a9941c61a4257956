import { memo, type ReactNode } from 'react'
import { Band, type Stripe } from './band.tsx'
import { Cell } from './cell.tsx'
import { type RowDrafts, shownCell } from './drafts.ts'
import { editorIn } from './editors.ts'
import { type ColumnLayout, ROW_HEIGHT, type Span, widthOf } from './geometry.ts'
import styles from './grid.module.css'
import type { GridColumn, GridRow, RowName } from './types.ts'

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
  /** What the mark of an edited cell and row means. */
  editedText: string
  /** Leads the row in place of its number. */
  name: RowName | undefined
}>

/** One row: its number and the frozen cells, and of the others those in view. */
export const Row = memo(
  function Row(props: RowProps): ReactNode {
    const { index, top, columns, layout } = props
    const loose: Span = { first: props.firstCol, last: props.lastCol }
    const frozen: Span = { first: 0, last: layout.frozenCount - 1 }
    const beside: Span = { first: layout.frozenCount, last: columns.length - 1 }
    const isHeading = props.name?.isHeading === true
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
          <RowLead {...props} edited={edited} />
          {isHeading ? null : cellsOf(props, frozen)}
          {bandsOf(props, frozen)}
        </div>
        {isHeading ? null : cellsOf(props, loose)}
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
  'name',
  'editedText',
] as const

function sameStripe(a: Stripe, b: Stripe): boolean {
  const sides = a.isTop === b.isTop && a.isBottom === b.isBottom
  return a.first === b.first && a.last === b.last && sides
}

function hasAny({ first, last }: Span): boolean {
  return last >= first
}

/** A name is the row's header; a heading's goes over the whole row. */
function RowLead(props: RowProps & Readonly<{ edited: boolean }>): ReactNode {
  const { index, name, layout, columns, selected, edited, editedText } = props
  if (name === undefined) {
    const title = edited ? editedText : undefined
    return <RowNumber {...{ index, title }} width={layout.gutter} selected={hasAny(selected)} />
  }
  const isHeading = name.isHeading === true
  const names = [styles.rowName]
  if (isHeading) names.push(styles.heading)
  else if (hasAny(selected)) names.push(styles.inRange)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editable element
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      role="rowheader"
      aria-colindex={1}
      aria-colspan={isHeading ? columns.length + 1 : undefined}
      className={names.join(' ')}
      style={{ width: isHeading ? layout.totalWidth : layout.gutter }}
      title={name.text}
    >
      {name.text}
    </div>
  )
}

type NumberProps = Readonly<{
  index: number
  width: number
  selected: boolean
  title: string | undefined
}>

/** For the mouse and the eye; screen readers have the row's index. */
function RowNumber({ index, width, selected, title }: NumberProps): ReactNode {
  return (
    <div
      aria-hidden="true"
      className={selected ? `${styles.rowNumber} ${styles.inRange}` : styles.rowNumber}
      style={{ width }}
      title={title}
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
        place={col + (props.name === undefined ? 1 : 2)}
        column={column}
        cell={shownCell(row, drafts?.get(column.key), column.key)}
        left={layout.offsets[col] ?? 0}
        width={widthOf(layout, col)}
        lastFrozen={col === layout.frozenCount - 1}
        editedText={props.editedText}
        editable={id !== undefined && editorIn(column, id) !== undefined}
        active={col === props.activeCol}
        selected={col >= props.selected.first && col <= props.selected.last}
      />
    )
  })
}
