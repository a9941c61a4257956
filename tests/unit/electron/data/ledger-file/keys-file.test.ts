import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeyFile, writeKeyFile } from '#data/ledger-file/key-file.ts'
import { createKeys } from '#data/ledger-file/keys.ts'
import { TEST_SCRYPT } from '#tests/helpers/ledger.ts'

let dir = ''
let ledger = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'keys-'))
  ledger = join(dir, 'a.jytz')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const { keyFile } = createKeys({
  ledgerId: randomUUID(),
  practice: false,
  userName: '李老师',
  passphrase: 'secret enough',
  cost: TEST_SCRYPT,
})
const put = (content: string) => writeFileSync(`${ledger}.keys`, content)
const failure = (code: string) => expect.objectContaining({ code })

describe('key file', () => {
  it('comes back as it was written, twice the same, without leftovers beside it', () => {
    writeKeyFile(ledger, keyFile)
    writeKeyFile(ledger, keyFile)
    expect(readKeyFile(ledger)).toEqual(keyFile)
    expect(readdirSync(dir)).toEqual(['a.jytz.keys', 'a.jytz.keys.1'])
    expect(readFileSync(`${ledger}.keys.1`)).toEqual(readFileSync(`${ledger}.keys`))
  })

  it('names algorithms and costs', () => {
    writeKeyFile(ledger, keyFile)
    const text = readFileSync(`${ledger}.keys`, 'utf8')
    for (const name of ['aegis-256', 'scrypt', 'aes-256-gcm', 'hkdf-sha256', '"version": 1']) {
      expect(text).toContain(name)
    }
  })

  it('is reported missing', () => {
    expect(() => readKeyFile(ledger)).toThrow(failure('key_file_missing'))
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another JSON', '[]'],
    ['half of it', JSON.stringify(keyFile).slice(0, 300)],
    ['no slots', JSON.stringify({ ...keyFile, slots: [] })],
    ['an unknown cipher', JSON.stringify({ ...keyFile, cipher: 'rot13' })],
    ['a cost that takes all memory', JSON.stringify(keyFile).replace('"N":16', '"N":1073741824')],
    ['a cost that is no power of two', JSON.stringify(keyFile).replace('"N":16', '"N":17')],
  ])('is damaged: %s', (_what, content) => {
    put(content)
    expect(() => readKeyFile(ledger)).toThrow(failure('key_file_damaged'))
  })

  it('of a later version is not called damaged', () => {
    put(JSON.stringify({ ...keyFile, version: 2, slots: 'unheard of' }))
    expect(() => readKeyFile(ledger)).toThrow(failure('ledger_newer'))
  })
})
