// What else reads a workbook: LibreOffice converting it to CSV, pandas with openpyxl writing it into SQLite. Their CPU and
// most memory are those of the whole process, as the system counts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answer } from './measure.ts'

type Spent = Readonly<{ cpuMs: number; peakMb: number }>

const GNU_TIME = '/usr/bin/time'
// The system's own: its packages are those of the distribution.
const PYTHON = '/usr/bin/python3'

/** null where the program is not installed. */
function spentBy(folder: string, command: string, args: readonly string[]): Spent | null {
  const told = join(folder, 'time.txt')
  const timed = ['-o', told, '-f', '%U %S %M', command, ...args]
  const { status, error } = spawnSync(GNU_TIME, timed, { stdio: 'ignore' })
  if (error !== undefined || status !== 0) return null
  const line = readFileSync(told, 'utf8').trim().split('\n').at(-1) ?? ''
  const [user = 0, system = 0, peak = 0] = line.split(' ').map(Number)
  return { cpuMs: (user + system) * 1000, peakMb: peak / 1024 }
}

function libreOffice(folder: string, path: string): Spent | null {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  const convert = ['--headless', '--convert-to', 'csv', '--outdir', folder, path]
  return spentBy(folder, 'soffice', [profile, ...convert])
}

function pandas(folder: string, path: string): Spent | null {
  const script = resolve(import.meta.dirname, 'pandas-import.py')
  return spentBy(folder, PYTHON, [script, path, join(folder, 'pandas.sqlite')])
}

const [, , path = ''] = process.argv
const folder = mkdtempSync(join(tmpdir(), 'bench-rivals-'))
try {
  answer({ libreOffice: libreOffice(folder, path), pandas: pandas(folder, path) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
