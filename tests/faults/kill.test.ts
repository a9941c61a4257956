// Work that is ended by force at any moment has brought everything or nothing; the file is sound, its chain holds, and
// the same work goes through afterwards. Rows: the transaction is under way. Bytes: it goes to the disk.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstPlace, TMP } from '#data/features/backups/first-place.ts'
import { importFile } from '#data/features/imports/service.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { openLedgerFile } from '#data/ledger-file/open.ts'
import {
  openTestContext,
  openTestLedger,
  type TestContext,
  type TestLedger,
} from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { seeded } from '#tests/helpers/seed.ts'
import { makeFirstVersion } from './first-version.ts'
import { closed, copyLedger, flawsOf, reopened, writeRoster } from './ledger.ts'

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
const LARGE = scaled(1) >= 20
const PEOPLE = LARGE ? 100_000 : 2_000
/** Of each kind; half of them at a row, half at a byte. */
const ATTEMPTS = Math.max(2, scaled(1))
const MINUTES = 60_000

type Task = Readonly<{
  name: string
  /** a fresh copy of the file to work on, and what the child is told besides */
  prepare: (folder: string) => readonly [path: string, argument: string]
  /** rows that the child tells of in all; 0 = it writes bytes only */
  rows: number
  /** where a file grows while it works, and which */
  grows: (path: string) => readonly [folder: string, end: string]
  key: () => Buffer
}>

let test: TestContext
let empty: TestLedger
let full: TestLedger
let roster = ''
let old = ''
const oldKey = Buffer.alloc(32)
const key = { empty: Buffer.alloc(32), full: Buffer.alloc(32) }

beforeAll(async () => {
  test = openTestContext()
  roster = writeRoster(join(test.dir, 'roster.xlsx'), PEOPLE)
  empty = await openTestLedger()
  empty.session.dataKey.copy(key.empty)
  await closed(empty)
  full = await openTestLedger()
  full.session.dataKey.copy(key.full)
  const small = writeRoster(join(full.dir, 'small.xlsx'), Math.min(PEOPLE, 5_000))
  const request = { path: small, kind: null, effective: null, dryRun: false }
  await importFile(full.ctx, full.session, request)
  await closed(full)
  old = join(test.dir, 'old.jytz')
  makeFirstVersion(old, PEOPLE).copy(oldKey)
}, 10 * MINUTES)
afterAll(async () => {
  await Promise.all([empty.close(), full.close()])
  await test.close()
})

const wal = (path: string) => [dirname(path), '-wal'] as const
const TASKS: readonly Task[] = [
  {
    name: 'import',
    prepare: (folder) => [copyLedger(empty.session.path, folder), roster],
    rows: PEOPLE,
    grows: wal,
    key: () => key.empty,
  },
  {
    name: 'edit',
    prepare: (folder) => [copyLedger(full.session.path, folder), ''],
    rows: Math.min(PEOPLE, 5_000),
    grows: wal,
    key: () => key.full,
  },
  {
    name: 'migration',
    prepare: (folder) => [copyLedger(old, folder), oldKey.toString('hex')],
    rows: PEOPLE,
    grows: wal,
    key: () => oldKey,
  },
  {
    name: 'backup',
    prepare: (folder) => [copyLedger(full.session.path, folder), ''],
    rows: 0,
    grows: (path) => [firstPlace(path), TMP],
    key: () => key.full,
  },
]

