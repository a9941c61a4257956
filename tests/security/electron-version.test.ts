// Row 12: which Electron the product is built with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkElectronSupport } from '#build/check/electron-support.ts'

const base = mkdtempSync(join(tmpdir(), 'electron-'))
afterAll(() => rmSync(base, { recursive: true }))

let trees = 0
function plant(files: Readonly<Record<string, object>>): string {
  trees += 1
  const folder = join(base, String(trees))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(content))
  }
  return folder
}

describe('row 12: the version of Electron', () => {
  const check = (day: string, wanted = '45.4.1', locked = wanted) =>
    checkElectronSupport(
      plant({
        'package.json': { devDependencies: { electron: wanted } },
        'package-lock.json': { packages: { 'node_modules/electron': { version: locked } } },
        'build/check/electron-support.json': { endOfSupport: { 45: { day: '2027-04-27' } } },
      }),
      day,
    )

  it('is supported to the last day, which is announced 60 days before', () => {
    expect(check('2026-11-22').summary).toBe('Electron 45.4.1, supported until 2027-04-27')
    expect(check('2027-02-26').summary).not.toContain('left')
    expect(check('2027-02-27').summary).toContain('2027-04-27, 59 days left')
    expect(check('2027-04-27')).toEqual({
      summary: 'Electron 45.4.1, supported until 2027-04-27, 0 days left',
      problems: [],
    })
    expect(check('2027-04-28').problems).toEqual([
      'Electron 45 gets no security fixes since 2027-04-27: go to the next major',
    ])
  })

  it('of this repository has a known end', () => {
    const root = resolve(import.meta.dirname, '../..')
    expect(checkElectronSupport(root, '2026-11-22').problems).toEqual([])
  })

  it('is one exact version, the same in the lockfile, with a known end', () => {
    for (const loose of ['^45.4.1', '45', 'latest', '45.4.1-beta.1']) {
      expect(check('2026-11-22', loose).problems).toEqual([
        `package.json names Electron "${loose}", not one exact version`,
      ])
    }
    expect(check('2026-11-22', '45.4.1', '45.4.0').problems).toEqual([
      'package.json names Electron 45.4.1, the lockfile holds 45.4.0',
    ])
    expect(check('2026-11-22', '46.0.0').problems).toEqual([
      "build/check/electron-support.json has no day for Electron 46: look it up in Electron's schedule",
    ])
  })
})
