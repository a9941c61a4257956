import { memo, type ReactNode } from 'react'
import { type ColumnLayout, HEADER_HEIGHT, type Span } from './geometry.ts'
import styles from './grid.module.css'
import type { GridColumn, GridSort } from './types.ts'

type HeaderProps = Readonly<{
  columns: readonly GridColumn[]
  layout: ColumnLayout
  firstCol: number
  lastCol: number
  activeCol: number
  sort: GridSort | undefined
  onSort: ((columnKey: string) => void) | undefined
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
      <div className={styles.frozen}>{headersOf(props, frozen)}</div>
      {headersOf(props, loose)}
    </div>
  )
})

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
        aria-colindex={col + 1}
        aria-sort={props.sort?.columnKey === column.key ? props.sort.direction : undefined}
        className={
          column.align === 'end' ? `${styles.headerCell} ${styles.alignEnd}` : styles.headerCell
        }
        style={{ left: layout.offsets[col] ?? 0, width: column.width }}
        title={column.title}
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

type TitleProps = Readonly<{
  column: GridColumn
  active: boolean
  sort: GridSort | undefined
  onSort: ((columnKey: string) => void) | undefined
}>

function Title({ column, active, sort, onSort }: TitleProps): ReactNode {
  if (onSort === undefined || column.sortable === false) return column.title
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
