import type { ReactNode } from 'react'
import styles from './cell.module.css'
import type { GridCell, GridColumn } from './types.ts'

type CellProps = Readonly<{
  /** Among all that leads the row, from 1. */
  place: number
  column: GridColumn
  cell: GridCell | undefined
  left: number
  width: number
  lastFrozen: boolean
  editedText: string
  editable: boolean
  active: boolean
  selected: boolean
}>

/** One cell; its marks say in words what they are when the pointer rests on it. */
export function Cell(props: CellProps): ReactNode {
  const { place, column, cell, left, width, selected } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: gridcell and rowheader both support them
    <div
      role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
      aria-colindex={place}
      aria-selected={selected}
      aria-readonly={!props.editable}
      aria-busy={cell === undefined}
      aria-invalid={cell?.mark === 'error' ? true : undefined}
      title={titleOf(props)}
      className={classOf(props)}
      style={{ left, width }}
    >
      {cell === undefined ? <span className={styles.placeholder} /> : <Content cell={cell} />}
      {cell?.tag !== undefined && <span className={styles.tag}>{cell.tag}</span>}
    </div>
  )
}

function Content({ cell: { text, was, overflows } }: Readonly<{ cell: GridCell }>): ReactNode {
  if (overflows === true) return <span className={styles.over}>{firstLine(text)}</span>
  if (was === undefined) return firstLine(text)
  return (
    <span className={styles.beside}>
      {was !== '' && <del className={styles.was}>{firstLine(was)}</del>}
      {text !== '' && <ins className={styles.now}>{firstLine(text)}</ins>}
    </span>
  )
}

/** The rest is in the title, and below the cell when it is the active one. */
function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : `${text.slice(0, end)}…`
}

function titleOf({ cell, editedText }: CellProps): string | undefined {
  const long = cell?.text.includes('\n') === true ? cell.text : undefined
  const parts = [cell?.message ?? long, cell?.edited === true ? editedText : undefined]
  return parts.filter((part) => part !== undefined && part !== '').join('\n') || undefined
}

function classOf({ column, cell, lastFrozen, active, selected }: CellProps): string {
  const names = [styles.cell]
  if (column.align === 'end') names.push(styles.alignEnd)
  if (cell?.mark !== undefined) names.push(styles[cell.mark])
  if (cell?.edited === true) names.push(styles.edited)
  if (cell?.was !== undefined || cell?.tone === 'new') names.push(styles.new)
  if (cell?.tone === 'quiet' || cell?.tone === 'refused') names.push(styles[cell.tone])
  if (cell?.overflows === true) names.push(styles.overflows)
  if (lastFrozen) names.push(styles.lastFrozen)
  if (selected) names.push(styles.selected)
  if (active) names.push(styles.active)
  return names.join(' ')
}
