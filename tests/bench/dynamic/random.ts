// The same numbers in every run.
export type Random = Readonly<{
  /** 0 … below */
  below: (below: number) => number
  chance: (part: number) => boolean
  one: <T>(of: readonly [T, ...T[]]) => T
}>

export function randomFrom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    chance: (part) => next() < part,
    one: (of) => of[below(of.length)] ?? of[0],
  }
}
