import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noticesOf } from '#data/features/accounts/notices.ts'
import { closeLedger, createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { planDaily, startDaily } from '#data/features/backups/automatic.ts'
import { backupsHandlers } from '#data/features/backups/handlers.ts'
import { Manifest } from '#data/features/backups/manifest.ts'
import { chainHead } from '#data/ledger-file/chain.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { type BackedUp, namesIn, openBackedUp } from '#tests/helpers/backups.ts'
import { TEST_PASSPHRASE, TEST_SCRYPT } from '#tests/helpers/ledger.ts'

let at: BackedUp
beforeEach(async () => {
  at = await openBackedUp()
})
afterEach(async () => {
  vi.useRealTimers()
  if (existsSync(at.folder)) chmodSync(at.folder, 0o700)
  await at.test.close()
})

const NAME = 'test 2026-03-01 090001.jytzbak'
const close = () => closeLedger(at.test.ctx)
const failure = (code: string) => expect.objectContaining({ code })
const occasions = async () => (await at.first()).map(({ occasion }) => occasion)

describe('a backup', () => {
  it('is three files: the ledger under its key, the keys, and what it is', async () => {
    at.add('王一')
    at.add('王二')
    const made = await at.make()
    expect(namesIn(at.folder)).toEqual([NAME, `${NAME}.json`, `${NAME}.keys`])
    const { db, dataKey } = at.session()
    const copy = connect(join(at.folder, NAME), Buffer.from(dataKey), { readonly: true })
    expect(copy.prepare('SELECT count(*) FROM graduate').pluck().get()).toBe(2)
    copy.close()
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(join(at.folder, `${NAME}.json`), 'utf8')),
    )
    expect(manifest).toMatchObject({
      ledgerId: at.session().info.ledgerId,
      ledgerName: 'test',
      occasion: 'manual',
      madeAt: '2026-03-01T01:00:01.000Z',
      people: 2,
      entries: 2,
      head: chainHead(db),
      branches: [],
      sizeBytes: statSync(join(at.folder, NAME)).size,
    })
    const sum = createHash('sha256')
      .update(readFileSync(join(at.folder, NAME)))
      .digest('hex')
    expect(manifest.sha256).toBe(sum)
    expect(readFileSync(join(at.folder, `${NAME}.keys`))).toEqual(readFileSync(`${at.path}.keys`))
    expect(made).toMatchObject({ place: 'first', fileName: NAME, people: 2, occasion: 'manual' })
  })

  it('never takes the name of another of the same second', async () => {
    at.add('王一')
    await at.make()
    at.moveTo('2026-03-01T01:00:00Z')
    await at.make()
    expect(namesIn(at.folder)).toContain('test 2026-03-01 090001 (2).jytzbak')
    expect(await at.first()).toHaveLength(2)
  })

  it('holds no name in clear, and a copy of a key file that was damaged meanwhile is not made', async () => {
    at.add('欧阳某某')
    await at.make()
    for (const name of namesIn(at.folder)) {
      expect(readFileSync(join(at.folder, name)).includes('欧阳某某')).toBe(false)
    }
    writeFileSync(`${at.path}.keys`, 'x')
    writeFileSync(`${at.path}.keys.1`, 'x')
    await expect(at.make()).rejects.toMatchObject({ code: 'key_file_damaged' })
    expect(await at.first()).toHaveLength(1)
  })

  it('goes by the rule, also those under a former name of the ledger', async () => {
    at.add('王一')
    for (let day = 0; day < 14; day++) {
      await at.make()
      await at.make()
      at.passDays(1)
    }
    const before = await at.first()
    expect(before).toHaveLength(10)
    expect(new Set(before.map(({ madeAt }) => madeAt.slice(0, 10))).size).toBe(9)
    await close()
    for (const end of ['', '.keys', '.keys.1'])
      renameSync(`${at.path}${end}`, join(at.test.dir, `neu.jytz${end}`))
    await unlockLedger(at.test.ctx, join(at.test.dir, 'neu.jytz'), 'passphrase', TEST_PASSPHRASE)
    expect(await at.first()).toHaveLength(10)
    await at.make()
    expect(namesIn(join(at.test.dir, '备份'))).toEqual(['neu', 'test'])
    expect(await at.first()).toHaveLength(10)
  })

  it('pushes out none of another file of the same ledger, as a salvage leaves it', async () => {
    at.add('王一')
    await at.make()
    const own = (await at.first()).map(({ fileName }) => fileName)
    await close()
    const other = join(at.test.dir, 'test 抢救.jytz')
    for (const end of ['', '.keys']) copyFileSync(`${at.path}${end}`, `${other}${end}`)
    await unlockLedger(at.test.ctx, other, 'passphrase', TEST_PASSPHRASE)
    for (let time = 0; time < 4; time++) await at.make()
    const kept = await at.first()
    expect(kept).toHaveLength(4)
    expect(kept.map(({ fileName }) => fileName)).toEqual(expect.arrayContaining(own))
  })

  it('is made although an old one cannot be removed, or nothing noted about it', async () => {
    at.add('王一')
    for (let time = 0; time < 3; time++) await at.make()
    const { state } = at.test.ctx.folders
    rmSync(state, { recursive: true, force: true })
    writeFileSync(state, 'in the way')
    const stuck = (await at.first()).at(-1)?.fileName ?? ''
    rmSync(join(at.folder, `${stuck}.keys`))
    mkdirSync(join(at.folder, `${stuck}.keys`))
    expect(await at.make()).toMatchObject({ people: 1 })
    rmSync(state)
  })

  it('says the day on which it goes', async () => {
    at.add('王一')
    await at.make()
    at.passDays(1)
    await at.make()
    await at.make()
    expect((await at.first()).map(({ expires }) => expires)).toEqual([
      '2026-03-12',
      '2026-03-03',
      '2026-03-11',
    ])
  })
})

