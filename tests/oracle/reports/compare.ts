// A table of the ledger beside the one on paper: every cell, and the people behind every figure that opens.
import { isDeepStrictEqual } from 'node:util'
import { peopleBehind, viewReport } from '#data/features/reports/service.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { type Asked, type OracleReport, type Row, tableOnPaper } from './index.ts'
import type { Lived } from './live.ts'

type RealRow = ReportTable['rows'][number]
type Behind = (column: string) => readonly number[]

/** What differs, each as where, what the ledger says, what the paper says. */
export function differences(
  lived: Lived,
  report: OracleReport,
  { cohort, isSinceEver, ...wish }: Asked,
): readonly string[] {
  const { ctx, session } = lived.office.ledger
  const { from, ...others } = wish
  const question = { report, ...others, ...(isSinceEver ? {} : { from }) }
  const table = viewReport(ctx, session, question)
  const paper = tableOnPaper(report, lived, { cohort, ...wish })
  const behind =
    (row: string): Behind =>
    (column) =>
      peopleBehind(ctx, session, { question, row, column })
  const rows = table.keys.flatMap((key, index) =>
    ofRow(table.columns, table.rows[index] ?? {}, paper.rows.get(key) ?? {}, behind(key)).map(
      (text) => `${key} ${text}`,
    ),
  )
  const keys = differs('rows', table.keys.toSorted(), [...paper.rows.keys()].toSorted())
  const { total } = table
  if (total === null || paper.total === null)
    return [...keys, ...rows, ...differs('total', total, paper.total)]
  const ofTotal = ofRow(table.columns, total, paper.total, behind(''))
  return [...keys, ...rows, ...ofTotal.map((text) => `total ${text}`)]
}

/** Places in a list alone. */
const NOT_ON_PAPER: ReadonlySet<string> = new Set(['no'])

const differs = (what: string, ledger: unknown, paper: unknown): readonly string[] =>
  isDeepStrictEqual(ledger, paper)
    ? []
    : [`${what}: ${JSON.stringify(ledger)}, on paper ${JSON.stringify(paper)}`]

function ofRow(
  columns: readonly ReportColumn[],
  row: RealRow,
  paper: Row,
  behind: Behind,
): readonly string[] {
  const unknown = Object.keys(paper).filter((key) => columns.every((column) => column.key !== key))
  const cells = columns.flatMap(({ key, kind, opens }) => {
    const cell = paper[key]
    if (cell === undefined)
      return kind === 'text' || NOT_ON_PAPER.has(key) ? [] : differs(key, row[key], null)
    const who = cell.who === null ? [] : cell.who
    return [
      ...differs(key, row[key], cell.value),
      ...differs(`${key} opens`, opens, cell.who !== null),
      ...(opens ? differs(`${key} people`, behind(key), who) : []),
    ]
  })
  return [...unknown.map((key) => `${key}: no such column`), ...cells]
}
