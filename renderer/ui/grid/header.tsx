import { memo, type ReactNode } from 'react'
import { type ColumnLayout, HEADER_HEIGHT, type Span, widthOf } from './geometry.ts'
import styles from './grid.module.css'
import headerStyles from './header.module.css'
import { HeaderCell, type HeaderCellProps } from './header-cell.tsx'
import type { EntryGridProps, GridColumn, GridLabels } from './types.ts'
import type { HeaderHandlers } from './use-headers.ts'

type HeaderProps = Readonly<{
  columns: readonly GridColumn[]
  labels: GridLabels
  layout: ColumnLayout
  firstCol: number
  lastCol: number
  activeCol: number
  selectedFrom: number
  selectedTo: number
  rowNames: EntryGridProps['rowNames']
  sort: EntryGridProps['sort']
  filtered: EntryGridProps['filtered']
  onSort: EntryGridProps['onSort']
  onMenu: EntryGridProps['onHeaderMenu']
  resizable: boolean
  /** The column that is carried to another place. */
  heldKey: string | undefined
  handlers: HeaderHandlers
  /** A click that is not for sorting: with Ctrl it selects the column, with Shift up to it. */
  onPick: (col: number, extending: boolean) => void
  onPickAll: () => void
}>

/** The header row. Of its buttons only the active column's are tab stops. */
export const Header = memo(function Header(props: HeaderProps): ReactNode {
  const { layout } = props
  const frozen: Span = { first: 0, last: layout.frozenCount - 1 }
  const loose: Span = { first: props.firstCol, last: props.lastCol }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editable element
    // biome-ignore lint/a11y/useSemanticElements: columns are windowed and placed
    <div
      role="row"
      aria-rowindex={1}
      className={styles.header}
      style={{ height: HEADER_HEIGHT, width: layout.totalWidth }}
      {...props.handlers}
    >
      <div className={styles.frozen}>
        <Corner names={props.rowNames?.title} width={layout.gutter} onPickAll={props.onPickAll} />
        {headersOf(props, frozen)}
      </div>
      {headersOf(props, loose)}
    </div>
  )
})

type CornerProps = Readonly<{ names: string | undefined; width: number; onPickAll: () => void }>

/** Above the row numbers it says nothing; above names it says what they are. */
function Corner({ names, width, onPickAll }: CornerProps): ReactNode {
  const place = { style: { width }, onMouseDown: onPickAll }
  if (names === undefined) return <div aria-hidden="true" className={styles.corner} {...place} />
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editable element
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      role="columnheader"
      aria-colindex={1}
      className={`${styles.corner} ${headerStyles.headerCell}`}
      {...place}
    >
      {names}
    </div>
  )
}

function headersOf(props: HeaderProps, span: Span): ReactNode[] {
  return props.columns
    .slice(span.first, span.last + 1)
    .map((column, offset) => (
      <HeaderCell key={column.key} {...cellProps(props, column, span.first + offset)} />
    ))
}

function cellProps(props: HeaderProps, column: GridColumn, col: number): HeaderCellProps {
  const { layout, sort = [], labels, filtered, onSort, onMenu, onPick } = props
  const rank = sort.findIndex(({ columnKey }) => columnKey === column.key)
  const direction = sort[rank]?.direction
  return {
    col,
    place: col + (props.rowNames === undefined ? 1 : 2),
    column,
    labels,
    left: layout.offsets[col] ?? 0,
    width: widthOf(layout, col),
    resizable: props.resizable,
    held: column.key === props.heldKey,
    lastFrozen: col === layout.frozenCount - 1,
    active: col === props.activeCol,
    inRange: col >= props.selectedFrom && col <= props.selectedTo,
    sort: direction === undefined ? undefined : { direction, rank: rank + 1, of: sort.length },
    filtered: filtered?.has(column.key) === true,
    onSort: column.sortable === false ? undefined : onSort,
    onMenu,
    onPick,
  }
}
