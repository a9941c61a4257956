import type { RangeSize } from './selection.ts'

/** One entry of a list that is offered below an editor. */
export type GridOption = Readonly<{
  /** The code; it is what `onCommit` receives when the entry is chosen. */
  value: string
  label: string
  /** Other ways to type it, lower case: pinyin initials, full pinyin, aliases. */
  keys?: readonly string[]
  /** Tells it from others in the list. */
  note?: string
}>

/** One place of a tree; `title` is what the cell shows when it was chosen, its label if that says enough. */
export type TreeOption = GridOption & Readonly<{ title?: string; children?: readonly TreeOption[] }>

/**
 * How a cell is typed into. What `read` cannot read and no list knows is handed over as it was
 * typed: whether it can be stored is not for the grid to say.
 */
export type CellEditor =
  | Readonly<{ kind: 'text' }>
  /** Several lines, in a box over the cell. */
  | Readonly<{ kind: 'long' }>
  /** `multiple`: several in one cell, separated by 、 or a comma. */
  | Readonly<{ kind: 'options'; options: readonly GridOption[]; multiple?: boolean }>
  /** `read` makes YYYY-MM-DD of a typed text; undefined: that is no date. */
  | Readonly<{ kind: 'date'; read: (text: string) => string | undefined }>
  | Readonly<{ kind: 'number'; read: (text: string) => string | undefined }>
  /** `roots` are asked for when they are first needed, and must stay the same. */
  | Readonly<{ kind: 'tree'; roots: () => readonly TreeOption[]; multiple?: boolean }>

/**
 * A column of the grid. Frozen columns must lead; they stay in view when the rest scrolls, as many
 * of them as leave room for the rest.
 */
export type GridColumn = Readonly<{
  key: string
  title: string
  width: number
  frozen?: boolean
  editable?: boolean
  align?: 'start' | 'end'
  /** Names the row for screen readers (a person's name, say). */
  rowHeader?: boolean
  /** Offers sorting by its header; needs `onSort`. True unless set to false. */
  sortable?: boolean
  /** Plain text when there is none. */
  editor?: CellEditor
  /**
   * For lists whose rows differ; takes the place of `editable` and `editor`. Undefined: that cell
   * cannot be edited. The same object until the cell's editor is another one.
   */
  editorAt?: (id: number) => CellEditor | undefined
}>

/** What one cell shows. `message` is a whole sentence; it appears when the cell is active. */
export type GridCell = Readonly<{
  text: string
  mark?: 'error' | 'warning' | 'pending'
  message?: string
  /** A word or two behind the text, no part of it. */
  tag?: string
  /** What stands there until the text takes its place; struck through before it, '' for nothing. */
  was?: string
  /** Goes on over the empty cells behind it, as in a spreadsheet. */
  overflows?: boolean
  /** Something new, something that is turned away, or of no account. */
  tone?: 'new' | 'refused' | 'quiet'
  /** Changed since the list was last arranged: the row keeps its place and is marked. */
  edited?: boolean
}>

/** The cells of one row by column key. */
export type GridRow = Readonly<Record<string, GridCell>>

/** What leads a row. A heading only names the rows below it: it has no cells, and keys pass it over. */
export type RowName = Readonly<{ text: string; isHeading?: boolean }>

/** Names in place of the row numbers, for a list whose rows differ in kind. */
export type RowNames = Readonly<{
  /** What the names are, as a column's title. */
  title: string
  width: number
  /** The same object until the name is another one. */
  of: (id: number) => RowName
}>

/** Ids of the current filter and sort in order; a typed array keeps a million of them small. */
export type IdVector = ArrayLike<number>

/**
 * Where the grid gets rows from; it never keeps them itself.
 * `get` answers at once and returns the same object until the row has changed.
 * `want` names every row in and around the view, after each scroll and each new `version`; what is
 * missing should be fetched, and the grid's `version` raised when it has come.
 */
export type RowSource = Readonly<{
  get: (id: number) => GridRow | undefined
  want: (ids: readonly number[]) => void
  /** The texts of any rows, shown or not, as `get` would give them: a line for each id. */
  texts: (ids: readonly number[], columnKeys: readonly string[]) => Promise<GridTexts>
}>

export type GridTexts = readonly (readonly string[])[]

