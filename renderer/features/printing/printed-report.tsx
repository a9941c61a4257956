import { Fragment } from 'react'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { PRINTED } from '#shared/text/printed.ts'
import { headerRows } from '../../lib/report-header.ts'
import styles from './printing.module.css'

type Table = Pick<
  ReportTable,
  | 'title'
  | 'unit'
  | 'cohort'
  | 'asOf'
  | 'from'
  | 'schemeName'
  | 'columns'
  | 'rows'
  | 'keys'
  | 'total'
  | 'notes'
  | 'details'
  | 'checks'
>
type Drawn = Pick<Table, 'columns' | 'rows' | 'keys' | 'total'>

/** Room on A4 landscape, in points. */
const ROOM_PT = 780
const LARGEST_PT = 10.5
const SMALLEST_PT = 6
/** Left and right of a cell's text, in half-width characters. */
const PADDING = 1.2

/** The size at which the columns fit the page: widths are in half-width characters, two of which make an em. */
export function sizeFor(columns: readonly ReportColumn[]): number {
  const em = columns.reduce((sum, { width }) => sum + width + PADDING, 0) / 2
  return Math.max(SMALLEST_PT, Math.min(LARGEST_PT, Math.floor((ROOM_PT / em) * 10) / 10))
}

/** A table as it is handed in: head, ruled table with its header on every page, notes, signatures. */
export function PrintedReport({ table }: Readonly<{ table: Table }>) {
  const { title, unit, asOf, from, schemeName, details, notes, checks } = table
  const period = from === asOf ? asOf : PRINTED.span(from, asOf)
  const failing = checks.filter(({ holds }) => !holds)
  return (
    <article className={styles.report} lang="zh-CN">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.line}>
        <span>{PRINTED.unit(unit)}</span>
        <span>{`${PRINTED.day(period)}　${PRINTED.scheme(schemeName)}`}</span>
      </p>
      <Sheet table={table} />
      {details && details.rows.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{details.title}</h2>
          <Sheet table={{ ...details, total: null }} />
        </>
      )}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {failing.map(({ text }) => (
          <li key={text}>{PRINTED.failing(text)}</li>
        ))}
      </ul>
      <p className={styles.signatures}>
        {PRINTED.signatures.report.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
    </article>
  )
}

function Sheet({ table: { columns, rows, keys, total } }: Readonly<{ table: Drawn }>) {
  return (
    <table className={styles.table} style={{ fontSize: `${sizeFor(columns)}pt` }}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ inlineSize: `${(width + PADDING) / 2}em` }} />
        ))}
      </colgroup>
      <thead>
        {headerRows(columns).map((cells) => (
          <tr key={cells[0]?.key}>
            {cells.map(({ key, lines, columns: wide, rows: high }) => (
              <th key={key} colSpan={wide} rowSpan={high}>
                {lines.map((line, index) => (
                  <Fragment key={line}>
                    {index > 0 && <br />}
                    {line}
                  </Fragment>
                ))}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={keys[index]} row={row} columns={columns} />
        ))}
        {/* Not a foot: that would stand on every page. */}
        {total && <Row row={total} columns={columns} isTotal />}
      </tbody>
    </table>
  )
}

type RowProps = Readonly<{
  row: ReportTable['rows'][number]
  columns: readonly ReportColumn[]
  isTotal?: boolean
}>

function Row({ row, columns, isTotal = false }: RowProps) {
  return (
    <tr className={isTotal ? styles.total : undefined}>
      {columns.map(({ key, kind }) => (
        <td key={key} className={kind === 'text' ? undefined : styles.number}>
          {row[key] ?? ''}
        </td>
      ))}
    </tr>
  )
}
