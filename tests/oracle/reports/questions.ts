// What a table may be asked for.
import fc from 'fast-check'
import { addDays } from '#shared/domain/day/index.ts'
import type { Asked, OracleReport } from './index.ts'

export const question = fc.record({
  ago: fc.integer({ min: 0, max: 250 }),
  length: fc.constantFrom(0, 0, 1, 6, 30, 120),
  byHelper: fc.boolean(),
  known: fc.constantFrom('now' as const, 'then' as const),
  rows: fc.constantFrom('schools' as const, 'majors' as const, 'classes' as const),
  where: fc.constantFrom<Readonly<Record<string, string>>>(
    ...[{}, {}, {}, { sex: '1' }, { school: '理学院' }, { group: 'G12' }, { group: 'G03' }],
  ),
})
export type Wish = typeof question extends fc.Arbitrary<infer T> ? T : never

export function askedOn(
  { today }: Readonly<{ today: string }>,
  cohort: number,
  { ago, length, byHelper, ...wish }: Wish,
): (report: OracleReport) => Asked {
  const asOf = addDays(today, -ago)
  const asked = { ...wish, cohort, asOf, from: addDays(asOf, -length) }
  return (report) => (report === 'R10' && byHelper ? { ...asked, rows: 'helpers' } : asked)
}
