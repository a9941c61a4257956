// Who of the roll is alike in all of some columns.
import type { Column } from './roll.ts'

export type Groups = Readonly<{
  /** the group of each row; -1 of who is not asked for */
  of: Int32Array
  /** of each group the first row, and how many people it has */
  firsts: readonly number[]
  people: readonly number[]
}>

/** `rows`: those that are asked for. Groups stand in the order of their first rows. */
export function alikeIn(columns: readonly Column[], rows: Rows): Groups {
  // What is the same for all divides nobody.
  const dividing = columns.filter(({ size }) => size > 1)
  const groupOf = numbering(dividing.reduce((room, { size }) => room * size, 1))
  const [firsts, people]: [number[], number[]] = [[], []]
  const of = grouped(rows, (row) => {
    let key = 0
    for (const { numbers, size } of dividing) key = key * size + (numbers[row] ?? 0)
    const group = groupOf(key)
    if (group === firsts.length) firsts.push(row)
    people[group] = (people[group] ?? 0) + 1
    return group
  })
  return { of, firsts, people }
}

/** Everybody is a group. */
export function eachAlone(rows: Rows): Groups {
  const firsts: number[] = []
  const of = grouped(rows, (row) => firsts.push(row) - 1)
  return { of, firsts, people: firsts.map(() => 1) }
}

/** How many there are in the roll, and which of them are asked for; left out: all. */
export type Rows = Readonly<{ count: number; isAsked?: ((row: number) => boolean) | undefined }>

function grouped({ count, isAsked }: Rows, groupOf: (row: number) => number): Int32Array {
  const of = new Int32Array(count)
  for (let row = 0; row < count; row += 1)
    of[row] = isAsked === undefined || isAsked(row) ? groupOf(row) : -1
  return of
}

/** A table is quicker than a map, as long as it is not much larger than what is put into it. */
const LARGEST_TABLE = 1 << 18

/** Numbers from 0 on, in the order in which the keys, all below `room`, are seen first. */
function numbering(room: number): (key: number) => number {
  if (room > Number.MAX_SAFE_INTEGER) throw new RangeError('too much is asked for at once')
  let next = 0
  if (room <= LARGEST_TABLE) {
    const known = new Int32Array(room).fill(-1)
    return (key) => {
      const before = known[key] ?? -1
      if (before >= 0) return before
      known[key] = next
      return next++
    }
  }
  const known = new Map<number, number>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, next)
    return next++
  }
}