/**
 * The answer to a commit. `text` is what the cell shows now, for when it is not what was typed.
 * A refusal brings the text back into the editor with `message`.
 */
export type CommitResult =
  | Readonly<{ ok: true; text?: string }>
  | Readonly<{ ok: false; message: string }>

export type GridSort = Readonly<{ columnKey: string; direction: 'ascending' | 'descending' }>

/** A column's part in the order of the list; `rank` counts from 1 among `of`. */
export type SortPlace = Readonly<{ direction: GridSort['direction']; rank: number; of: number }>

/** Where a column was dropped: before another one, or behind the last (null). */
export type ColumnPlace = Readonly<{
  before: string | null
  /** Among the frozen columns; at their edge the side that the pointer was on decides. */
  frozen: boolean
}>

/** All that the grid says; it holds no text of its own. */
export type GridLabels = Readonly<{
  /** How the active cell is announced. `row` counts from 1. */
  cell: (
    cell: Readonly<{ column: string; row: number; rowHeader: string; value: string }>,
  ) => string
  /** How a range is announced. */
  range: (size: RangeSize) => string
  /** Keys, and how to leave the grid (Esc, then Tab); read out once on focus. */
  help: string
  /** The body of a grid without rows. */
  empty: string
  /** Typing into a cell that cannot be edited. */
  readOnly: string
  /** Cells of such columns stand in a range that is changed; they stay as they are. */
  locked: (columns: readonly string[]) => string
  /** More cells than a single step takes. */
  tooLarge: (limit: number) => string
  /** A pasted block that is wider than the columns right of the cell. */
  beyondColumns: (columns: number) => string
  /** What was refused of a block. */
  blockRefused: (
    count: number,
    first: Refused & Readonly<{ row: number; column: string }>,
  ) => string
  /** Rows were fetched for the clipboard, which by then was out of reach: the key once more. */
  copyReady: string
  /** Rows that could not be fetched. */
  notRead: string
  /** A commit that failed without a reason of its own. */
  commitFailed: string
  noMatch: string
  moreOptions: (count: number) => string
  /** The button of a header's menu; the key is Ctrl+Shift+L or Alt+Up. */
  headerMenu: (column: string, filtered: boolean) => string
  /** What a column does to the list; '' for nothing. */
  headerState: (state: Readonly<{ sort: SortPlace | undefined; filtered: boolean }>) => string
  /** Said when order or filter have changed: titles of columns, in order. */
  arranged: (
    sort: readonly Readonly<{ column: string; direction: GridSort['direction'] }>[],
    filtered: readonly string[],
  ) => string
  /** What the mark of an edited cell and of its row means. */
  edited: string
  /** Heads the entries that are most like a text which names none. */
  nearest: string
  /** A refusal, and what was probably meant. */
  refusedNearest: (message: string, nearest: readonly string[]) => string
  /** Beside the entry that stands for a whole level of a tree, not for a part of it. */
  wholeLevel: string
  /** The way back to the first level of a tree. */
  firstLevel: string
  /** How a date or a number is understood that is written otherwise than it is kept. */
  readAs: (typed: string, read: string) => string
  notADate: (typed: string) => string
  notANumber: (typed: string) => string
  calendar: CalendarLabels
}>

export type CalendarLabels = Readonly<{
  /** The button that opens it, and its name. */
  open: string
  month: (year: number, month: number) => string
  /** How a day is read out; its number stands in it. */
  day: (year: number, month: number, day: number) => string
  /** From Monday. */
  weekdays: readonly string[]
  previousMonth: string
  nextMonth: string
  today: string
}>

/** How a block came about: by the clipboard, Delete, a copy inside the range, or Ctrl+Enter. */
export type BlockKind = 'paste' | 'clear' | 'fill' | 'type'

/** A cell of a block; `text` is stored (a code, where one is meant), `display` shown. */
export type BlockChange = Readonly<{
  id: number
  columnKey: string
  text: string
  display: string
  old: string
  /** Place in the list, from 1. */
  row: number
  rowHeader: string
}>

/** What a paste, a fill or a Delete would do. */
export type BlockPlan = Readonly<{
  kind: BlockKind
  /** Cells that would read otherwise than now. */
  changes: readonly BlockChange[]
  rows: number
  /** Titles of columns that cannot be edited and would have changed. */
  locked: readonly string[]
  /** Pasted lines and columns for which the list has no room. */
  beyondRows: number
  beyondColumns: number
}>

