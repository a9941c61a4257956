import { describe, expect, it } from 'vitest'
import { classed, isDamage, sqliteFault } from '#data/ledger-file/classify.ts'
import { toWire } from '#data/wire-error.ts'
import { AppError } from '#shared/contract/app-error.ts'

const thrown = (code: string) => Object.assign(new Error('message of the system'), { code })
const fails = (cause: Error) => () => {
  throw cause
}

const SQLITE = [
  ['SQLITE_CORRUPT', 'ledger_corrupt'],
  ['SQLITE_CORRUPT_INDEX', 'ledger_corrupt'],
  ['SQLITE_NOTADB', 'ledger_corrupt'],
  ['SQLITE_IOERR_DATA', 'ledger_corrupt'],
  ['SQLITE_BUSY', 'ledger_locked'],
  ['SQLITE_BUSY_RECOVERY', 'ledger_locked'],
  ['SQLITE_LOCKED', 'ledger_locked'],
  ['SQLITE_IOERR', 'drive_gone'],
  ['SQLITE_IOERR_READ', 'drive_gone'],
  ['SQLITE_IOERR_FSYNC', 'drive_gone'],
  ['SQLITE_READONLY_DBMOVED', 'drive_gone'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'readonly'],
  ['SQLITE_FULL', 'disk_full'],
] as const

const SYSTEM = [
  ['ENOENT', 'drive_gone'],
  ['ENODEV', 'drive_gone'],
  ['EIO', 'drive_gone'],
  ['UNKNOWN', 'drive_gone'],
  ['ENOSPC', 'disk_full'],
  ['EACCES', 'readonly'],
  ['EPERM', 'readonly'],
  ['EROFS', 'readonly'],
  ['EBUSY', 'ledger_locked'],
] as const

describe('what touches a ledger', () => {
  it.each([...SQLITE, ...SYSTEM])('%s → %s, with the name of the ledger', (code, expected) => {
    expect(() => classed('/a/b.jytz', fails(thrown(code)))).toThrow(
      expect.objectContaining({ code: expected, params: { file: 'b.jytz' } }),
    )
  })

  it('what nobody can act on stays what it was, and so does what has its name already', () => {
    for (const cause of [thrown('SQLITE_ERROR'), new Error('x'), new AppError('wrong_passphrase')])
      expect(() => classed('/a/b.jytz', fails(cause))).toThrow(cause)
    expect(classed('/a/b.jytz', () => 7)).toBe(7)
  })
})

describe('an error that leaves the process', () => {
  it.each(SQLITE)('%s → %s', (code, expected) => {
    expect(toWire(thrown(code))).toMatchObject({ code: expected, params: {} })
  })

  it.each([
    ['ENOENT', 'file_not_found'],
    ['EIO', 'file_unreadable'],
    ['ENODEV', 'file_unreadable'],
    ['EACCES', 'file_unreadable'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_ERROR', 'internal'],
  ])('%s of a file that the user gave → %s, and not a word of the system', (code, expected) => {
    const error = toWire(thrown(code))
    expect(error.code).toBe(expected)
    expect(JSON.stringify(error)).not.toContain('message of the system')
  })

  it('is damage only where SQLite says so', () => {
    expect(isDamage(thrown('SQLITE_CORRUPT_VTAB'))).toBe(true)
    expect(isDamage(thrown('SQLITE_FULL'))).toBe(false)
    expect(sqliteFault(new AppError('ledger_corrupt'))).toBeNull()
  })
})
