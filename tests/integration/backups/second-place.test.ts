import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noticesOf } from '#data/features/accounts/notices.ts'
import { closeLedger } from '#data/features/accounts/service.ts'
import { startMirror } from '#data/features/backups/second-place.ts'
import { heldBackups, ledgerOf } from '#data/features/backups/status.ts'
import { type BackedUp, namesIn, openBackedUp } from '#tests/helpers/backups.ts'

let at: BackedUp
let stick = ''
let place = ''
const away = () => `${stick}-away`

beforeEach(async () => {
  at = await openBackedUp()
  stick = join(at.test.dir, 'U盘')
  place = join(stick, 'test')
  mkdirSync(stick)
  at.add('王一')
})
afterEach(async () => {
  await at.mirrored()
  await at.test.close()
})

const choose = async (folder = stick) => {
  const token = at.test.ctx.files.register(folder)
  const status = await at.handlers['backups.setSecond']({ folder: token })
  await at.mirrored()
  return status
}
const status = () => at.handlers['backups.status']({})
const second = async () => (await status()).backups.filter((backup) => backup.place === 'second')
const failure = (code: string) => expect.objectContaining({ code })

describe('the second place', () => {
  it('is filled when it is chosen and after every backup, file for file', async () => {
    await at.make()
    await choose()
    expect(namesIn(place)).toEqual(namesIn(at.folder))
    at.add('王二')
    await closeLedger(at.test.ctx)
    await at.mirrored()
    expect(namesIn(place)).toHaveLength(6)
    for (const name of namesIn(place)) {
      expect(readFileSync(join(place, name))).toEqual(readFileSync(join(at.folder, name)))
    }
    await at.unlock()
    const { second: known } = await status()
    expect(known).toEqual({
      folder: stick,
      reachable: true,
      lastSeen: '2026-03-01T01:00:01.000Z',
      overdue: false,
    })
    expect(await second()).toHaveLength(2)
    expect(at.test.events).toContainEqual({ type: 'ledger.changed' })
  })

  it('may be away, and gets the newest three that it missed when it is back', async () => {
    await choose()
    renameSync(stick, away())
    for (let day = 0; day < 5; day++) {
      await at.make()
      at.passDays(1)
    }
    await at.mirrored()
    expect((await status()).second).toMatchObject({ reachable: false, overdue: false })
    expect(await at.first()).toHaveLength(5)
    renameSync(away(), stick)
    await at.make()
    await at.mirrored()
    const [newest, ...others] = await at.first()
    const there = (await second()).map(({ fileName }) => fileName)
    expect(there).toEqual([newest, ...others.slice(0, 2)].map((backup) => backup?.fileName))
    await at.make()
    await at.mirrored()
    expect(await second()).toHaveLength(6)
  })

  it('unseen for more than a week is told at the opening, until it is there again', async () => {
    await choose()
    renameSync(stick, away())
    at.passDays(7)
    const notices = async () => {
      await closeLedger(at.test.ctx)
      await at.mirrored()
      return noticesOf((await at.unlock()).db).map(({ code, params }) => ({ code, params }))
    }
    expect(await notices()).toEqual([])
    at.passDays(1)
    expect(await notices()).toEqual([{ code: 'second_place_unseen', params: { days: 8 } }])
    expect((await status()).second).toMatchObject({ reachable: false, overdue: true })
    renameSync(away(), stick)
    await at.make()
    await at.mirrored()
    expect(noticesOf(at.session().db)).toEqual([])
    expect((await status()).second?.overdue).toBe(false)
  })

  it('is kept by the same rule, and other files there are left alone', async () => {
    mkdirSync(place)
    writeFileSync(join(place, 'mine.txt'), 'x')
    writeFileSync(join(place, 'test x.jytzbak'), 'x')
    writeFileSync(join(place, 'test x.jytzbak.json'), '{}')
    await choose()
    for (let day = 0; day < 13; day++) {
      await at.make()
      at.passDays(1)
      await at.mirrored()
    }
    expect(await second()).toHaveLength(10)
    expect(namesIn(place)).toEqual(
      expect.arrayContaining(['mine.txt', 'test x.jytzbak', 'test x.jytzbak.json']),
    )
    expect(namesIn(place)).toHaveLength(33)
  })

  it('holds nothing half copied: what a crash left goes, a damaged backup does not come', async () => {
    const first = await at.make()
    await choose()
    const half = 'test 2026-02-01 100000.jytzbak'
    for (const end of ['', '.keys', '.json.tmp']) writeFileSync(join(place, half + end), 'x')
    writeFileSync(join(place, 'test z.jytzbak.tmp'), 'x')
    const damaged = await at.make()
    await at.mirrored()
    for (const end of ['', '.keys', '.json']) rmSync(join(place, damaged.fileName + end))
    const bytes = readFileSync(join(at.folder, damaged.fileName))
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(join(at.folder, damaged.fileName), bytes)
    startMirror(at.test.ctx, ledgerOf(at.session()))
    await at.mirrored()
    expect(namesIn(place)).toEqual(
      [first.fileName, `${first.fileName}.json`, `${first.fileName}.keys`].sort(),
    )
  })

  it('is not taken for another stick that has come in its place', async () => {
    await choose()
    renameSync(stick, away())
    mkdirSync(stick)
    await at.make()
    await at.mirrored()
    expect(namesIn(stick)).toEqual([])
    expect((await status()).second?.reachable).toBe(false)
    rmSync(stick, { recursive: true })
    renameSync(away(), stick)
  })

  it('cannot be the folder of the ledger, and must be there when it is chosen', async () => {
    await expect(choose(at.test.dir)).rejects.toThrow(failure('second_place_same'))
    await at.make()
    await expect(choose(at.folder)).rejects.toThrow(failure('second_place_same'))
    await expect(choose(join(at.test.dir, 'none'))).rejects.toThrow(failure('second_place_silent'))
    expect((await status()).second).toBeNull()
  })

  it('is known by what was there last: who is erased must be told where copies are left', async () => {
    await at.make()
    await choose()
    await at.make()
    await at.mirrored()
    renameSync(stick, away())
    const held = heldBackups(at.test.ctx, at.session())
    expect(held.map(({ place: where, expires }) => [where, expires])).toEqual([
      ['first', '2026-03-11'],
      ['first', '2026-03-02'],
      ['second', '2026-03-11'],
      ['second', '2026-03-02'],
    ])
  })

  it('can be forgotten', async () => {
    await choose()
    await at.handlers['backups.setSecond']({ folder: null })
    await at.make()
    await at.mirrored()
    expect(namesIn(place)).toEqual([])
    expect((await status()).second).toBeNull()
  })
})

