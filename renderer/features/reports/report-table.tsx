import { Fragment } from 'react'
import type { ReportCell, ReportColumn, ReportTable as Table } from '#shared/schemas/report.ts'
import { headerRows } from './header-cells.ts'
import styles from './reports.module.css'

type Props = Readonly<{ table: Table }>

/** A report as the office prints it: merged header, ruled cells, total at the end. */
export function ReportTable({ table }: Props) {
  const { columns, rows, total } = table
  const named = nameColumn(columns)
  return (
    <table
      className={styles.table}
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
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn whole, its rows have no other name
          <Row key={index} row={row} columns={columns} named={named} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <Row row={total} columns={columns} named={named} />
        </tfoot>
      )}
    </table>
  )
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

/** The column that says what a row is; it stays in view. */
function nameColumn(columns: readonly ReportColumn[]): string | undefined {
  return (columns.find(({ key }) => key === 'unit') ?? columns.find(({ key }) => key === 'name'))
    ?.key
}

function Lines({ lines }: Readonly<{ lines: readonly string[] }>) {
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

type RowProps = Readonly<{
  row: Table['rows'][number]
  columns: readonly ReportColumn[]
  named: string | undefined
}>

function Row({ row, columns, named }: RowProps) {
  return (
    <tr>
      {columns.map(({ key, kind }) =>
        key === named ? (
          <th key={key} scope="row" className={styles.name}>
            {textOf(row[key])}
          </th>
        ) : (
          <td key={key} className={kind === 'text' ? undefined : styles.number}>
            {textOf(row[key])}
          </td>
        ),
      )}
    </tr>
  )
}

/** Figures as Excel prints them; those of later features stay blank. */
const textOf = (cell: ReportCell | undefined): string => (cell === null ? '' : String(cell ?? ''))
