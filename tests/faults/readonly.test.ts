// As somebody who is not root: where nothing may be written, a copy and a salvage say so, and write nothing.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runElsewhere } from '#tests/helpers/in-process.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'readonly-'))
  chmodSync(dir, 0o777)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const LINES = `
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { salvageLedger, unlockDamaged } from '#data/features/salvage/service.ts'
import { closeLedger } from '#data/features/accounts/service.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { toWire } from '#data/wire-error.ts'
import { openTestLedger, TEST_PASSPHRASE } from '#tests/helpers/ledger.ts'
const [dir] = process.argv.slice(1)
process.env.TMPDIR = dir
const said = []
const attempt = async (work) => {
  try { await work(); said.push('done') } catch (cause) { said.push(toWire(cause).code) }
}
const { ctx, session } = await openTestLedger()
const { db, dataKey, path } = session
const folder = path.slice(0, -'/test.jytz'.length)
const target = dir + '/target'
mkdirSync(target)
chmodSync(target, 0o555)
await attempt(() => snapshot(db, dataKey, target + '/copy.jytz'))
said.push(readdirSync(target).length, db.inTransaction)
await closeLedger(ctx)
const before = readFileSync(path)
chmodSync(path, 0o444)
chmodSync(folder, 0o555)
const salvage = async () => {
  const damaged = await unlockDamaged(ctx, path, 'passphrase', TEST_PASSPHRASE)
  await salvageLedger(ctx, damaged, { signal: new AbortController().signal, progress() {} })
}
await attempt(salvage)
said.push(before.equals(readFileSync(path)), readdirSync(folder).filter((name) => name.startsWith('test')).length)
chmodSync(folder, 0o755)
await attempt(salvage)
said.push(before.equals(readFileSync(path)))
console.log(said.join(' '))`

it('a copy and a salvage in a read-only folder; a read-only ledger can be salvaged', () => {
  expect(runElsewhere(LINES, [dir])).toBe('readonly 0 false readonly true 3 done true')
  expect(readdirSync(dir)).toContain('target')
})