describe('a share that hangs', () => {
  // Reading a pipe that nobody writes to ends only when somebody does.
  const hang = () => {
    const pipe = join(place, 'test 2026-01-01 100000.jytzbak.json')
    writeFileSync(pipe.replace(/\.json$/, ''), 'x')
    execFileSync('mkfifo', [pipe])
    return () => closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
  }

  it('holds up nothing: it is given up, not asked again meanwhile, and filled later', async () => {
    await choose()
    const release = hang()
    startMirror(at.test.ctx, ledgerOf(at.session()), 50)
    await at.mirrored()
    await at.make()
    at.add('王二')
    const { second: known, backups } = await status()
    expect(known?.reachable).toBe(false)
    expect(backups.map((backup) => backup.place)).toEqual(['first'])
    const { jobId } = await at.handlers['backups.test']({ id: backups[0]?.id ?? '' })
    expect(await at.test.ctx.jobs.finished(jobId)).toMatchObject({ state: 'done' })
    await closeLedger(at.test.ctx)
    expect(at.test.ctx.holder.current).toBeNull()
    release()
    rmSync(join(place, 'test 2026-01-01 100000.jytzbak.json'))
    await at.unlock()
    // The read that hung ends some time after the share answers again.
    await vi.waitFor(async () => {
      startMirror(at.test.ctx, ledgerOf(at.session()))
      await at.mirrored()
      expect(await second()).toHaveLength(2)
    })
  })
})
