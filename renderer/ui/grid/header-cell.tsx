import type { MouseEvent, ReactNode } from 'react'
import styles from './header.module.css'
import type { EntryGridProps, GridColumn, GridLabels, SortPlace } from './types.ts'

export type HeaderCellProps = Readonly<{
  col: number
  /** Among all that leads a row, from 1. */
  place: number
  column: GridColumn
  labels: GridLabels
  left: number
  width: number
  resizable: boolean
  /** Carried to another place. */
  held: boolean
  lastFrozen: boolean
  active: boolean
  inRange: boolean
  sort: SortPlace | undefined
  filtered: boolean
  onSort: EntryGridProps['onSort']
  onMenu: EntryGridProps['onHeaderMenu']
  onPick: (col: number, extending: boolean) => void
}>

/** One header: the title, which sorts, what the list is ordered and filtered by, and the menu's button. */
export function HeaderCell(props: HeaderCellProps): ReactNode {
  const { column, sort, filtered } = props
  const state = props.labels.headerState({ sort, filtered })
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    // biome-ignore lint/a11y/useSemanticElements: columns are windowed and placed
    <div
      role="columnheader"
      aria-label={column.title}
      aria-description={state === '' ? undefined : state}
      aria-colindex={props.place}
      // By ARIA only one column at a time is sorted; the others say so in words.
      aria-sort={sort?.rank === 1 ? sort.direction : undefined}
      className={classOf(props)}
      style={{ left: props.left, width: props.width }}
      data-column={column.key}
      title={state === '' ? column.title : `${column.title}\n${state}`}
      onClickCapture={(event) => pick(props, event)}
    >
      <Title {...props} />
      <MenuButton {...props} />
      {props.resizable ? (
        <div aria-hidden="true" className={styles.edge} data-resize={column.key} />
      ) : null}
    </div>
  )
}

function classOf({ column, inRange, held, lastFrozen, onMenu }: HeaderCellProps): string {
  const names = [styles.headerCell]
  if (column.align === 'end') names.push(styles.alignEnd)
  if (inRange) names.push(styles.inRange)
  if (held) names.push(styles.held)
  if (lastFrozen) names.push(styles.lastFrozen)
  if (onMenu !== undefined) names.push(styles.withMenu)
  return names.join(' ')
}

/** A plain click sorts; where nothing can be sorted, and with a modifier, it selects. */
function pick({ onSort, onPick, col }: HeaderCellProps, event: MouseEvent): void {
  const { target } = event
  const isOther = target instanceof Element && target.closest('[data-menu], [data-resize]') !== null
  const modified = event.ctrlKey || event.metaKey || event.shiftKey
  if (isOther || (!modified && onSort !== undefined)) return
  event.stopPropagation()
  onPick(col, event.shiftKey)
}

function Title({ column, active, sort, onSort }: HeaderCellProps): ReactNode {
  const content = (
    <>
      <span className={styles.title}>{column.title}</span>
      {sort === undefined ? null : (
        <span aria-hidden="true" className={styles.order}>
          <Glyph path={PATHS[sort.direction]} />
          {sort.of === 1 ? null : sort.rank}
        </span>
      )}
    </>
  )
  if (onSort === undefined) return <span className={styles.titleRow}>{content}</span>
  return (
    <button
      type="button"
      tabIndex={active ? 0 : -1}
      className={`${styles.titleRow} ${styles.sortButton}`}
      onClick={() => onSort(column.key)}
    >
      {content}
    </button>
  )
}

function MenuButton(props: HeaderCellProps): ReactNode {
  const { column, labels, active, filtered, onMenu } = props
  if (onMenu === undefined) return null
  const label = labels.headerMenu(column.title, filtered)
  return (
    <button
      type="button"
      data-menu={column.key}
      tabIndex={active ? 0 : -1}
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      className={filtered ? `${styles.menuButton} ${styles.filteredButton}` : styles.menuButton}
      onClick={(event) => onMenu(column.key, event.currentTarget)}
    >
      <Glyph path={filtered ? PATHS.filtered : PATHS.menu} />
    </button>
  )
}

const PATHS = {
  ascending: 'M6 1.5L10 5.8H7V10.5H5V5.8H2Z',
  descending: 'M6 10.5L2 6.2H5V1.5H7V6.2H10Z',
  menu: 'M2 4h8L6 8.4Z',
  filtered: 'M1 2h10L7.4 6.4V10.8L4.6 9.4V6.4Z',
} as const

function Glyph({ path }: Readonly<{ path: string }>): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
      <path d={path} />
    </svg>
  )
}
