// A plain table that scrolls inside its frame, its header staying in view; for lists of up to a thousand lines.
import type { ReactNode } from 'react'
import styles from './scroll-table.module.css'

export type ScrollColumn<Row> = Readonly<{
  key: string
  title: string
  /** stands in the header instead of the title */
  head?: ReactNode
  align?: 'start' | 'end'
  /** takes the room that the others leave, and wraps */
  wide?: boolean
  cell: (row: Row) => ReactNode
}>

type Props<Row> = Readonly<{
  /** what the table lists, for screen readers */
  label: string
  columns: readonly ScrollColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string | number
}>

/** Rows in, nodes out; the frame can be reached and scrolled by keyboard. */
export function ScrollTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.head ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function classOf<Row>({ align, wide }: ScrollColumn<Row>): string | undefined {
  if (align === 'end') return styles.number
  return wide ? styles.wide : undefined
}
