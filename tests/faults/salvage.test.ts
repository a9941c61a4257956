// Salvage of damaged ledgers: what can be read is read, what the log knows is made again, the rest is counted.
import { cpSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '#data/context.ts'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { type } from '#tests/helpers/edits.ts'
import {
  openTestContext,
  TEST_PASSPHRASE,
  type TestContext,
  type TestLedger,
} from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { seeded } from '#tests/helpers/seed.ts'
import {
  damagePages,
  miscounted,
  missingIn,
  PAGE,
  pagesOf,
  salvageHere,
  silentlyChanged,
} from './damage.ts'
import { makeFirstVersion } from './first-version.ts'
import {
  type Content,
  closed,
  contentOf,
  copyLedger,
  derivedOf,
  flawsOf,
  makeFaultLedger,
} from './ledger.ts'

let made: TestLedger
let source = ''
let before: Content
let derived: unknown
const pages = new Map<string, readonly number[]>()
const dataKey = Buffer.alloc(32)

beforeAll(async () => {
  made = await makeFaultLedger()
  const { db } = made.session
  before = contentOf(db)
  derived = derivedOf(db)
  made.session.dataKey.copy(dataKey)
  expect(flawsOf(db)).toEqual([])
  source = await closed(made)
  const file = connect(source, dataKey, { readonly: true })
  const names = file.prepare('SELECT name FROM sqlite_master WHERE rootpage > 0').pluck().all()
  for (const name of [...names, 'sqlite_schema'])
    pages.set(String(name), pagesOf(file, String(name)))
  file.close()
})
afterAll(() => made.close())

let test: TestContext
let path = ''
beforeEach(() => {
  test = openTestContext()
  path = copyLedger(source, join(test.dir, 'damaged'))
})
afterEach(() => test.close())

const failure = (code: string) => expect.objectContaining({ code })
const pageOf = (name: string, at = -1): number => {
  const page = pages.get(name)?.at(at)
  if (page === undefined) throw new Error(`no page of ${name}`)
  return page
}
const tally = (report: Awaited<ReturnType<typeof salvageHere>>, table: string) =>
  report.tables.find((entry) => entry.table === table)

/** Salvages and looks at all that must be true of whatever comes out. */
async function salvaged(...damaged: readonly number[]) {
  damagePages(path, damaged)
  const bytes = readFileSync(path)
  const report = await salvageHere(test, path)
  const session = openSession(test.ctx)
  const after = contentOf(session.db)
  expect(readFileSync(path)).toEqual(bytes)
  expect(flawsOf(session.db)).toEqual([])
  expect(miscounted(before, report)).toEqual([])
  expect(silentlyChanged(before, after, report)).toEqual([])
  if (missingIn(report) === 0) expect(derivedOf(session.db)).toEqual(derived)
  return { report, session, after }
}

describe('a salvaged ledger', () => {
  it('is the whole one where nothing is damaged, with one batch more', async () => {
    const { report, session, after } = await salvaged()
    expect(missingIn(report)).toBe(0)
    expect(report).toMatchObject({ cohort: 2020, people: before.graduate?.length, damaged: [] })
    const { change_batch: batches = [], ...others } = after
    const { change_batch: earlier = [], ...rest } = before
    expect(others).toEqual(rest)
    expect(batches.slice(0, -1)).toEqual(earlier)
    expect(batches.at(-1)).toMatchObject({ kind: 'act', screen: 'salvage' })
    expect(basename(session.path)).toBe('test 抢救 2020-07-03.jytz')
  })

  it('is opened by the same secrets, and the next number is a new one', async () => {
    const { session } = await salvaged(pageOf('graduate'))
    const { path: place } = session
    await unlockLedger(test.ctx, place, 'recovery', made.recoveryKey)
    const { db } = await unlockLedger(test.ctx, place, 'passphrase', TEST_PASSPHRASE)
    const last = (table: string) =>
      db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table)
    const highest = before.change_log?.at(-1)?.seq
    expect(last('change_log')).toBe(highest)
    expect(last('graduate')).toBe(120)
    const id = Number(db.prepare('SELECT min(id) FROM graduate').pluck().get())
    expect(
      type({ ...made, ctx: test.ctx, session: openSession(test.ctx) }, id, 'remark', '新').ok,
    ).toBe(true)
    expect(flawsOf(db)).toEqual([])
  })

  it('leaves two ledgers with their keys, and nothing else', async () => {
    await salvaged(pageOf('change_log'))
    await closeLedger(test.ctx)
    const names = ['', '.keys', '.keys.1'].flatMap((end) => [
      `test.jytz${end}`,
      `test 抢救 2020-07-03.jytz${end}`,
    ])
    const left = readdirSync(dirname(path)).filter((name) => name.startsWith('test'))
    expect(left.toSorted()).toEqual(names.toSorted())
  })

  it('lacks nothing when only an index or what is derived was damaged', async () => {
    const { report, after } = await salvaged(
      pageOf('ledger_state'),
      pageOf('graduate_school'),
      pageOf('change_log_entity'),
    )
    expect([missingIn(report), report.damaged]).toEqual([0, []])
    expect(after.graduate).toEqual(before.graduate)
    expect(after.change_log).toEqual(before.change_log)
  })
})

