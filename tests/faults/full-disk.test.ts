// A disk without room during an import, a backup, a migration and the writing of keys: it is said, nothing is half
// done, and all goes well once there is room. On a real small file system where one may be mounted.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestContext, type TestContext, type TestLedger } from '#tests/helpers/ledger.ts'
import { makeFirstVersion } from './first-version.ts'
import { closed, makeFaultLedger, writeRoster } from './ledger.ts'

const CHILD = fileURLToPath(new URL('./full-child.ts', import.meta.url))
const MEGABYTES = 24
const MOUNTED = 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec "$@"'

let test: TestContext
let made: TestLedger
let source = ''
let roster = ''
let old = ''
/** Words before the program that give it a small disk of its own; null = nobody may mount one here. */
let mount: readonly string[] | null = null
let oldKey: Buffer = Buffer.alloc(0)

/** A name space of mounts is enough for root; anybody else needs one of users as well. */
function findMount(disk: string): readonly string[] | null {
  for (const flags of ['-m', '-Urm']) {
    const words = [flags, 'sh', '-c', MOUNTED, `${MEGABYTES}m`, disk]
    if (spawnSync('unshare', [...words, 'true']).status === 0) return words
  }
  return null
}

beforeAll(async () => {
  test = openTestContext()
  const disk = join(test.dir, 'disk')
  mkdirSync(disk)
  mount = findMount(disk)
  process.stderr.write(`full disk: ${mount === null ? 'pages' : `disk, unshare ${mount[0]}`}\n`)
  made = await makeFaultLedger()
  source = await closed(made)
  roster = writeRoster(join(test.dir, 'roster.xlsx'), 1_000)
  old = join(test.dir, 'old.jytz')
  oldKey = makeFirstVersion(old, 3_000)
})
afterAll(async () => {
  await made.close()
  await test.close()
})

function onFullDisk(task: string, ...words: readonly string[]): unknown {
  const how = mount === null ? 'pages' : 'disk'
  const disk = mount === null ? join(test.dir, task) : join(test.dir, 'disk')
  const program = [process.execPath, CHILD, how, disk, task, ...words]
  const [command, ...args] = mount === null ? program : ['unshare', ...mount, ...program]
  const { stdout, stderr } = spawnSync(String(command), args, {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: test.dir },
  })
  try {
    return JSON.parse(stdout)
  } catch {
    return stderr
  }
}

const refusedAndWell = { code: 'disk_full', same: true, flaws: 0, done: true }
/** What only a real disk can refuse goes through where none can be mounted. */
const onDiskOnly = () =>
  mount === null ? { ...refusedAndWell, code: 'done', same: expect.any(Boolean) } : refusedAndWell

it('during an import: rolled back, then all well', () => {
  expect(onFullDisk('import', source, roster)).toEqual(refusedAndWell)
})

it('during a backup: no half copy, then all well', () => {
  expect(onFullDisk('backup', source)).toEqual(onDiskOnly())
})

it('during the backup before a migration: the file is as it was, then all well', () => {
  const key = oldKey.toString('hex')
  expect(onFullDisk('migration-backup', old, key)).toEqual(onDiskOnly())
})

it('during the migration itself: the file is as it was, then all well', () => {
  expect(onFullDisk('migration', old, oldKey.toString('hex'))).toEqual(refusedAndWell)
})

it('while it is opened, without a free byte: no stick was pulled out', () => {
  expect(onFullDisk('opening', source)).toEqual(
    mount === null ? { ...refusedAndWell, code: 'done' } : refusedAndWell,
  )
})

it('while keys are written: the old ones open the ledger, then all well', () => {
  expect(onFullDisk('keys', source)).toEqual(onDiskOnly())
})
