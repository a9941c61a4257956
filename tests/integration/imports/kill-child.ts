// The process that the kill test ends: imports one workbook, and tells of every chunk that it writes.
import { unlockLedger } from '#data/features/accounts/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import { openTestContext, TEST_PASSPHRASE } from '#tests/helpers/ledger.ts'

const [ledger = '', workbook = ''] = process.argv.slice(2)
const { ctx, close } = openTestContext()
const session = await unlockLedger(ctx, ledger, 'passphrase', TEST_PASSPHRASE)
const request = { path: workbook, kind: null, effective: null, dryRun: false }
const progress = (phase: string, done: number): void => {
  process.send?.({ phase, done })
}
await importFile(ctx, session, request, { signal: new AbortController().signal, progress })
await close()
process.disconnect?.()
