import { Fragment, useLayoutEffect, useRef } from 'react'
import type { ReportColumn, ReportTable as Table } from '#shared/schemas/report.ts'
import { headerRows } from '../../lib/report-header.ts'
import { nameColumn } from '../../lib/report-row-name.ts'
import { doorAt, keepOneStop, makeStop, onDoorKey } from './door-keys.ts'
import type { LeftFigure } from './left-figure.ts'
import { type OpenDoor, ReportRow } from './report-row.tsx'
import styles from './sheet.module.css'
import { useGrowing } from './use-growing.ts'

/** What of a report is drawn. */
export type DrawnTable = Pick<Table, 'title' | 'columns' | 'rows' | 'keys' | 'total'>

type Props = Readonly<{
  table: DrawnTable
  /** each row is a person, whose page its name opens */
  isOfPeople: boolean
  /** the figure to stand on at first */
  left: LeftFigure | null
  onOpen: OpenDoor
}>

/** A report as the office prints it: merged header, ruled cells, total at the end. */
export function ReportTable({ table, isOfPeople, left, onOpen }: Props) {
  const { columns, rows, keys, total } = table
  const named = nameColumn(columns)
  const element = useRef<HTMLTableElement>(null)
  const { drawn, end } = useGrowing(rows.length, left === null ? 0 : keys.indexOf(left.row))
  useLayoutEffect(() => {
    if (element.current !== null) keepOneStop(element.current)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the clerk has come back
  useLayoutEffect(() => {
    if (element.current !== null && left !== null) standOn(element.current, left)
  }, [])
  const isDoor = ({ key, opens }: ReportColumn, cell: unknown): boolean =>
    isOfPeople ? key === named : opens && typeof cell === 'number' && cell > 0
  const parts = { columns, named, isDoor, onOpen }
  return (
    <table
      ref={element}
      className={styles.table}
      onKeyDown={onDoorKey}
      onFocus={({ target, currentTarget }) => {
        if (target instanceof HTMLButtonElement) makeStop(currentTarget, target)
      }}
      aria-label={table.title}
      style={{ inlineSize: widthOf(columns) }}
    >
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={{ inlineSize: widthOf([column]) }} />
        ))}
      </colgroup>
      <thead>
        {headerRows(columns).map((cells) => (
          <tr key={cells[0]?.key}>
            {cells.map((cell) => (
              <th
                key={cell.key}
                scope={cell.columns > 1 ? 'colgroup' : 'col'}
                colSpan={cell.columns}
                rowSpan={cell.rows}
                className={cell.key === named ? styles.corner : undefined}
              >
                <Lines lines={cell.lines} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row, index) => (
          <ReportRow key={keys[index]} of={keys[index] ?? ''} row={row} {...parts} />
        ))}
        {drawn < rows.length && (
          <tr ref={end} aria-hidden>
            <td colSpan={columns.length} />
          </tr>
        )}
      </tbody>
      {total && (
        <tfoot>
          <ReportRow of="" row={total} {...parts} />
        </tfoot>
      )}
    </table>
  )
}

/** Where the clerk was before going through a figure. */
function standOn(table: HTMLTableElement, { row, column, top, left }: LeftFigure): void {
  const door = doorAt(table, row, column)
  if (door === undefined) return
  makeStop(table, door)
  const area = table.closest('section')
  area?.scrollTo({ top, left })
  door.focus()
}

const PADDING_PX = 13
/** A screen scrolls where paper cannot: in name lists words get more room than in print, units a little less. */
const WIDENED = 1.5
const NARROWEST = 11
const WIDEST_PRINTED = 14
const WIDEST_UNIT = 20

/** In half-width characters. */
function roomOf({ kind, width }: ReportColumn): number {
  if (kind !== 'text') return width
  return width <= WIDEST_PRINTED
    ? Math.max(width * WIDENED, NARROWEST)
    : Math.min(width, WIDEST_UNIT)
}

function widthOf(columns: readonly ReportColumn[]): string {
  const room = columns.reduce((sum, column) => sum + roomOf(column), 0)
  return `calc(${room / 2}em + ${columns.length * PADDING_PX}px)`
}

function Lines({ lines }: Readonly<{ lines: readonly string[] }>) {
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}
