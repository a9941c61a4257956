// Row 12 of the security table: one exact version of Electron, of a major that still gets security fixes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'

const TABLE = 'build/check/electron-support.json'
const WARNING_DAYS = 60
const DAY_MS = 86_400_000

/** `day` is today as 2026-11-22. */
export function checkElectronSupport(folder: string, day: string): Outcome {
  const wanted = at(read(folder, 'package.json'), 'devDependencies', 'electron')
  const locked = at(
    read(folder, 'package-lock.json'),
    'packages',
    'node_modules/electron',
    'version',
  )
  const version = typeof wanted === 'string' ? wanted : ''
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return failed(`package.json names Electron "${version}", not one exact version`)
  }
  if (locked !== version) {
    return failed(`package.json names Electron ${version}, the lockfile holds ${String(locked)}`)
  }
  const major = version.split('.')[0] ?? ''
  const end = at(read(folder, TABLE), 'endOfSupport', major, 'day')
  if (typeof end !== 'string' || Number.isNaN(Date.parse(end))) {
    return failed(`${TABLE} has no day for Electron ${major}: look it up in Electron's schedule`)
  }
  const days = Math.round((Date.parse(end) - Date.parse(day)) / DAY_MS)
  if (days < 0) {
    return failed(`Electron ${major} gets no security fixes since ${end}: go to the next major`)
  }
  const left = days < WARNING_DAYS ? `, ${days} days left` : ''
  return { summary: `Electron ${version}, supported until ${end}${left}`, problems: [] }
}

const failed = (problem: string): Outcome => ({ summary: '', problems: [problem] })

const read = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'))

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null
        ? new Map(Object.entries(node)).get(key)
        : undefined,
    value,
  )
}
