// Our side of the comparison, whichever tables it comes from.
import type { ReportCell, ReportFigure } from '#shared/schemas/report.ts'

export type OurRow = Readonly<{ key: string; name: string }>
export type OurColumn = Readonly<{
  key: string
  name: string
  kind: 'count' | 'rate'
  aliases: readonly string[]
}>
export type OurCell = Readonly<{ value: ReportCell; figure: ReportFigure | null }>

export type OurSheet = Readonly<{
  /** '' is the total */
  rows: readonly OurRow[]
  columns: readonly OurColumn[]
  cell: (row: string, column: string) => OurCell | null
}>
