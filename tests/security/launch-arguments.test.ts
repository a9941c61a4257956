// Row 20: what a second start, or the system, says to the application.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ledgerInArguments } from '#main/offered-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), '台账-'))
const ledger = join(folder, '会计学院.jytz')
writeFileSync(ledger, '')
writeFileSync(join(folder, 'notes.txt'), '')
mkdirSync(join(folder, 'folder.jytz'))
symlinkSync(ledger, join(folder, 'link.jytz'))
afterAll(() => rmSync(folder, { recursive: true }))

const offered = (...argv: string[]) => ledgerInArguments(['app.exe', ...argv], folder)

describe('row 20: the arguments of a start', () => {
  it('offer the ledger file that was double-clicked', () => {
    expect(offered(ledger)).toBe(ledger)
    expect(offered('会计学院.jytz')).toBe(ledger)
    expect(offered('.', '--user-data-dir=/tmp/x', ledger)).toBe(ledger)
  })

  it('offer nothing else', () => {
    expect(offered()).toBeNull()
    expect(offered('notes.txt')).toBeNull()
    expect(offered('missing.jytz')).toBeNull()
    expect(offered('folder.jytz')).toBeNull()
    expect(offered('link.jytz')).toBeNull()
    expect(offered(`--open=${ledger}`)).toBeNull()
    expect(offered(ledger, ledger)).toBeNull()
    expect(ledgerInArguments([ledger], folder)).toBeNull()
  })

  it.each([
    'file:///tmp/a.jytz',
    'https://example.com/a.jytz',
    'jytz://open/a.jytz',
    '\\\\server\\share\\a.jytz',
    '//server/share/a.jytz',
    `a\0${ledger}`,
    `${'a'.repeat(5000)}.jytz`,
  ])('refuse %j', (argument) => {
    expect(offered(argument)).toBeNull()
  })
})
