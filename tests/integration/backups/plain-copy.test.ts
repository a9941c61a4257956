import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { writeKeyFile } from '#data/ledger-file/key-file.ts'
import { createKeys } from '#data/ledger-file/keys.ts'
import { batchText } from '#shared/text/batches.ts'
import { type BackedUp, openBackedUp } from '#tests/helpers/backups.ts'
import { TEST_PASSPHRASE, TEST_SCRYPT } from '#tests/helpers/ledger.ts'

let at: BackedUp
let folder = ''
beforeEach(async () => {
  at = await openBackedUp()
  at.add('欧阳某某')
  folder = join(at.test.dir, 'out')
  mkdirSync(folder)
})
afterEach(() => at.test.close())

const copy = (name: string, passphrase = TEST_PASSPHRASE) =>
  at.handlers['backups.plainCopy']({
    token: at.test.ctx.files.register(join(folder, name)),
    reason: '学校档案馆要求',
    passphrase,
  })
const last = () => {
  const { db } = at.session()
  return db.prepare('SELECT kind, label FROM change_batch ORDER BY id DESC LIMIT 1').get() as {
    kind: string
    label: string
  }
}

const KILLED = `
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { writePlainCopy } from '#data/features/backups/plain-copy.ts'
const [path, state, passphrase, to] = process.argv.slice(1)
const folders = { ledgers: state, state }
const clock = { now: () => new Date('2026-03-02T04:00:00Z') }
const ctx = createDataContext({ clock, log: silentLogger, emit: () => {}, folders })
const session = await unlockLedger(ctx, path, 'passphrase', passphrase)
const reached = () => process.kill(process.pid, 'SIGKILL')
writePlainCopy(ctx, session, { path: to, reason: '学校档案馆要求', reached })`

describe('a plain copy', () => {
  it('is read by any SQLite without a key, holds everything, and is logged with its reason', async () => {
    const { sizeBytes } = await at.job<{ sizeBytes: number }>(copy('副本.sqlite'))
    const path = join(folder, '副本.sqlite')
    const bytes = readFileSync(path)
    expect(bytes.length).toBe(sizeBytes)
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(bytes.includes('欧阳某某')).toBe(true)
    const plain = new Connection(path, { readonly: true })
    expect(plain.prepare('SELECT name FROM graduate').pluck().all()).toEqual(['欧阳某某'])
    expect(plain.pragma('integrity_check', { simple: true })).toBe('ok')
    plain.close()
    expect(readdirSync(folder)).toEqual(['副本.sqlite'])
    const { kind, label } = last()
    expect(kind).toBe('act')
    expect(batchText(JSON.parse(label), 'zh')).toBe(
      '另存不加密的副本“副本.sqlite”（学校档案馆要求）',
    )
    expect(readFileSync(at.path).includes('欧阳某某')).toBe(false)
  })

  it('is not to be had by a key file of one’s own in the place of the true one', () => {
    const { slotId, info } = at.session()
    const own = createKeys({
      ledgerId: info.ledgerId,
      practice: false,
      userName: info.userName,
      slotId,
      passphrase: 'my own',
      cost: TEST_SCRYPT,
    })
    writeKeyFile(at.path, own.keyFile)
    expect(() => copy('a.sqlite', 'my own')).toThrow(
      expect.objectContaining({ code: 'wrong_passphrase' }),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('needs the passphrase of the one who asks', () => {
    expect(() => copy('a.sqlite', 'something else')).toThrow(
      expect.objectContaining({ code: 'wrong_passphrase' }),
    )
    expect(readdirSync(folder)).toEqual([])
    expect(JSON.parse(last().label).key).toBe('import')
  })

  it('that is killed leaves nothing in clear after the next opening', async () => {
    await closeLedger(at.test.ctx)
    const words = [at.path, at.test.ctx.folders.state, TEST_PASSPHRASE, join(folder, 'a.sqlite')]
    const { signal } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', KILLED, ...words],
      { encoding: 'utf8' },
    )
    expect(signal).toBe('SIGKILL')
    const inClear = () =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('欧阳某某'))
    expect(inClear()).toHaveLength(1)
    await at.unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('never takes the place of a ledger', async () => {
    await expect(at.job(copy('x.jytz'))).rejects.toMatchObject({ code: 'file_not_writable' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('that cannot be written leaves nothing in clear', async () => {
    mkdirSync(join(folder, 'taken.sqlite'))
    await expect(at.job(copy('taken.sqlite'))).rejects.toMatchObject({ code: 'file_not_writable' })
    expect(readdirSync(folder)).toEqual(['taken.sqlite'])
    await expect(at.job(copy('none/a.sqlite'))).rejects.toMatchObject({ code: 'file_not_writable' })
    expect(at.people()).toBe(1)
  })
})
