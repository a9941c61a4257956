// Moves to the edge of what is filled, over rows that are not loaded too.
import { boundsOf, type GridCore, selectionOf, shownAt, targetAt } from './core.ts'
import { type Edge, type Filled, findEdge, searchFrom } from './edge.ts'
import { passHeadings } from './headings.ts'
import { holdFor } from './holding.ts'
import { activate, extend, takeStep } from './moving.ts'
import type { Direction, Step } from './navigation.ts'
import { type Cell, sameCell } from './selection.ts'
import { readTexts } from './texts.ts'

/** Follows a key; false when it led nowhere. */
export function followStep(core: GridCore, step: Step): boolean {
  if (!('edge' in step)) return takeStep(core, step)
  const { active, extent } = selectionOf(core)
  const line = lineOf(core, step.extend ? extent : active, step.edge)
  const edge = findEdge(searchFrom(line.from), line.by, line.count, filledIn(core, line, NOTHING))
  if ('end' in edge) return land(core, line, edge.end, step.extend)
  const { selection } = core.state()
  holdFor(core, async (isGivenUp) => {
    const end = await searchOn(core, line, edge, isGivenUp)
    const isStill = core.state().selection === selection && !isGivenUp()
    if (end !== undefined && isStill) land(core, line, end, step.extend)
  })
  return true
}

type Line = Readonly<{
  cellAt: (at: number) => Cell
  from: number
  by: 1 | -1
  count: number
}>

const NOTHING: ReadonlyMap<number, boolean> = new Map()
const FIRST_READ = 500
const LARGEST_READ = 8_000
/** Of a longer column the move covers so much at a time. */
export const MOST_SEARCHED = 200_000

function lineOf(core: GridCore, from: Cell, direction: Direction): Line {
  const { rowCount, colCount } = boundsOf(core)
  const by = direction === 'down' || direction === 'right' ? 1 : -1
  return direction === 'up' || direction === 'down'
    ? { cellAt: (row) => ({ ...from, row }), from: from.row, by, count: rowCount }
    : { cellAt: (col) => ({ ...from, col }), from: from.col, by, count: colCount }
}

function filledIn(core: GridCore, line: Line, read: ReadonlyMap<number, boolean>): Filled {
  return (at) => {
    const target = targetAt(core, line.cellAt(at))
    const shown = target === undefined ? undefined : shownAt(core, target)
    return shown === undefined ? read.get(at) : shown.text !== ''
  }
}

function land(core: GridCore, line: Line, end: number, isExtending: boolean): boolean {
  const to = line.cellAt(end)
  if (isExtending) extend(core, to)
  else activate(core, passHeadings(core, to, line.by))
  return !sameCell(to, line.cellAt(line.from))
}

/** Reads what is not loaded, in steps that grow; undefined when that failed or is wanted no more. */
async function searchOn(
  core: GridCore,
  line: Line,
  begun: Exclude<Edge, { end: number }>,
  isGivenUp: () => boolean,
): Promise<number | undefined> {
  const { ids } = core.env.props()
  const read = new Map<number, boolean>()
  let edge: Edge = begun
  for (let size = FIRST_READ; !('end' in edge); size = Math.min(size * 4, LARGEST_READ)) {
    if (Math.abs(edge.unknown - line.from) > MOST_SEARCHED) return edge.search.at
    if (!(await readPart(core, line, edge.unknown, size, read))) return undefined
    if (isGivenUp() || core.env.props().ids !== ids) return undefined
    edge = findEdge(edge.search, line.by, line.count, filledIn(core, line, read))
  }
  return edge.end
}

/** Places from one on, or for a row all of its cells. */
async function readPart(
  core: GridCore,
  line: Line,
  from: number,
  size: number,
  read: Map<number, boolean>,
): Promise<boolean> {
  const left = line.by === 1 ? line.count - from : from + 1
  const places = Array.from({ length: Math.min(size, left) }, (_, at) => from + at * line.by)
  const targets = places.flatMap((at) => {
    const target = targetAt(core, line.cellAt(at))
    return target === undefined ? [] : [{ at, ...target }]
  })
  const ids = [...new Set(targets.map(({ id }) => id))]
  const keys = [...new Set(targets.map(({ columnKey }) => columnKey))]
  const texts = await readTexts(core, { ids, keys })
  if (texts === undefined) return false
  const isRow = ids.length === 1
  for (const [index, { at }] of targets.entries()) {
    const text = isRow && keys.length > 1 ? texts[0]?.[index] : texts[index]?.[0]
    read.set(at, (text ?? '') !== '')
  }
  return true
}
