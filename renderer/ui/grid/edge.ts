// Ctrl and an arrow: to the end of a run of filled cells, or over empty ones to the next.

/** Whether a place is filled; undefined while that is not known. */
export type Filled = (at: number) => boolean | undefined

/** Where the move ends, or the place that has to be known first. */
export type Edge = Readonly<{ at: number }> | Readonly<{ unknown: number }>

/** As in a spreadsheet, along one line of `count` places. */
export function edgeFrom(filled: Filled, from: number, by: 1 | -1, count: number): Edge {
  const last = by === 1 ? count - 1 : 0
  if (from === last) return { at: last }
  const here = filled(from)
  if (here === undefined) return { unknown: from }
  const beside = filled(from + by)
  if (beside === undefined) return { unknown: from + by }
  const isRun = here && beside
  for (let at = from + by; at !== last; at += by) {
    const isFilled = filled(at)
    if (isFilled === undefined) return { unknown: at }
    if (!isRun && isFilled) return { at }
    if (!isRun) continue
    const next = filled(at + by)
    if (next === undefined) return { unknown: at + by }
    if (!next) return { at }
  }
  return { at: last }
}
