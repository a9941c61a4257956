// Every figure of the tables, and the people behind it, against a second working out on paper: random ledgers made by
// the commands of an office, any cohort, day and period, by either knowledge.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scaled } from '#tests/helpers/scale.ts'
import { differences } from '#tests/oracle/reports/compare.ts'
import { ORACLE_REPORTS } from '#tests/oracle/reports/index.ts'
import { live } from '#tests/oracle/reports/live.ts'
import { askedOn, question } from '#tests/oracle/reports/questions.ts'
import { handingIn, life, ofLastYear } from '#tests/oracle/reports/steps.ts'

it('says what the paper says', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(2020, 2022, 2025),
    life,
    ofLastYear,
    fc.array(question, { minLength: 3, maxLength: 3 }),
    async (cohort, steps, series, wishes) => {
      const lived = await live(cohort, steps, undefined, series)
      try {
        for (const wish of wishes)
          for (const report of ORACLE_REPORTS)
            expect(
              differences(lived, report, askedOn(lived, cohort, wish)(report)),
              report,
            ).toEqual([])
      } finally {
        await lived.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(4) })
}, 300_000)

it('says who handed in, by nothing but periods and submissions', async () => {
  const property = fc.asyncProperty(
    handingIn,
    fc.array(question, { minLength: 5, maxLength: 5 }),
    async (steps, wishes) => {
      const lived = await live(2020, steps)
      try {
        for (const wish of wishes)
          expect(differences(lived, 'R15', askedOn(lived, 2020, wish)('R15'))).toEqual([])
      } finally {
        await lived.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(20) })
}, 300_000)
