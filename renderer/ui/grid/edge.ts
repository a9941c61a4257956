// Ctrl and an arrow: to the end of a run of filled cells, or over empty ones to the next.

/** Whether a place is filled; undefined while that is not known. */
export type Filled = (at: number) => boolean | undefined

/** How far a search has come; it goes on from there. */
export type Search = Readonly<{ at: number; isRun: boolean | undefined }>

/** The place where the move ends, or the one that has to be known first. */
export type Edge = Readonly<{ end: number }> | Readonly<{ unknown: number; search: Search }>

/** The search from a place, before its first step. */
export function searchFrom(at: number): Search {
  return { at, isRun: undefined }
}

/** As in a spreadsheet, along one line of `count` places. */
export function findEdge(search: Search, by: 1 | -1, count: number, filled: Filled): Edge {
  const last = by === 1 ? count - 1 : 0
  let { at, isRun } = search
  while (at !== last) {
    const next = filled(at + by)
    if (next === undefined) return { unknown: at + by, search: { at, isRun } }
    if (isRun === undefined) {
      const here = filled(at)
      if (here === undefined) return { unknown: at, search: { at, isRun } }
      isRun = here && next
    }
    if (isRun && !next) return { end: at }
    at += by
    if (!isRun && next) return { end: at }
  }
  return { end: last }
}
