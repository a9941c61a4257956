// A printed table, whatever its subject: the reports of every feature are written from this shape.
export type CellContent = string | number | null

/** count: a whole number; rate: a percentage with two decimals as text, or a dash */
export type CellKind = 'text' | 'count' | 'rate'

export type SheetColumn = Readonly<{
  key: string
  title: string
  /** title of the merged header above it and its neighbours of the same group */
  group: string | null
  kind: CellKind
  /** in half-width characters */
  width: number
}>

export type SheetRow = Readonly<Record<string, CellContent>>

/** A line below the title: left and right. */
export type SheetLine = Readonly<{ left: string; right: string }>

/** Parts of a whole, together: keys of columns of counts. In per cent, or as so many to one (26.6:1). */
export type Share = Readonly<{ parts: readonly string[]; whole: string; as: 'percent' | 'toOne' }>

export type ChartSpec = Readonly<{
  kind: 'column' | 'bar' | 'line'
  title: string
  /** rows: a category each row, a series each column of `values`; total: the columns of `values` are the categories */
  of: 'rows' | 'total'
  /** keys of columns */
  values: readonly string[]
  /** key of the column that names the rows */
  category: string
  /** of the axis of values; null: as the figures give it */
  largest: number | null
}>

/** A list below the table on the same sheet. Not more columns than the table has. */
export type SheetList = Readonly<{
  title: string
  /** width in half-width characters, beside the others' */
  columns: readonly Readonly<{ key: string; title: string; width: number }>[]
  rows: readonly SheetRow[]
}>

export type SheetSpec = Readonly<{
  /** name of the tab */
  name: string
  title: string
  lines: readonly SheetLine[]
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  total: SheetRow | null
  /** sums: the total of a count is the sum of its column; values: it is counted otherwise */
  totals: 'sums' | 'values'
  /** rates whose total is calculated from counts, by key */
  shares?: Readonly<Record<string, Share>>
  charts?: readonly ChartSpec[]
  list?: SheetList
  notes: readonly string[]
  /** lines to be signed by hand, beside each other */
  signatures: readonly string[]
  frozenColumns: number
  /** font size of the body in points */
  bodySize: number
  /** printed above every page, such as a warning that the data are not real */
  mark: string | null
  /** beside the last column, a cell a row: neither seen nor printed */
  hiddenColumn?: HiddenColumn
}>

export type HiddenColumn = Readonly<{ title: string; cells: readonly string[] }>

/** A sheet that no menu of a spreadsheet program shows. */
export type HiddenSheet = Readonly<{ name: string; rows: readonly (readonly string[])[] }>

/** The first sheet: what the others are, and who signed for them. */
export type CoverSpec = Readonly<{
  name: string
  title: string
  /** a label and what holds, one below the other */
  facts: readonly (readonly [label: string, text: string])[]
  /** the sheets that follow, with links */
  listTitle: string
  signatures: readonly string[]
  /** where the seal goes */
  seal: string
  mark: string | null
}>

/** Told between two pieces of a long list: who counts them may cancel by throwing. */
export type Step = (done: number, total: number) => Promise<void>
