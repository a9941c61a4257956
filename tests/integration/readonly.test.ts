// As somebody who is not root: nothing is read-only for root.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
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

const MAKE = `
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { changePassphrase } from '#data/features/accounts/users.ts'
const [dir] = process.argv.slice(1)
const folder = dir + '/drive'
const state = dir + '/state'
mkdirSync(folder)
const path = folder + '/a.jytz'
const clock = { now: () => new Date('2020-07-03T04:00:00Z') }
const ctx = createDataContext({ clock, log: silentLogger, emit: () => {}, folders: { ledgers: state, state } })
const scrypt = { N: 16, r: 8, p: 1 }
const said = []
const attempt = async (work) => {
  try { await work(); said.push('done') } catch (cause) { said.push(cause.code ?? String(cause)) }
}
const unlock = () => unlockLedger(ctx, path, 'passphrase', 'the first one')
await createLedger(ctx, { path, role: 'central', schoolName: null, cohort: 2020, userName: '李老师', passphrase: 'the first one', scrypt })
`

it('a folder that becomes read-only in the middle of work: keys and history stay as they were', () => {
  const said = runElsewhere(
    `${MAKE}
const before = readFileSync(path + '.keys', 'utf8')
chmodSync(folder, 0o555)
await attempt(async () => changePassphrase(ctx, { screen: 'users', scrypt }, { current: 'the first one', next: 'the second one' }))
const acts = ctx.holder.current.db.prepare('SELECT count(*) FROM change_batch').pluck().get()
chmodSync(folder, 0o755)
await closeLedger(ctx)
await attempt(unlock)
said.push(acts, before === readFileSync(path + '.keys', 'utf8'))
console.log(said.join(' '))`,
    [dir],
  )
  expect(said).toBe('readonly done 0 true')
})

it('a read-only folder, ledger or state folder: each says what it is, or is lived with', () => {
  const said = runElsewhere(
    `${MAKE}
await closeLedger(ctx)
chmodSync(folder, 0o555)
await attempt(unlock)
chmodSync(folder, 0o755)
chmodSync(path, 0o444)
await attempt(unlock)
chmodSync(path, 0o644)
chmodSync(path + '.keys', 0o000)
await attempt(unlock)
chmodSync(path + '.keys', 0o600)
chmodSync(state, 0o555)
await attempt(unlock)
console.log(said.join(' '))`,
    [dir],
  )
  expect(said).toBe('readonly readonly file_unreadable done')
})