describe('a damaged page', () => {
  it.each([
    'graduate',
    'school',
    'cell_issue',
    'destination_event',
    'willingness_event',
    'staff',
    'pairing',
    'attachment',
  ])('of %s is made again from the log, every column of it', async (table) => {
    const { report, after } = await salvaged(pageOf(table))
    expect(missingIn(report)).toBe(0)
    expect(tally(report, table)?.rebuilt).toBeGreaterThan(0)
    expect(after[table]).toEqual(before[table])
  })

  it('of a file of evidence takes that file alone, and its people are named', async () => {
    const { report, after } = await salvaged(pageOf('attachment_content'))
    expect(tally(report, 'attachment_content')).toEqual(
      expect.objectContaining({ read: 5, rebuilt: 0, missing: 1 }),
    )
    expect(report.damaged).toEqual([expect.objectContaining({ lost: ['attachment_content'] })])
    expect(after.attachment).toEqual(before.attachment)
  })

  it('above all files of evidence leaves their records', async () => {
    const { report, after } = await salvaged(pageOf('attachment_content', 0))
    expect(tally(report, 'attachment_content')).toMatchObject({ read: 0, missing: 6 })
    expect(report.damaged).toHaveLength(6)
    expect(after.attachment).toEqual(before.attachment)
  })

  it('above all people is made good by the log as well', async () => {
    const { report, after } = await salvaged(pageOf('graduate', 0))
    expect(tally(report, 'graduate')).toMatchObject({ read: 0, rebuilt: before.graduate?.length })
    expect(after.graduate).toEqual(before.graduate)
  })

  it('of the log takes entries with it, which are counted and whose people are named', async () => {
    const { report, after } = await salvaged(pageOf('change_log', 2))
    const lost = (before.change_log?.length ?? 0) - (after.change_log?.length ?? 0)
    expect(lost).toBeGreaterThan(0)
    expect(tally(report, 'change_log')).toMatchObject({ missing: lost, rebuilt: 0 })
    expect(report.damaged[0]).toMatchObject({
      lost: ['history'],
      name: expect.stringMatching(/../),
    })
    expect(after.graduate).toEqual(before.graduate)
    const [label] = (after.change_batch ?? []).slice(-1)
    expect(JSON.parse(String(label?.label))).toMatchObject({
      key: 'salvage',
      params: { file: 'test.jytz', entries: lost, head: before.change_batch?.at(-1)?.digest },
    })
  })

  it('above the whole log leaves the people, and says that the log is gone', async () => {
    const { report, after } = await salvaged(pageOf('change_log', 0))
    expect(tally(report, 'change_log')).toMatchObject({
      read: 0,
      missing: before.change_log?.length,
    })
    expect(after.graduate).toEqual(before.graduate)
    expect(report.damaged).toHaveLength(before.graduate?.length ?? 0)
  })

  it('of batches leaves their numbers, and the links before the loss as they were', async () => {
    const { report, after } = await salvaged(pageOf('change_batch'))
    const count = before.change_batch?.length
    expect(tally(report, 'change_batch')).toMatchObject({ read: 0, missing: count })
    expect(after.change_batch).toHaveLength((count ?? 0) + 1)
    expect(after.change_batch?.[0]?.label).toBe('{"key":"lost","params":{}}')
  })

  it('of the settings is made good from the key file, the people and the schools', async () => {
    const { session } = await salvaged(pageOf('setting'))
    expect(session.info).toMatchObject({
      role: 'school',
      schoolName: '会计学院',
      cohort: 2020,
      practice: false,
    })
  })

  it('of the users is made good from the key file', async () => {
    const { after } = await salvaged(pageOf('app_user'))
    expect(after.app_user).toEqual([
      { ...before.app_user?.[0], created_at: '2020-07-03T04:00:00.000Z' },
    ])
  })

  it('of a person and of the log leaves somebody to type again', async () => {
    const { report, after } = await salvaged(...(pages.get('change_log') ?? []), pageOf('graduate'))
    const nameless = (after.graduate ?? []).filter(({ name }) => name === '（姓名丢失）')
    expect(nameless).toHaveLength(tally(report, 'graduate')?.missing ?? 0)
    expect(nameless[0]).toMatchObject({ student_no: expect.stringMatching(/^16/), school_id: 1 })
    expect(report.damaged.map(({ studentNo }) => studentNo)).toContain(nameless[0]?.student_no)
  })
})