function start({ name }: Task, path: string, argument: string): ChildProcess {
  return fork(CHILD, [name, path, argument], {
    execArgv: [],
    // What it leaves behind goes with this test's folder.
    env: { ...process.env, TMPDIR: test.dir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

function killAtRow(child: ChildProcess, row: number): void {
  child.on('message', (done: number) => {
    if (done >= row) child.kill('SIGKILL')
  })
}

function killAtByte(child: ChildProcess, task: Task, path: string, bytes: number): void {
  const stop = watchGrowth(task.grows(path), (size) => {
    if (size >= bytes) child.kill('SIGKILL')
  })
  child.once('exit', stop)
}

function watchGrowth([folder, end]: ReturnType<Task['grows']>, told: (size: number) => void) {
  mkdirSync(folder, { recursive: true })
  const watcher = watch(folder, () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(end))
    const sizes = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size)
    told(Math.max(0, ...sizes.map((size) => size ?? 0)))
  })
  return () => watcher.close()
}

/** What tells whether the work was done: it must be as before or as after, in every part. */
type State = readonly number[]

function stateOf(db: Database): State {
  const count = (from: string) => Number(db.prepare(`SELECT count(*) FROM ${from}`).pluck().get())
  return [
    Number(db.pragma('user_version', { simple: true })),
    ...['graduate', 'ledger_state', 'change_log', 'change_batch', 'import_batch'].map(count),
    count("graduate WHERE remark = '批量修改'"),
  ]
}

/** Each migration is done or not by itself: a ledger may stand at any schema between. */
function wholeStates(before: State, after: State): State[] {
  const [from = 0] = before
  const [to = 0, ...rest] = after
  const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)
  return [before, ...between.map((version) => [version, ...rest]), after]
}

function stateAt(path: string, key: Buffer): State {
  const db = connect(path, key)
  try {
    return stateOf(db)
  } finally {
    db.close()
  }
}

describe.each(TASKS)('$name, ended by force', (task) => {
  let before: State = []
  let after: State = []
  let bytes = 0
  const landed: string[] = []

  beforeAll(async () => {
    const [path, argument] = task.prepare(join(test.dir, `${task.name}-whole`))
    before = stateAt(path, task.key())
    const stop = watchGrowth(task.grows(path), (size) => {
      bytes = Math.max(bytes, size)
    })
    const [code] = await once(start(task, path, argument), 'exit')
    stop()
    expect(code).toBe(0)
    after = stateAt(path, task.key())
  }, 10 * MINUTES)

  it.each(Array.from({ length: ATTEMPTS }, (_, index) => index))(
    'leaves all or nothing behind: attempt %i',
    async (index) => {
      const random = seeded(`${task.name} ${index}`)
      const [path, argument] = task.prepare(join(test.dir, `${task.name}-${index}`))
      const atRow = task.rows > 0 && index % 2 === 0
      const share = (index + random.int(1000) / 1000) / ATTEMPTS
      const child = start(task, path, argument)
      const ended = once(child, 'exit')
      if (atRow) killAtRow(child, Math.max(1, share * task.rows * 0.95))
      else killAtByte(child, task, path, share * bytes * 0.9)
      await ended
      if (child.signalCode === 'SIGKILL') landed.push(atRow ? 'row' : 'byte')
      else expect(child.exitCode).toBe(0)

      const found = stateAt(path, task.key())
      expect(wholeStates(before, after)).toContainEqual(found)
      if (atRow && child.signalCode === 'SIGKILL' && share < 0.8) expect(found).toEqual(before)
      await isSound(task, path)
      if (index > 1) return
      const [code] = await once(start(task, path, argument), 'exit')
      expect(code).toBe(0)
      await isSound(task, path)
      expect(leftovers(path)).toEqual([])
    },
    10 * MINUTES,
  )

  it('was ended at every kind of moment', () => {
    expect(new Set(landed)).toEqual(new Set(task.rows > 0 ? ['row', 'byte'] : ['byte']))
  })
})

/** Opened as the application does, so migrated and rid of what was left over. */
async function isSound({ name }: Task, path: string): Promise<void> {
  if (name === 'migration') {
    const db = openLedgerFile(path, oldKey)
    try {
      expect(flawsOf(db)).toEqual([])
      expect(db.prepare('SELECT count(*) FROM change_log').pluck().get()).toBe(PEOPLE)
    } finally {
      db.close()
    }
  } else {
    await reopened(test, path, (db) => expect(flawsOf(db)).toEqual([]))
  }
  // What a backup has left goes with the next one.
  expect(leftovers(path).filter((name) => !name.includes(sep))).toEqual([])
}

const leftovers = (path: string): string[] =>
  readdirSync(dirname(path), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tmp|-journal$/.test(name),
  )
