// The ledger of the demo, by the same services as the window and the command line.
import { join } from 'node:path'
import { systemClock } from '#common/clock.ts'
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { PRACTICE_PASSPHRASE } from '#data/features/accounts/unlock-keys.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { exportReports } from '#data/features/reports/workbook.ts'
import { fillPractice } from '#data/practice/fill.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import { writeAdditions } from './additions.mjs'
import { toText } from './text-table.mjs'

const DAY = '2020-07-03'

/**
 * @param {string} folder where the ledger and the workbook are put
 * @param {string} profile settings of the application that is going to open it
 */
export async function makeLedger(folder, profile) {
  const ctx = createDataContext({
    clock: systemClock,
    log: silentLogger,
    emit: () => {},
    folders: { ledgers: folder, state: join(profile, 'state') },
  })
  try {
    const { session } = await createLedger(ctx, {
      path: join(folder, '演示台账 2020届.jytz'),
      role: 'central',
      schoolName: null,
      cohort: 2020,
      userName: '演示',
      passphrase: PRACTICE_PASSPHRASE,
      practice: true,
    })
    await fillPractice(ctx, session, { signal: new AbortController().signal, progress: () => {} })
    const workbook = join(folder, `就业汇总 ${DAY}.xlsx`)
    const control = { signal: new AbortController().signal, progress: () => undefined }
    await exportReports(
      ctx,
      session,
      { asked: { asOf: DAY }, reports: REPORT_IDS, path: workbook, reason: null, screen: 'cli' },
      control,
    )
    const list = await writeAdditions(session.db, profile)
    return {
      summary: toText(viewReport(ctx, session, { report: 'R1', asOf: DAY })),
      workbook,
      list,
    }
  } finally {
    await closeLedger(ctx)
  }
}
