// What is kept between two writes is never told after a write: after every command of an office and its undoing the
// tables say what they say when everything is read anew.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasCome } from '#common/clock.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import { scaled } from '#tests/helpers/scale.ts'
import type { Office } from '#tests/oracle/reports/in-ledger.ts'
import { live } from '#tests/oracle/reports/live.ts'
import { life } from '#tests/oracle/reports/steps.ts'

const COHORT = 2020
/** Those of them that have come; on the first the office opens. */
const DAYS = [`${COHORT}-03-01`, `${COHORT}-04-01`, `${COHORT}-07-15`]
const PERIOD = 30

function expectNothingStale({ ledger: { ctx, session } }: Office): void {
  for (const asOf of DAYS.filter((day) => hasCome(day, ctx.clock)))
    for (const report of REPORT_IDS) {
      const look = () => viewReport(ctx, session, { report, asOf, from: addDays(asOf, -PERIOD) })
      // Nothing is kept of what is seen inside a transaction.
      expect(look(), `${report} ${asOf}`).toEqual(session.db.transaction(look)())
    }
}

it('the tables never tell what was before the last write', async () => {
  const property = fc.asyncProperty(life, async (steps) => {
    const { office, close } = await live(COHORT, steps, expectNothingStale)
    try {
      expectNothingStale(office)
    } finally {
      await close()
    }
  })
  await fc.assert(property, { numRuns: scaled(3) })
}, 300_000)
