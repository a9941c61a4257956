// A scheduled task at the centre: packages are read as they come, and the window has the ledger in between.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { setTransport } from '#data/features/packages/way.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { joinBy, request, type School, type Sent, submission } from '../consolidation/school.ts'

const ENTRY = fileURLToPath(new URL('../../../electron/cli/index.ts', import.meta.url))
const NAME = '会计学院'
/** A process starts, and derives keys, on a busy machine. */
const PATIENCE = { timeout: 90_000, interval: 100 }

let centre: TestLedger
let ledger: TestLedger
let school: School
let periodUid: string
let watcher: ChildProcess | null

beforeEach(async () => {
  watcher = null
  centre = await openTestLedger({ role: 'central' })
  ledger = await openTestLedger({ schoolName: NAME })
  const { ctx, session } = centre
  const schoolId = insertRow(session.db, 'school', { name: NAME, code: null, position: 0 })
  school = await joinBy(await invite(ctx, session, schoolId))
  await readPackage(ctx, session, 'r.zip', await request(school))
  await approve(ctx, session, { id: listSchools(session)[0]?.id ?? 0, approved: true })
  const span = { dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: null }
  const week = { id: null, kind: 'W' as const, name: '第27周', note: '', tables: [], ...span }
  await publishPeriod(ctx, session, savePeriod(ctx, session, week, 'cli').id)
  periodUid = String(session.db.prepare('SELECT uid FROM period').pluck().get())
  mkdirSync(join(share(), 'to-centre'), { recursive: true })
  setTransport(session, share())
  await closeLedger(ctx)
})
afterEach(async () => {
  watcher?.kill('SIGKILL')
  await ledger.close()
  await centre.close()
})

const share = (): string => join(centre.dir, 'share')
const file = (): string => join(centre.dir, 'log.txt')
const log = (): string => (existsSync(file()) ? readFileSync(file(), 'utf8') : '')
const lines = (): string[] =>
  log()
    .split('\n')
    .flatMap((line) => line.split('  ').slice(1))
const waiting = (): string[] => readdirSync(join(share(), 'to-centre'))

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(share(), name), bytes)
  renameSync(join(share(), name), join(share(), 'to-centre', name))
}

async function handIn(before: Sent | null): Promise<Sent> {
  const numbered = { serial: (before?.serial ?? 0) + 1, previous: before?.sha256 ?? null }
  const sent = await submission(school, ledger.session, { periodUid, ...numbered })
  put(`${sent.serial}.zip`, sent.bytes)
  return sent
}

function watch(): ChildProcess {
  const words = ['receive', '--watch', '--every', '1', '--log', file(), '--ledger']
  return spawn(process.execPath, [ENTRY, ...words, join(centre.dir, 'test.jytz'), '--json'], {
    env: { ...process.env, LEDGER_PASSPHRASE: TEST_PASSPHRASE, XDG_CONFIG_HOME: centre.dir },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

test('what comes is read, the window is waited for, a strange file is named once, and a stop ends it', async () => {
  enrol(ledger, { student_no: '1', name: '王堃' })
  const first = await handIn(null)
  put('0.zip', Buffer.from('PK\x03\x04 half'))
  watcher = watch()
  const taken = `已读入“${NAME}”的上报包`
  await vi.waitFor(() => expect(lines()).toContain(taken), PATIENCE)
  expect(waiting()).toEqual(['0.zip'])

  const session = await vi.waitFor(
    () => unlockLedger(centre.ctx, join(centre.dir, 'test.jytz'), 'passphrase', TEST_PASSPHRASE),
    PATIENCE,
  )
  expect(session.db.prepare('SELECT count(*) FROM graduate').pluck().get()).toBe(1)
  enrol(ledger, { student_no: '2', name: '赵敏' })
  await handIn(first)
  await vi.waitFor(() => expect(lines()).toContain('窗口正在使用台账，等它关闭'), PATIENCE)
  expect(session.db.prepare('SELECT count(*) FROM graduate').pluck().get()).toBe(1)
  await closeLedger(centre.ctx)
  await vi.waitFor(() => expect(lines().filter((line) => line === taken)).toHaveLength(2), PATIENCE)

  const ended = new Promise((resolve) => watcher?.once('exit', resolve))
  let said = ''
  watcher.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  watcher.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(JSON.parse(said)).toEqual({ sent: 4, read: 3 })
  expect(lines().filter((line) => line.includes('0.zip'))).toHaveLength(1)
  expect(lines().at(-1)).toBe('停止收取')
  expect(readdirSync(join(share(), `to-${school.keys.uid}`))).toHaveLength(4)
}, 300_000)