it('of preferences is said, as far as it can be known', async () => {
  const { report } = await salvaged(pageOf('preference'))
  expect(report.tables.find(({ table }) => table === 'preference')).toMatchObject({ missing: 1 })
})

it('any page: nothing is lost without being said', { timeout: 3_600_000 }, async () => {
  const random = seeded('salvage')
  const all = readFileSync(source).length / PAGE
  const first = new Set([1, ...(pages.get('sqlite_schema') ?? [])])
  for (let round = 0; round < scaled(10); round++) {
    const chosen = Array.from({ length: 1 + random.int(3) }, () => 1 + random.int(all))
    path = copyLedger(source, join(test.dir, `round-${round}`))
    if (chosen.some((page) => first.has(page))) {
      damagePages(path, chosen)
      await expect(salvageHere(test, path)).rejects.toThrow(failure('nothing_to_salvage'))
      continue
    }
    await salvaged(...chosen)
    await closeLedger(test.ctx)
  }
})

describe('a ledger that was cut at its end', () => {
  it.each([1000, PAGE])('by %i bytes: the lost pages are damaged ones', async (cut) => {
    truncateSync(path, statSync(path).size - cut)
    await salvaged()
  })

  it('so far that a page that names the tables is gone: nothing can be salvaged, and that is said', async () => {
    truncateSync(path, (Math.max(...(pages.get('sqlite_schema') ?? [])) - 1) * PAGE)
    await expect(salvageHere(test, path)).rejects.toThrow(failure('nothing_to_salvage'))
  })
})

describe('what cannot be salvaged', () => {
  it('is a file whose first pages are damaged; it stays as it is', async () => {
    for (const page of [1, pageOf('sqlite_schema')]) {
      damagePages(path, [page])
      const bytes = readFileSync(path)
      await expect(salvageHere(test, path)).rejects.toThrow(failure('nothing_to_salvage'))
      expect(readFileSync(path)).toEqual(bytes)
      expect(readdirSync(dirname(path))).toHaveLength(3)
      damagePages(path, [page])
    }
  })
})