/** The answer to a block: `changed` is false when nothing in the source is other than it was. */
export type BlockResult =
  | Readonly<{ ok: true; changed: boolean; refused: readonly Refused[] }>
  | Readonly<{ ok: false; message: string }>

/** A typed text that was not taken. */
export type Refused = Readonly<{ id: number; columnKey: string; text: string; message: string }>

/** What a page may ask of a grid, through `ref`. */
export type EntryGridHandle = Readonly<{
  focus: () => void
  /**
   * Stores what is being typed and waits for all commits under way; false when something was
   * refused and still stands in its cell. Call it before the page, the ledger or the window closes.
   */
  flush: () => Promise<boolean>
  /** The first text that was refused and still stands in its cell. */
  refused: () => Refused | undefined
  /** All texts that are typed and not stored: refused, or still on their way. */
  unstored: () => readonly Refused[]
  /** Puts such texts back into their cells, each marked as refused. */
  resume: (typed: readonly Refused[]) => void
  /** Opens a cell as F2 does, with what was typed there; false when the row is not in the list. */
  edit: (id: number, columnKey: string) => boolean
  /** Gives up every text that was refused. */
  discard: () => void
  /** Makes a cell active and scrolls it into view; false when the row is not in the list. */
  activate: (id: number, columnKey: string) => boolean
  /** Fits a column to its title and the loaded rows, as a double click on its edge does. */
  fit: (columnKey: string) => void
}>

/** A range and its corner: places in the list and among the columns, from 0. */
export type DrawnRange = RangeSize & Readonly<{ top: number; left: number }>

export type EntryGridProps = Readonly<{
  /** The same object until the list is arranged anew; the active cell then stays on its row. */
  ids: IdVector
  /** Keep the array itself from render to render: all rows are drawn anew with another one. */
  columns: readonly GridColumn[]
  /** Keep the object as well. */
  rowNames?: RowNames
  rows: RowSource
  /** Raised whenever `rows.get` may answer differently. */
  version: number
  ariaLabel: string
  labels: GridLabels
  /** Receives the typed text, or an option's `value` where the text names one; '' clears. */
  onCommit: (id: number, columnKey: string, text: string) => Promise<CommitResult>
  /** Receives all cells of a paste, a fill or a Delete at once: one step, taken back as one. */
  onCommitBlock: (edits: readonly BlockChange[]) => Promise<BlockResult>
  /** Asked before a block of more than one row is stored. */
  preview?: (plan: BlockPlan) => Promise<boolean>
  /** Today's date as it is typed, for Ctrl+;. */
  today: () => string
  /** The most cells that one block may change. */
  blockLimit: number
  /** Lines of a paste for which there were no rows; their first text belongs to the column `from`. */
  onPasteBeyond?: (lines: GridTexts, from: string) => void
  onActiveChange?: (id: number, columnKey: string) => void
  /** Whenever a range is drawn; one cell is no range. */
  onRangeChange?: (range: DrawnRange | undefined) => void
  /** The columns that the list is ordered by, the first one first. */
  sort?: readonly GridSort[]
  /** A plain click on a header's title. */
  onSort?: (columnKey: string) => void
  /** The columns whose filter is on. */
  filtered?: ReadonlySet<string>
  /**
   * The button of a header or its key was pressed; the page shows a menu at `anchor`, and calls
   * `focus` of the handle when it has closed it.
   */
  onHeaderMenu?: (columnKey: string, anchor: HTMLElement) => void
  /**
   * A header's edge was let go. Pass `columns` with the new width in the same task: until then the
   * old one is shown.
   */
  onResize?: (columnKey: string, width: number) => void
  /** A header was dropped elsewhere; whether it is frozen there is the page's decision. */
  onMove?: (columnKey: string, place: ColumnPlace) => void
  /** Something was refused and is not shown in a cell that has the focus: a whole sentence. */
  onRefused?: (message: string) => void
  /** Texts that were refused and whose cells are in the list no more: they are gone with them. */
  onGiveUp?: (texts: readonly Refused[]) => void
  autoFocus?: boolean
}>
