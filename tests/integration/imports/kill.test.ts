// An import that is ended by force at any moment has brought everything or nothing, and the file is sound.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import {
  openTestContext,
  openTestLedger,
  TEST_PASSPHRASE,
  type TestContext,
  type TestLedger,
} from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

const PEOPLE = 20_000
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

let test: TestContext
let made: TestLedger
let workbook: string
let bytesWritten: number

beforeAll(async () => {
  made = await openTestLedger()
  await closeLedger(made.ctx)
  test = openTestContext()
  workbook = writeWorkbook(join(test.dir, 'roster.xlsx'), [
    ['学号', '姓名', '班级', '手机号'],
    ...Array.from({ length: PEOPLE }, (_, index) => [
      `${16010000 + index}`,
      `王${'一二三四五'.charAt(index % 5)}`,
      '会计1601班',
      `138${String(index).padStart(8, '0')}`,
    ]),
  ])
  const whole = newLedger('whole')
  const [code] = await once(startImport(whole), 'exit')
  expect(code).toBe(0)
  bytesWritten = statSync(whole).size
}, 60_000)
afterAll(async () => {
  await made.close()
  await test.close()
})

function newLedger(name: string): string {
  const folder = join(test.dir, name)
  mkdirSync(folder)
  cpSync(made.dir, folder, { recursive: true })
  return join(folder, 'test.jytz')
}

function startImport(path: string): ChildProcess {
  return fork(CHILD, [path, workbook], {
    execArgv: [],
    // What it leaves behind goes with this test's folder.
    env: { ...process.env, TMPDIR: test.dir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Ends the import while rows are written, at a share of the people. */
function killAtPerson(child: ChildProcess, share: number): void {
  child.on('message', (told: { phase: string; done: number }) => {
    if (told.phase === 'write' && told.done >= share * PEOPLE * 0.9) child.kill('SIGKILL')
  })
}

/** Ends the import while the transaction goes to the disk, at a share of its bytes. */
function killAtByte(child: ChildProcess, path: string, share: number): void {
  const log = `${path}-wal`
  const watcher = watch(dirname(path), () => {
    const written = statSync(log, { throwIfNoEntry: false })?.size ?? 0
    if (written >= share * bytesWritten) child.kill('SIGKILL')
  })
  child.once('exit', () => watcher.close())
}

const attempts = Math.max(scaled(4), 4)
const landed: ('row' | 'byte')[] = []

it.each(Array.from({ length: attempts }, (_, index) => index))(
  'leaves all or nothing behind: attempt %i',
  async (index) => {
    const path = newLedger(`attempt-${index}`)
    const child = startImport(path)
    const ended = once(child, 'exit')
    const share = (index + 0.5) / attempts
    if (index % 2 === 0) killAtPerson(child, share)
    else killAtByte(child, path, share)
    await ended
    if (child.signalCode === 'SIGKILL') landed.push(index % 2 === 0 ? 'row' : 'byte')
    else expect(child.exitCode).toBe(0)

    const { db } = await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
    const count = (table: string): number =>
      Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    expect(checkIntegrity(db)).toEqual({ integrity: 'ok', problems: [] })
    const people = count('graduate')
    const batches = people === 0 ? 0 : 1
    expect(people).toBe(batches * PEOPLE)
    expect(count('ledger_state')).toBe(people)
    expect(count('change_log')).toBe(people)
    expect([count('change_batch'), count('import_batch')]).toEqual([batches, batches])
    if (child.signalCode === 'SIGKILL' && index % 2 === 0) expect(people).toBe(0)
    await closeLedger(test.ctx)
  },
  60_000,
)

it('was ended while rows were written, and while bytes went to the disk', () => {
  expect(landed).toEqual(expect.arrayContaining(['row', 'byte']))
})
