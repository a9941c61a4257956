// What a table may be asked for.
import fc from 'fast-check'
import { addDays } from '#shared/domain/day/index.ts'
import type { Asked, OracleReport } from './index.ts'

export const question = fc.record({
  ago: fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 250 }) },
  ),
  length: fc.constantFrom(0, 0, 1, 6, 30, 120),
  /** R10 by helper, R11 and R15 since ever */
  otherwise: fc.boolean(),
  known: fc.constantFrom('now' as const, 'then' as const),
  rows: fc.constantFrom('schools' as const, 'majors' as const, 'classes' as const),
  where: fc.constantFrom<Readonly<Record<string, string>>>(
    ...[{}, {}, {}, { sex: '1' }, { school: '理学院' }, { group: 'G12' }, { group: 'G03' }],
  ),
})
export type Wish = typeof question extends fc.Arbitrary<infer T> ? T : never

const MOST_DAYS = 9

export function askedOn(
  { today }: Readonly<{ today: string }>,
  cohort: number,
  { ago, length, otherwise, ...wish }: Wish,
): (report: OracleReport) => Asked {
  const asOf = addDays(today, -ago)
  const asked = { ...wish, cohort, asOf, from: addDays(asOf, -length) }
  return (report) => {
    if (report === 'R10' && otherwise) return { ...asked, rows: 'helpers' }
    // A row a day, each of them with its people.
    if (report === 'R9') return { ...asked, from: addDays(asOf, -Math.min(length, MOST_DAYS)) }
    if ((report === 'R11' || report === 'R15') && otherwise)
      return { ...asked, from: `${cohort - 1}-01-01`, isSinceEver: true }
    return asked
  }
}
