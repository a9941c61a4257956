import { createHandlers } from '#data/handlers.ts'
import { enrol } from './edits.ts'
import { openTestLedger, TEST_CLOCK } from './ledger.ts'

/** A ledger with somebody who is ill and disabled, which is restricted once `graduates.conceal` was asked for. */
export async function openWithRestricted() {
  const ledger = await openTestLedger({ clock: TEST_CLOCK })
  const handlers = createHandlers(ledger.ctx)
  const id = enrol(ledger, { student_no: '1', name: '王堃', nation: '01', hardship: '4' })
  await handlers['willingness.set']({
    ...{ ids: [id], willingness: '80', reasons: ['R05', 'R10'], reasonNote: '住院' },
    ...{ happenDate: '2020-07-01', screen: 'test' },
  })
  return { ledger, handlers, id }
}
