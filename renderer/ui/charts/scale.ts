// Where a point stands in the field of a line chart, as parts of its width and height.
export type LinePoint = Readonly<{
  key: string
  x: number
  /** percent */
  y: number
}>

export type Scale = Readonly<{
  lowest: number
  highest: number
  across: (x: number) => number
  up: (y: number) => number
}>

const STEPS = 4
const ROUND = [1, 2, 5, 10, 20, 25] as const
const MARGIN = 0.02

/** Fits all points: from below the lowest percentage to above the highest, both round, never beyond 0 and 100. */
export function scaleOf(points: readonly LinePoint[], from: number, to: number): Scale {
  const values = points.map(({ y }) => y)
  const least = values.length === 0 ? 0 : Math.min(...values)
  const most = values.length === 0 ? 100 : Math.max(...values)
  const step = stepOver(Math.max(most - least, 1))
  const lowest = Math.max(0, Math.floor(least / step) * step)
  const highest = Math.min(100, Math.max(Math.ceil(most / step) * step, lowest + step))
  const span = Math.max(to - from, 1)
  return {
    lowest,
    highest,
    across: (x) => MARGIN + ((x - from) / span) * (1 - 2 * MARGIN),
    up: (y) => (y - lowest) / (highest - lowest),
  }
}

const stepOver = (range: number): number => ROUND.find((step) => range / step <= STEPS) ?? 25

/** The percentages at which a level is drawn. */
export function stepsOf({ lowest, highest }: Pick<Scale, 'lowest' | 'highest'>): number[] {
  const step = stepOver(highest - lowest)
  const count = Math.floor((highest - lowest) / step)
  return Array.from({ length: count + 1 }, (_, at) => lowest + at * step)
}
