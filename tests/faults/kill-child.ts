// The process that the kill test ends in the middle of one piece of work on a real ledger; it tells of every step.

import type { Database } from 'better-sqlite3'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { makeBackup } from '#data/features/backups/make.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { importFile } from '#data/features/imports/service.ts'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'
import { openLedgerFile } from '#data/ledger-file/open.ts'
import { openTestContext, TEST_PASSPHRASE } from '#tests/helpers/ledger.ts'

const [task = '', path = '', argument = ''] = process.argv.slice(2)
const tell = (done: number): void => {
  process.send?.(done)
}
const test = openTestContext()
const open = () => unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)

/** Tells of every so many rows that are written to the log, from within the transaction. */
function watchLog(db: Database, event: 'INSERT' | 'UPDATE'): void {
  let rows = 0
  db.function('tell', () => {
    if (++rows % 50 === 0) tell(rows)
    return null
  })
  db.exec(`CREATE TEMP TRIGGER told AFTER ${event} ON main.change_log BEGIN SELECT tell(); END`)
}

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  async import() {
    const session = await open()
    watchLog(session.db, 'INSERT')
    const request = { path: argument, kind: null, effective: null, dryRun: false }
    await importFile(test.ctx, session, request)
  },
  async edit() {
    const session = await open()
    watchLog(session.db, 'INSERT')
    const ids = session.db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all().map(Number)
    const edits = ids.map((id) => ({ id, values: { remark: '批量修改' } }))
    setCells(test.ctx, session, edits, { screen: 'ledger' })
  },
  async migration() {
    const list = MIGRATIONS.map((step) =>
      step.version === 2
        ? {
            ...step,
            up(db: Database) {
              watchLog(db, 'UPDATE')
              step.up(db)
            },
          }
        : step,
    )
    openLedgerFile(path, Buffer.from(argument, 'hex'), list).close()
  },
  async backup() {
    makeBackup(test.ctx, await open(), 'manual')
  },
}

await TASKS[task]?.()
await test.close()
process.disconnect?.()
