import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { type BackedUp, namesIn, openBackedUp } from '#tests/helpers/backups.ts'
import { TEST_PASSPHRASE } from '#tests/helpers/ledger.ts'

let at: BackedUp
let made: Backup
let elsewhere = ''

beforeEach(async () => {
  at = await openBackedUp()
  at.add('王一')
  made = await at.make()
  // Another computer: the three files on a stick, no ledger.
  elsewhere = join(at.test.dir, '新电脑')
  mkdirSync(elsewhere)
  for (const name of readdirSync(at.folder))
    copyFileSync(join(at.folder, name), join(elsewhere, name))
})
afterEach(() => at.test.close())

const failure = (code: string) => expect.objectContaining({ code })
const take = (
  picked = made.fileName,
  secret = TEST_PASSPHRASE,
  kind: 'passphrase' | 'recovery' = 'passphrase',
) =>
  at.handlers['backups.restoreFile']({
    backup: at.test.ctx.files.register(join(elsewhere, picked)),
    folder: at.test.ctx.files.register(elsewhere),
    secretKind: kind,
    secret,
  })
const ledgers = () => namesIn(elsewhere).filter((name) => /\.jytz(\.|$)/.test(name))

describe('a ledger made again from a backup file', () => {
  it('has its old name and all that was in it, and is open', async () => {
    expect(await take()).toMatchObject({ fileName: 'test.jytz', people: 1, userName: '测试员' })
    expect(at.session().path).toBe(join(elsewhere, 'test.jytz'))
    expect(ledgers()).toEqual(
      ['test.jytz', 'test.jytz.keys', 'test.jytz.keys.1', 'test.jytz-wal', 'test.jytz-shm']
        .filter((name) => ledgers().includes(name))
        .sort(),
    )
    expect(verifyChain(at.session().db).state).toBe('ok')
    const label = at.session().db.prepare('SELECT label FROM change_batch ORDER BY id DESC LIMIT 1')
    expect(JSON.parse(String(label.pluck().get()))).toEqual({
      key: 'restoreBackup',
      params: { madeAt: made.madeAt, from: 2 },
    })
    await closeLedger(at.test.ctx)
    await at.unlock()
    expect(at.people()).toBe(1)
  })

  it('takes the next free name, by the recovery key too, whichever of the files is picked', async () => {
    await take(`${made.fileName}.keys`)
    const { recoveryKey } = at.test
    const again = await take(`${made.fileName}.json`, recoveryKey, 'recovery')
    expect(again).toMatchObject({ fileName: 'test (2).jytz', people: 1 })
  })

  it('needs no manifest', async () => {
    rmSync(join(elsewhere, `${made.fileName}.json`))
    expect(await take()).toMatchObject({ fileName: 'test.jytz', people: 1 })
  })

  it('goes to the standard folder unless another is picked', async () => {
    await at.handlers['backups.restoreFile']({
      backup: at.test.ctx.files.register(join(elsewhere, made.fileName)),
      folder: null,
      secretKind: 'passphrase',
      secret: TEST_PASSPHRASE,
    })
    expect(at.session().path).toBe(join(at.test.ctx.folders.ledgers, 'test.jytz'))
  })
})

describe('what cannot be made again', () => {
  const refused = async (code: string, params: object, secret?: string) => {
    await expect(take(made.fileName, secret)).rejects.toThrow(
      expect.objectContaining({ code, params: expect.objectContaining(params) }),
    )
    expect(ledgers()).toEqual([])
    expect(namesIn(elsewhere).filter((name) => name.includes('restoring'))).toEqual([])
    expect(at.session().path).toBe(at.path)
    expect(at.people()).toBe(1)
  }

  it('says which key file is missing, and where it should be', async () => {
    rmSync(join(elsewhere, `${made.fileName}.keys`))
    await refused('backup_keys_missing', { file: `${made.fileName}.keys`, folder: elsewhere })
  })

  it('a wrong passphrase', () => refused('wrong_passphrase', {}, 'something else'))

  it('a damaged backup, with its manifest or without', async () => {
    const file = join(elsewhere, made.fileName)
    const bytes = readFileSync(file)
    bytes[bytes.length - 50] = (bytes.at(-50) ?? 0) ^ 1
    writeFileSync(file, bytes)
    await refused('backup_damaged', { file: made.fileName })
    rmSync(`${file}.json`)
    await refused('backup_damaged', { file: made.fileName })
    bytes[0] = (bytes[0] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await refused('backup_damaged', { file: made.fileName })
  })

  it('a folder where no ledger may lie', async () => {
    const folder = at.test.ctx.files.register(join(at.test.dir, 'OneDrive'))
    const asked = at.handlers['backups.restoreFile']({
      backup: at.test.ctx.files.register(join(elsewhere, made.fileName)),
      folder,
      secretKind: 'passphrase',
      secret: TEST_PASSPHRASE,
    })
    await expect(asked).rejects.toThrow(failure('folder_not_suitable'))
  })
})