describe('on close', () => {
  it('one is made where something is new, and none where nothing is', async () => {
    at.add('王一')
    await close()
    await at.unlock()
    expect(await occasions()).toEqual(['close'])
    await close()
    await at.unlock()
    expect(await occasions()).toEqual(['close'])
    at.add('王二')
    await close()
    await at.unlock()
    expect(await occasions()).toEqual(['close', 'close'])
  })

  it('an empty ledger has none', async () => {
    await close()
    expect(existsSync(at.folder)).toBe(false)
  })

  it('one is made where only a key is new', async () => {
    at.add('王一')
    await close()
    const keys = JSON.parse(readFileSync(`${at.path}.keys`, 'utf8'))
    writeFileSync(`${at.path}.keys`, JSON.stringify(keys))
    await at.unlock()
    writeFileSync(`${at.path}.keys`, JSON.stringify(keys, null, 1))
    await close()
    await at.unlock()
    expect(await occasions()).toEqual(['close', 'close'])
  })

  it('a practice ledger has none, but one when it is asked for', async () => {
    await close()
    const path = join(at.test.dir, 'practice.jytz')
    const ledger = { role: 'central', schoolName: null, cohort: 2026, userName: '演示' } as const
    const options = { passphrase: 'practice-ledger', practice: true, scrypt: TEST_SCRYPT }
    await createLedger(at.test.ctx, { path, ...ledger, ...options })
    at.add('王一')
    expect(startDaily(at.test.ctx, at.session())).toBeNull()
    const { jobId } = await backupsHandlers(at.test.ctx)['backups.make']({})
    expect(await at.test.ctx.jobs.finished(jobId)).toMatchObject({ state: 'done' })
    at.add('王二')
    await close()
    expect(namesIn(join(at.test.dir, '备份', 'practice'))).toHaveLength(3)
  })

  it('a failure closes all the same, is told at the next opening, and is over with the next backup', async () => {
    at.add('王一')
    mkdirSync(join(at.test.dir, '备份'))
    writeFileSync(at.folder, 'in the way')
    await close()
    expect(at.test.ctx.holder.current).toBeNull()
    const session = await at.unlock()
    expect(noticesOf(session.db)).toContainEqual({
      code: 'backup_failed',
      params: { at: '2026-03-01T01:00:00.000Z', code: 'backup_not_written' },
    })
    await expect(at.make()).rejects.toThrow(failure('backup_not_written'))
    rmSync(at.folder)
    await at.make()
    expect(noticesOf(session.db)).toEqual([])
    await close()
    expect(noticesOf((await at.unlock()).db)).toEqual([])
  })
})

