// What the command line prints. Scripts depend on these shapes; see docs/cli.md.
import type { ReportTable } from '#shared/schemas/report.ts'

type Row = ReportTable['rows'][number]
type JsonRow = Readonly<Record<string, unknown>>

export type ReportJson = Readonly<{
  report: string
  scheme: string
  asOf: string
  rows: readonly JsonRow[]
  total: JsonRow
  /** the second table below, where there is one */
  details?: readonly JsonRow[]
}>

const R1_KEYS = [
  ...['unit', 'graduates', 'landed', 'pending', 'rate', 'unemployed'],
  ...['previous_unemployed', 'newly_landed', 'fallen_back', 'net_change'],
  ...['last_year_rate', 'year_on_year'],
]
const R6_KEYS = [
  ...['group', 'name', 'graduates', 'landed', 'rate', 'unemployed', 'willing_unemployed'],
  ...['paired', 'assisted', 'policy', 'guidance', 'posts', 'training', 'reached'],
]
const WILL = 'will_'

const only =
  (keys: readonly string[]) =>
  (row: Row): JsonRow =>
    Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))

function willingnessRow(row: Row): JsonRow {
  const counts = Object.entries(row).filter(([key]) => key.startsWith(WILL))
  return {
    unit: row.unit ?? null,
    unemployed: row.unemployed ?? null,
    willingness: Object.fromEntries(counts.map(([key, value]) => [key.slice(WILL.length), value])),
  }
}

function shapeOf(report: ReportTable['report']): (row: Row) => JsonRow {
  switch (report) {
    case 'R1':
      return only(R1_KEYS)
    case 'R3':
      return willingnessRow
    case 'R6':
      return only(R6_KEYS)
    default:
      return (row) => row
  }
}

/** The JSON object of `report … --json`. A name list has the number of people as its total. */
export function toCliJson(table: ReportTable): ReportJson {
  const shape = shapeOf(table.report)
  return {
    report: table.report,
    scheme: table.scheme,
    asOf: table.asOf,
    rows: table.rows.map(shape),
    total: table.total === null ? { people: table.rows.length } : shape(table.total),
    ...(table.details === null ? {} : { details: table.details.rows }),
  }
}
