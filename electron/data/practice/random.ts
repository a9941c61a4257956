// Chance that repeats: one seed gives the same people on every machine, so that screenshots and tests agree.
export type Random = Readonly<{
  /** 0 … below − 1 */
  int: (below: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** `[what, weight]`: drawn as often as its weight says */
  draw: <T>(list: readonly (readonly [T, number])[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}>

/** The generator mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, int(list.length)),
    draw(list) {
      let left = int(list.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [what, weight] of list) {
        if (left < weight) return what
        left -= weight
      }
      throw new RangeError('nothing to draw from')
    },
    shuffled(list) {
      const result = [...list]
      for (let index = result.length - 1; index > 0; index--) {
        const other = int(index + 1)
        const kept = at(result, index)
        result[index] = at(result, other)
        result[other] = kept
      }
      return result
    },
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
