import { isWilling, type Willing } from '../willingness/index.ts'
import type { Tally } from './tally.ts'

/** 有意愿, 无意愿 and 未定 (not surveyed, lost contact): every unemployed person stands in exactly one. */
export function willingnessSums(sum: Tally): Readonly<Record<Willing, number>> {
  const sums: Record<Willing, number> = { willing: 0, unwilling: 0, undecided: 0 }
  for (const [code, people] of sum.willingness) sums[isWilling(code)] += people
  return sums
}
