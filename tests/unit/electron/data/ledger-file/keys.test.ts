import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KeyFile } from '#data/ledger-file/key-file.ts'
import {
  createKeys,
  renewRecovery,
  SCRYPT_COST,
  unlockByPassphrase,
  unlockByRecoveryKey,
} from '#data/ledger-file/keys.ts'
import { TEST_SCRYPT } from '#tests/helpers/ledger.ts'

const input = {
  ledgerId: randomUUID(),
  practice: false,
  userName: '李老师',
  passphrase: '密码 Pass 123',
  cost: TEST_SCRYPT,
}

const wrong = (code: string) => expect.objectContaining({ code })

describe('key slots', () => {
  it('gives the data key to the passphrase and names its user', () => {
    const { keyFile, dataKey, slotId } = createKeys(input)
    expect(dataKey).toHaveLength(32)
    expect(unlockByPassphrase(keyFile, input.passphrase)).toEqual({
      dataKey,
      slotId,
      userName: '李老师',
    })
  })

  it('takes the passphrase in any width of the input method', () => {
    const { keyFile, dataKey } = createKeys(input)
    expect(unlockByPassphrase(keyFile, '密码 Ｐａｓｓ １２３').dataKey).toEqual(dataKey)
  })

  it('gives the data key to the recovery key and knows no user', () => {
    const { keyFile, dataKey, recoveryKey } = createKeys(input)
    const unlocked = unlockByRecoveryKey(keyFile, recoveryKey.toLowerCase())
    expect(unlocked).toMatchObject({ dataKey, userName: null })
  })

  it('refuses every other secret', () => {
    const { keyFile, recoveryKey } = createKeys(input)
    const other = createKeys(input)
    expect(() => unlockByPassphrase(keyFile, '密码 pass 123')).toThrow(wrong('wrong_passphrase'))
    expect(() => unlockByPassphrase(keyFile, recoveryKey)).toThrow(wrong('wrong_passphrase'))
    expect(() => unlockByRecoveryKey(keyFile, other.recoveryKey)).toThrow(
      wrong('wrong_recovery_key'),
    )
    expect(() => unlockByRecoveryKey(keyFile, 'ABCD')).toThrow(wrong('wrong_recovery_key'))
  })

  it('opens for the second of two users', () => {
    const { keyFile, dataKey } = createKeys(input)
    const other = createKeys({ ...input, passphrase: 'other secret' })
    const both = { ...keyFile, slots: [...other.keyFile.slots, ...keyFile.slots] }
    expect(unlockByPassphrase(both, input.passphrase).dataKey).toEqual(dataKey)
  })

  it('makes the old recovery key useless when it is renewed, the passphrase not', () => {
    const { keyFile, dataKey, recoveryKey } = createKeys(input)
    const renewed = renewRecovery(keyFile, dataKey)
    expect(renewed.keyFile.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery'])
    expect(unlockByRecoveryKey(renewed.keyFile, renewed.recoveryKey).dataKey).toEqual(dataKey)
    expect(unlockByPassphrase(renewed.keyFile, input.passphrase).dataKey).toEqual(dataKey)
    expect(() => unlockByRecoveryKey(renewed.keyFile, recoveryKey)).toThrow(
      wrong('wrong_recovery_key'),
    )
  })

  it('binds a slot to its ledger and its id', () => {
    const { keyFile, recoveryKey } = createKeys(input)
    const elsewhere = { ...keyFile, ledgerId: randomUUID() }
    const renamed = {
      ...keyFile,
      slots: keyFile.slots.map((slot) => ({ ...slot, slotId: randomUUID() })),
    }
    for (const moved of [elsewhere, renamed]) {
      expect(() => unlockByPassphrase(moved, input.passphrase)).toThrow(wrong('wrong_passphrase'))
      expect(() => unlockByRecoveryKey(moved, recoveryKey)).toThrow(wrong('wrong_recovery_key'))
    }
  })

  it('writes no secret into the key file and passes its schema', () => {
    const { keyFile, dataKey, recoveryKey } = createKeys(input)
    expect(KeyFile.parse(keyFile)).toEqual(keyFile)
    const text = JSON.stringify(keyFile)
    for (const secret of [
      input.passphrase,
      recoveryKey,
      dataKey.toString('base64'),
      dataKey.toString('hex'),
    ]) {
      expect(text).not.toContain(secret)
    }
  })

  it('is costly by default', { timeout: 60_000 }, () => {
    expect(SCRYPT_COST).toEqual({ N: 2 ** 17, r: 8, p: 1 })
    const { cost: _cost, ...plain } = input
    const [slot] = createKeys(plain).keyFile.slots
    expect(slot?.kdf).toMatchObject({ name: 'scrypt', ...SCRYPT_COST })
  })
})
