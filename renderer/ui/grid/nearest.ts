// What somebody may have meant by a text that names nothing.
import type { GridOption } from './types.ts'

const MOST = 5
// Below it two texts have next to nothing in common.
const LEAST = 0.25
// Texts that differ more in length are always below that; comparing them letter by letter could take minutes.
const TIMES_AS_LONG = 6

/** The entries whose label or keys are most like a text, the likest first; none is unlike it. */
export function nearestOptions(
  options: readonly GridOption[],
  text: string,
): readonly GridOption[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  return options
    .map((option) => ({ option, likeness: likenessOf(option, wanted) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ option }) => option)
}

function likenessOf({ value, label, keys = [] }: GridOption, wanted: string): number {
  return Math.max(...[label, value, ...keys].map((word) => likeness(word.toLowerCase(), wanted)))
}

/** 1 for the same text, 0 for texts without a common letter or of quite another length. */
export function likeness(a: string, b: string): number {
  const one = [...a]
  const other = [...b]
  const longer = Math.max(one.length, other.length)
  if (longer > TIMES_AS_LONG * Math.min(one.length, other.length)) return 0
  const common = commonLetters(one, other)
  if (common === 0) return 0
  const shared = (2 * common) / (one.length + other.length)
  return (shared + 1 - distance(one, other) / longer) / 2
}

function commonLetters(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const letter of a) left.set(letter, (left.get(letter) ?? 0) + 1)
  let common = 0
  for (const letter of b) {
    const count = left.get(letter) ?? 0
    if (count > 0) common += 1
    left.set(letter, count - 1)
  }
  return common
}

/** Letters to put in, take out or change to make one text of the other. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before = b.map((_, at) => at + 1)
  for (const [row, letter] of a.entries()) {
    const line: number[] = []
    for (const [at, other] of b.entries()) {
      const beside = line[at - 1] ?? row + 1
      const above = before[at] ?? 0
      const across = (at === 0 ? row : (before[at - 1] ?? 0)) + (letter === other ? 0 : 1)
      line.push(Math.min(beside + 1, above + 1, across))
    }
    before = line
  }
  return before.at(-1) ?? a.length
}
