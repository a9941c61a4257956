/** The first `limit` in the order of `compare`, without putting all the others in order. */
export function firstOf<T>(
  all: Iterable<T>,
  limit: number,
  compare: (one: T, other: T) => number,
): T[] {
  const first: T[] = []
  for (const one of all) {
    const last = first.at(-1)
    if (first.length === limit && (last === undefined || compare(one, last) >= 0)) continue
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = first[middle]
      if (other !== undefined && compare(one, other) < 0) high = middle
      else low = middle + 1
    }
    first.splice(low, 0, one)
    if (first.length > limit) first.pop()
  }
  return first
}
