// The grid's own state outside React: keys and composition events may follow one another faster
// than renders, so every action reads the state as it is now.
import { type Draft, type Drafts, draftOf, NO_DRAFTS, shownCell } from './drafts.ts'
import { indexOfId } from './index-of-id.ts'
import {
  type Bounds,
  type Cell,
  clampCell,
  clampSelection,
  type Range,
  rangeOf,
  type Selection,
  selectCell,
} from './selection.ts'
import type { EntryGridProps, GridCell, GridColumn, GridTexts } from './types.ts'

export type Target = Readonly<{ id: number; columnKey: string }>

/** Text being edited. `typed` began by typing over the cell, `opened` by F2 or a double click. */
export type Editing = Readonly<{
  target: Target
  entry: 'typed' | 'opened'
  text: string
  /** The stored text, which Esc brings back. */
  original: string
  /** False while the text stands as it was found; the option list then shows everything. */
  dirty: boolean
  /** Place in the option list, -1 for none. */
  highlight: number
  /** The list shows all there is, whatever is typed. */
  showsAll: boolean
  /** What the listed places of a tree lie in; '' for its first level. */
  level: string
  /** The day that an open calendar shows. */
  day?: string
  message?: string
}>

export type GridState = Readonly<{
  selection: Selection
  /** What a pull at the handle would fill. */
  fill: Range | undefined
  /** Fetched for the clipboard; good for this very selection. */
  fetched: Readonly<{ selection: Selection; texts: GridTexts }> | undefined
  editing: Editing | undefined
  drafts: Drafts
  /** After Esc on a cell at rest the next Tab leaves the grid: no keyboard trap. */
  tabLeaves: boolean
  /** A sentence for screen readers that interrupts. */
  alert: string
}>

/** The real editable element, as far as actions need it. */
export type TextPort = Readonly<{
  get: () => string
  set: (text: string) => void
  /** Puts a text where the caret stands; the answer is all that is typed now. */
  insert: (text: string) => string
  /** What is typed next takes the place of all. */
  selectAll: () => void
  focus: () => void
  hasFocus: () => boolean
  /** Copies as the key would; false when the browser does not let it. */
  copy: () => boolean
}>

export type GridEnv = Readonly<{
  props: () => EntryGridProps
  text: TextPort
  reveal: (cell: Cell) => void
  pageRows: () => number
  /** Asks the page for the menu of a column's header. */
  openMenu: (columnKey: string) => void
  isMounted: () => boolean
}>

export type Held = {
  move: symbol | undefined
  isFound: boolean
  /** An input method holds text, which must not be touched. */
  isComposing: boolean
  readonly acts: (() => void)[]
  /** Told when there is no move any more. */
  readonly waiting: (() => void)[]
}

export type GridCore = Readonly<{
  env: GridEnv
  state: () => GridState
  update: (patch: Partial<GridState>) => void
  subscribe: (listener: () => void) => () => void
  /** Commits under way. */
  commits: Set<Promise<boolean>>
  nextToken: () => number
  /** A move that still looks for its cell, and what waits for it. */
  held: Held
}>

const INITIAL: GridState = {
  selection: selectCell({ row: 0, col: 0 }),
  fill: undefined,
  fetched: undefined,
  editing: undefined,
  drafts: NO_DRAFTS,
  tabLeaves: false,
  alert: '',
}

/** State and its listeners; the actions live in the files named for what they do. */
export function createCore(env: GridEnv): GridCore {
  const listeners = new Set<() => void>()
  let state = INITIAL
  let token = 0
  return {
    env,
    state: () => state,
    update: (patch) => {
      state = { ...state, ...patch }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    commits: new Set(),
    held: { move: undefined, isFound: false, isComposing: false, acts: [], waiting: [] },
    nextToken: () => {
      token += 1
      return token
    },
  }
}

/** Waits until nothing is being typed: what takes the focus or the clipboard comes after it. */
export function atRest(core: GridCore): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (): void => {
    if (core.state().editing !== undefined) return
    stop()
    resolve()
  }
  const stop = core.subscribe(look)
  look()
  return promise
}

/** The size of the list as it is now. */
export function boundsOf(core: GridCore): Bounds {
  const { ids, columns } = core.env.props()
  return { rowCount: ids.length, colCount: columns.length }
}

/** The active cell, inside the grid whatever the list has become. */
export function activeCell(core: GridCore): Cell {
  return clampCell(core.state().selection.active, boundsOf(core))
}

/** The selection, inside the grid whatever the list has become. */
export function selectionOf(core: GridCore): Selection {
  return clampSelection(core.state().selection, boundsOf(core))
}

/** What is selected; one cell of nothing in an empty grid. */
export function selectedRange(core: GridCore): Range {
  return rangeOf(selectionOf(core))
}

/** What stands at a cell; undefined in an empty grid. */
export function targetAt(core: GridCore, cell: Cell): Target | undefined {
  const { ids, columns } = core.env.props()
  const id = ids[cell.row]
  const column = columns[cell.col]
  return id === undefined || column === undefined ? undefined : { id, columnKey: column.key }
}

/** Where a target stands now; undefined when it has left the list. */
export function cellOf(core: GridCore, target: Target): Cell | undefined {
  const { ids, columns } = core.env.props()
  const row = indexOfId(ids, target.id)
  const col = columns.findIndex((column) => column.key === target.columnKey)
  return row === -1 || col === -1 ? undefined : { row, col }
}

/** The target's column; undefined when it is not shown any more. */
export function columnOf(core: GridCore, target: Target): GridColumn | undefined {
  return core.env.props().columns.find((column) => column.key === target.columnKey)
}

/** What was typed there and has not come back from the source. */
export function draftAt(core: GridCore, target: Target): Draft | undefined {
  return draftOf(core.state().drafts, target.id, target.columnKey)
}

/** The cell as it is shown; undefined while its row is not loaded. */
export function shownAt(core: GridCore, target: Target): GridCell | undefined {
  const row = core.env.props().rows.get(target.id)
  return shownCell(row, draftAt(core, target), target.columnKey)
}
