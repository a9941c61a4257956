import { memo, type ReactNode } from 'react'
import { type ColumnLayout, HEADER_HEIGHT, type Span } from './geometry.ts'
import styles from './grid.module.css'
import type { GridColumn, GridSort, RowNames } from './types.ts'

type HeaderProps = Readonly<{
  columns: readonly GridColumn[]
  layout: ColumnLayout
  firstCol: number
  lastCol: number
  activeCol: number
  selectedFrom: number
  selectedTo: number
  rowNames: RowNames | undefined
  sort: GridSort | undefined
  onSort: ((columnKey: string) => void) | undefined
  /** A click that is not for sorting: with Ctrl it selects the column, with Shift up to it. */
  onPick: (col: number, extending: boolean) => void
  onPickAll: () => void
}>

/** The header row. Of its sort buttons only the active column's is a tab stop. */
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
      className={`${styles.corner} ${styles.headerCell}`}
      {...place}
    >
      {names}
    </div>
  )
}

function headersOf(props: HeaderProps, span: Span): ReactNode[] {
  const { columns, layout } = props
  return columns.slice(span.first, span.last + 1).map((column, offset) => {
    const col = span.first + offset
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
      // biome-ignore lint/a11y/useSemanticElements: see the row
      <div
        key={column.key}
        role="columnheader"
        aria-colindex={col + (props.rowNames === undefined ? 1 : 2)}
        aria-sort={props.sort?.columnKey === column.key ? props.sort.direction : undefined}
        className={classOf(column, col >= props.selectedFrom && col <= props.selectedTo)}
        style={{ left: layout.offsets[col] ?? 0, width: column.width }}
        title={column.title}
        onClickCapture={(event) => pick(props, col, event)}
      >
        <Title
          column={column}
          active={col === props.activeCol}
          sort={props.sort}
          onSort={props.onSort}
        />
      </div>
    )
  })
}

function classOf(column: GridColumn, isInRange: boolean): string {
  const names = [styles.headerCell]
  if (column.align === 'end') names.push(styles.alignEnd)
  if (isInRange) names.push(styles.inRange)
  return names.join(' ')
}

/** A plain click sorts; where nothing can be sorted, and with a modifier, it selects. */
function pick(props: HeaderProps, col: number, event: React.MouseEvent): void {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey
  if (!modified && isSortable(props.columns[col], props.onSort)) return
  event.stopPropagation()
  props.onPick(col, event.shiftKey)
}

function isSortable(column: GridColumn | undefined, onSort: HeaderProps['onSort']): boolean {
  return onSort !== undefined && column?.sortable !== false
}

type TitleProps = Readonly<{
  column: GridColumn
  active: boolean
  sort: GridSort | undefined
  onSort: ((columnKey: string) => void) | undefined
}>

function Title({ column, active, sort, onSort }: TitleProps): ReactNode {
  if (onSort === undefined || !isSortable(column, onSort)) return column.title
  const arrow = sort?.direction === 'descending' ? styles.descending : styles.ascending
  return (
    <button
      type="button"
      tabIndex={active ? 0 : -1}
      className={styles.sortButton}
      onClick={() => onSort(column.key)}
    >
      <span className={styles.title}>{column.title}</span>
      {sort?.columnKey === column.key ? <span aria-hidden="true" className={arrow} /> : null}
    </button>
  )
}
