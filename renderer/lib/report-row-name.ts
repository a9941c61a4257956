import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'

type Row = ReportTable['rows'][number]

/** The column that says what a row is. */
export function nameColumn(columns: readonly ReportColumn[]): string | undefined {
  const of = (wanted: string) => columns.find(({ key }) => key === wanted)
  return (of('unit') ?? of('name') ?? columns.find(({ kind }) => kind === 'text'))?.key
}

/** What a row is called: its unit or name; without one all its words. */
export function rowName(columns: readonly ReportColumn[], row: Row): string {
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ key }) => key)
  const named = texts.find((key) => key === 'unit') ?? texts.find((key) => key === 'name')
  const said = named === undefined ? texts.map((key) => row[key]) : [row[named]]
  return said.filter((cell) => cell !== null && cell !== undefined && cell !== '').join(' ')
}