describe('beside the damage', () => {
  it('rows that are only in the log file are salvaged too', async () => {
    await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
    const ledger = { ...made, ctx: test.ctx, session: openSession(test.ctx) }
    type(ledger, 1, 'remark', '写在日志里')
    const killed = join(test.dir, 'killed')
    cpSync(dirname(path), killed, { recursive: true })
    await closeLedger(test.ctx)
    const copy = join(killed, basename(path))
    expect(readdirSync(killed)).toContain(`${basename(path)}-wal`)
    damagePages(copy, [pageOf('willingness_interval', 0)])
    await salvageHere(test, copy)
    const { db } = openSession(test.ctx)
    expect(db.prepare('SELECT remark FROM graduate WHERE id = 1').pluck().get()).toBe('写在日志里')
    expect(flawsOf(db)).toEqual([])
  })

  it('a link that was wrong before stays wrong', async () => {
    const db = connect(path, dataKey)
    db.prepare("UPDATE change_log SET changes = '{}' WHERE seq = 1").run()
    db.prepare('UPDATE change_batch SET digest = ? WHERE id = 3').run('x'.repeat(43))
    db.close()
    await salvageHere(test, path)
    expect(verifyChain(openSession(test.ctx).db).problems).toEqual([
      { batch: 1, what: 'entry' },
      { batch: 3, what: 'link' },
      { batch: 4, what: 'link' },
    ])
  })

  it('a ledger of the first version gets its chain', async () => {
    const old = join(test.dir, 'old.jytz')
    const file = connect(old, makeFirstVersion(old, 300), { readonly: true })
    const page = pagesOf(file, 'graduate').at(-1)
    file.close()
    damagePages(old, [page ?? 0])
    const report = await salvageHere(test, old)
    expect([report.people, missingIn(report)]).toEqual([300, 0])
    expect(tally(report, 'graduate')?.rebuilt).toBeGreaterThan(0)
    expect(flawsOf(openSession(test.ctx).db)).toEqual([])
  })

  it('what was erased does not come back', async () => {
    const db = connect(path, dataKey)
    db.pragma('foreign_keys = OFF')
    const entries = db
      .prepare(
        `UPDATE change_log SET changes = '{}', salt = NULL, erased = 1 WHERE graduate_id = 120`,
      )
      .run().changes
    db.exec('DELETE FROM graduate WHERE id = 120')
    const params = { people: 1, scope: 'people', entries, labels: 0 }
    const batch = openBatch(db, {
      kind: 'erase',
      label: { key: 'erase', params },
      screen: 'erasure',
      userId: 1,
      now: '2020-07-02T00:00:00.000Z',
    })
    batch.ensure()
    batch.seal()
    db.close()
    damagePages(path, [...(pages.get('graduate') ?? []), pageOf('graduate_student_no', 0)])
    const report = await salvageHere(test, path)
    expect(
      openSession(test.ctx).db.prepare('SELECT 1 FROM graduate WHERE id = 120').get(),
    ).toBeUndefined()
    expect(report.tables.find(({ table }) => table === 'graduate')).toMatchObject({ missing: 0 })
    expect(flawsOf(openSession(test.ctx).db)).toEqual([])
  })
})

describe('the methods', () => {
  const start = async (secret: string) => {
    const token = test.ctx.files.register(path)
    return createHandlers(test.ctx)['salvage.start']({
      ledger: { token },
      secretKind: 'passphrase',
      secret,
    })
  }

  it('run as a job whose result is the report, and open the new ledger', async () => {
    damagePages(path, [pageOf('graduate')])
    const { jobId } = await start(TEST_PASSPHRASE)
    const { state, result } = await test.ctx.jobs.finished(jobId)
    expect(state).toBe('done')
    expect(result).toMatchObject({
      fileName: 'test 抢救 2020-07-03.jytz',
      people: before.graduate?.length,
    })
    expect(basename(openSession(test.ctx).path)).toBe('test 抢救 2020-07-03.jytz')
  })

  it('refuse a wrong secret at once', async () => {
    await expect(start('wrong')).rejects.toThrow(failure('wrong_passphrase'))
    expect(readdirSync(dirname(path))).toHaveLength(3)
  })

  it('leave nothing behind when they are cancelled', async () => {
    const { jobId } = await start(TEST_PASSPHRASE)
    test.ctx.jobs.cancel(jobId)
    expect((await test.ctx.jobs.finished(jobId)).state).toBe('cancelled')
    expect(readdirSync(dirname(path))).toHaveLength(3)
    expect(test.ctx.holder.current).toBeNull()
  })

  it('are on the command line: 0 whole, 1 something missing, 5 nothing to read', () => {
    const folder = dirname(path)
    const salvage = () => runCli(folder, ['salvage', '--ledger', path])
    expect(salvage()).toMatchObject({ code: 0, json: { damaged: [] } })
    damagePages(path, [pageOf('change_log', 2)])
    const { code, json } = salvage()
    expect([code, json.fileName]).toEqual([1, expect.stringMatching(/^test 抢救 .* \(2\)\.jytz$/)])
    damagePages(path, [1])
    expect(salvage()).toMatchObject({ code: 5, json: { error: { code: 'nothing_to_salvage' } } })
  })
})