describe('the first unlocking of a day', () => {
  const daily = async () => {
    const jobId = startDaily(at.test.ctx, at.session())
    return jobId === null ? null : (await at.test.ctx.jobs.finished(jobId)).state
  }

  it('makes one where the last close made none, once', async () => {
    at.add('王一')
    expect(await daily()).toBe('done')
    expect(await occasions()).toEqual(['daily'])
    expect(await daily()).toBeNull()
    at.add('王二')
    expect(await daily()).toBeNull()
    at.passDays(1)
    expect(await daily()).toBe('done')
    expect(await occasions()).toEqual(['daily', 'daily'])
  })

  it('makes none where nothing is new', async () => {
    at.add('王一')
    await at.make()
    at.passDays(3)
    await daily()
    expect(await occasions()).toEqual(['manual'])
  })

  it('tries the newest, once a week', async () => {
    at.add('王一')
    await daily()
    const test = async () => (await at.handlers['backups.status']({})).lastTest
    expect(await test()).toEqual({ at: '2026-03-01T01:00:00.000Z', people: 1, ok: true })
    at.passDays(7)
    expect(await daily()).toBeNull()
    at.passDays(1)
    expect(await daily()).toBe('done')
    expect((await test())?.at).toBe('2026-03-09T01:00:00.000Z')
    expect(namesIn(at.test.ctx.folders.state).filter((name) => name.startsWith('trial'))).toEqual(
      [],
    )
  })

  it('waits until the page has its list, and for nobody who has locked again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    at.add('王一')
    planDaily(at.test.ctx, at.session())
    expect(at.test.ctx.jobs.list()).toEqual([])
    vi.advanceTimersByTime(5_000)
    await at.test.ctx.jobs.settled()
    expect(await occasions()).toEqual(['daily'])
    at.passDays(1)
    at.add('王二')
    planDaily(at.test.ctx, at.session())
    await close()
    vi.advanceTimersByTime(5_000)
    expect(at.test.ctx.jobs.list()).toEqual([])
  })

  it('a failure is noted', async () => {
    at.add('王一')
    mkdirSync(join(at.test.dir, '备份'))
    writeFileSync(at.folder, 'in the way')
    expect(await daily()).toBe('done')
    const state = readFileSync(join(at.test.ctx.folders.state, 'backups.json'), 'utf8')
    expect(state).toContain('backup_not_written')
    rmSync(at.folder)
  })
})

describe('what a crash left', () => {
  it('of a restore or a trial goes with the next opening', async () => {
    at.add('王一')
    await at.make()
    const { ledgerId } = at.session().info
    const { state } = at.test.ctx.folders
    await close()
    const left = [join(at.folder, 'restored.restoring'), join(state, `trial-${ledgerId}.tmp`)]
    for (const file of left) for (const end of ['', '-journal']) writeFileSync(file + end, 'x')
    await at.unlock()
    expect(
      [...namesIn(at.folder), ...namesIn(state)].filter((name) => /restoring|trial/.test(name)),
    ).toEqual([])
    expect(await at.first()).toHaveLength(1)
  })

  it('goes with the next backup; what was put there by hand stays', async () => {
    at.add('王一')
    await at.make()
    const half = 'test 2026-02-28 100000.jytzbak'
    const byHand = 'test 2026-02-27 100000.jytzbak'
    const write = (name: string) => writeFileSync(join(at.folder, name), 'x')
    for (const name of [
      half,
      `${half}.keys`,
      `${half}.json.tmp`,
      'test y.jytzbak.tmp',
      'test y.jytzbak.tmp-journal',
    ])
      write(name)
    for (const name of [byHand, `${byHand}.keys`, 'mine.txt']) write(name)
    expect(await at.first()).toHaveLength(1)
    await at.make()
    const kept = namesIn(at.folder).filter((name) => !name.startsWith('test 2026-03-01'))
    expect(kept).toEqual(['mine.txt', byHand, `${byHand}.keys`].sort())
  })
})
