// Which problem comes next, seen from where the clerk stands: settled ones have left the list, and an Enter has moved on.
import type { Problem } from '#shared/schemas/graduate.ts'

export type Went = Readonly<{ problem: Problem; index: number }>
type Stand = Readonly<{
  problems: readonly Problem[]
  /** the place in the list; undefined for whom the list does not show */
  rowOf: (id: number) => number | undefined
  activeRow: number | undefined
  /** the problem that was gone to last */
  last: Went | null
}>

/** The index of the next one, or of the one before; round the ends. -1 where there is none. */
export function nextProblem(stand: Stand, by: 1 | -1): number {
  const { length } = stand.problems
  if (length === 0) return -1
  const index = by === 1 ? following(stand) : following(stand, true) - 1
  return (index + length) % length
}

/** The first one behind (or, going back, the first one not before) where the clerk stands. */
function following(stand: Stand, isBack = false): number {
  const { problems, rowOf, activeRow, last } = stand
  const lastRow = last === null ? undefined : rowOf(last.problem.id)
  if (last === null || !isNear(lastRow, activeRow)) {
    const row = activeRow ?? 0
    return firstFrom(stand, isBack ? row + 1 : row)
  }
  const at = problems.findIndex((problem) => isSame(problem, last.problem))
  if (at !== -1) return isBack ? at : at + 1
  // Settled: what stood behind it has moved up into its place.
  return Math.min(last.index, firstFrom(stand, (lastRow ?? 0) + 1))
}

function firstFrom({ problems, rowOf }: Stand, row: number): number {
  const at = problems.findIndex(({ id }) => (rowOf(id) ?? Number.POSITIVE_INFINITY) >= row)
  return at === -1 ? problems.length : at
}

/** An Enter or a Tab behind the correction does not leave the problem. */
function isNear(a: number | undefined, b: number | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1)
}

export function isSame(a: Problem, b: Problem): boolean {
  return a.id === b.id && a.field === b.field && a.rule === b.rule
}
