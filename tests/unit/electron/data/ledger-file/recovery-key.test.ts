import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecoveryKey, parseRecoveryKey } from '#data/ledger-file/recovery-key.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })

describe('recovery key', () => {
  it('is eight groups of four characters that are not misread', () => {
    expect(formatRecoveryKey(randomBytes(20))).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/,
    )
    expect(formatRecoveryKey(Buffer.alloc(20))).toBe(Array(8).fill('0000').join('-'))
    expect(formatRecoveryKey(Buffer.alloc(20, 0xff))).toBe(Array(8).fill('ZZZZ').join('-'))
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(parseRecoveryKey(formatRecoveryKey(secret))).toEqual(Buffer.from(secret))
      }),
    )
  })

  it('forgives how it is typed: case, blanks, other dashes, full width, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom('', ' ', '—', '－', ' - '), (secret, dash) => {
        const text = formatRecoveryKey(secret).replaceAll('-', dash)
        const typed = [
          text.toLowerCase(),
          ` ${text}\n`,
          text.replaceAll('0', 'o').replaceAll('1', 'l'),
          text.replaceAll('0', 'O').replaceAll('1', 'I'),
          text.replace(/[0-9A-Z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
        ]
        for (const each of typed) expect(parseRecoveryKey(each)).toEqual(Buffer.from(secret))
      }),
    )
  })

  it.each([
    '',
    '0000',
    `${'0000-'.repeat(7)}000`,
    `${'0000-'.repeat(8)}0`,
    `${'0000-'.repeat(7)}000U`,
  ])('is not %j', (text) => {
    expect(parseRecoveryKey(text)).toBeNull()
  })
})
