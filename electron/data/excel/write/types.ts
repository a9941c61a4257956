// A printed table, whatever its subject: the reports of every feature are written from this shape.
export type CellContent = string | number | null

export type SheetColumn = Readonly<{
  key: string
  title: string
  /** title of the merged header above it and its neighbours of the same group */
  group: string | null
  /** count: a whole number; rate: a percentage with two decimals as text, or a dash */
  kind: 'text' | 'count' | 'rate'
  /** in half-width characters */
  width: number
}>

export type SheetRow = Readonly<Record<string, CellContent>>

export type SheetSpec = Readonly<{
  /** name of the tab */
  name: string
  title: string
  /** second line: left and right */
  left: string
  right: string
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  total: SheetRow | null
  /** sums: the total of a count is the sum of its column; values: it is counted otherwise */
  totals: 'sums' | 'values'
  notes: readonly string[]
  /** lines to be signed by hand, beside each other */
  signatures: readonly string[]
  frozenColumns: number
  /** font size of the body in points */
  bodySize: number
  /** printed above every page, such as a warning that the data are not real */
  mark: string | null
}>
