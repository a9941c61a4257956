// One random data key encrypts the ledger; every slot holds it wrapped under one secret. A new passphrase rewraps one
// slot, the ledger file stays as it is.
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  randomUUID,
  scryptSync,
} from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import type { KeyFile, PassphraseSlot, RecoverySlot, Wrapped } from './key-file.ts'
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from './recovery-key.ts'

export type ScryptCost = Readonly<{ N: number; r: number; p: number }>
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

const DATA_KEY_BYTES = 32
const SALT_BYTES = 16
const NONCE_BYTES = 12
const RECOVERY_INFO = 'jytz recovery key'

export type Unlocked = Readonly<{ dataKey: Buffer; slotId: string; userName: string | null }>

type NewKeys = Readonly<{
  ledgerId: string
  practice: boolean
  userName: string
  passphrase: string
  cost?: ScryptCost | undefined
  /** of a user who is known already */
  slotId?: string
}>

export function createKeys(
  input: NewKeys,
): Readonly<{ keyFile: KeyFile; dataKey: Buffer; slotId: string; recoveryKey: string }> {
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const { passphrase, cost } = input
  const secret = { passphrase, dataKey, cost }
  const slot = newPassphraseSlot(input.ledgerId, input.userName, secret, input.slotId)
  const bare: KeyFile = {
    format: 'jytz-keys',
    version: 1,
    ledgerId: input.ledgerId,
    cipher: 'aegis-256',
    practice: input.practice,
    slots: [slot],
  }
  const { keyFile, recoveryKey } = renewRecovery(bare, dataKey)
  return { keyFile, dataKey, slotId: slot.slotId, recoveryKey }
}

/** The key file with a new recovery key; the old one opens earlier copies of the key file only. */
export function renewRecovery(
  keyFile: KeyFile,
  dataKey: Buffer,
): Readonly<{ keyFile: KeyFile; recoveryKey: string }> {
  const secret = randomBytes(RECOVERY_BYTES)
  const slotId = randomUUID()
  const salt = randomBytes(SALT_BYTES)
  const wrap = seal(recoveryWrappingKey(secret, salt), dataKey, keyFile.ledgerId, slotId)
  const slot: RecoverySlot = {
    kind: 'recovery',
    slotId,
    kdf: { name: 'hkdf-sha256', salt: salt.toString('base64') },
    wrap,
  }
  const others = keyFile.slots.filter(({ kind }) => kind !== 'recovery')
  const recoveryKey = formatRecoveryKey(secret)
  secret.fill(0)
  return { keyFile: { ...keyFile, slots: [...others, slot] }, recoveryKey }
}

/** Tries every named user's slot. */
export function unlockByPassphrase(keyFile: KeyFile, passphrase: string): Unlocked {
  for (const slot of keyFile.slots) {
    if (slot.kind !== 'passphrase') continue
    const dataKey = openSlot(keyFile, slot, passphrase)
    if (dataKey !== null) return { dataKey, slotId: slot.slotId, userName: slot.userName }
  }
  throw new AppError('wrong_passphrase')
}

/** The data key, where the passphrase is this slot's. */
export function openSlot(
  { ledgerId }: KeyFile,
  { kdf, wrap, slotId }: PassphraseSlot,
  passphrase: string,
): Buffer | null {
  const key = passphraseWrappingKey(passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  return unseal(key, wrap, ledgerId, slotId)
}

export function unlockByRecoveryKey(keyFile: KeyFile, text: string): Unlocked {
  const secret = parseRecoveryKey(text)
  for (const slot of secret === null ? [] : keyFile.slots) {
    if (slot.kind !== 'recovery' || secret === null) continue
    const key = recoveryWrappingKey(secret, Buffer.from(slot.kdf.salt, 'base64'))
    const dataKey = unseal(key, slot.wrap, keyFile.ledgerId, slot.slotId)
    if (dataKey !== null) return { dataKey, slotId: slot.slotId, userName: null }
  }
  throw new AppError('wrong_recovery_key')
}

export function newPassphraseSlot(
  ledgerId: string,
  userName: string,
  secret: Readonly<{ passphrase: string; dataKey: Buffer; cost?: ScryptCost | undefined }>,
  slotId: string = randomUUID(),
): PassphraseSlot {
  const salt = randomBytes(SALT_BYTES)
  const { N, r, p } = secret.cost ?? SCRYPT_COST
  const key = passphraseWrappingKey(secret.passphrase, salt, { N, r, p })
  return {
    kind: 'passphrase',
    slotId,
    userName,
    kdf: { name: 'scrypt', N, r, p, salt: salt.toString('base64') },
    wrap: seal(key, secret.dataKey, ledgerId, slotId),
  }
}

// NFKC: the same passphrase typed with another input method or keyboard width is the same passphrase.
function passphraseWrappingKey(passphrase: string, salt: Buffer, { N, r, p }: ScryptCost): Buffer {
  const maxmem = 256 * N * r + 2 ** 20
  return scryptSync(passphrase.normalize('NFKC'), salt, DATA_KEY_BYTES, { N, r, p, maxmem })
}

function recoveryWrappingKey(secret: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, RECOVERY_INFO, DATA_KEY_BYTES))
}

// Bound to ledger and slot: a slot moved into another key file opens nothing.
const binding = (ledgerId: string, slotId: string): Buffer => Buffer.from(`${ledgerId}/${slotId}`)

function seal(key: Buffer, dataKey: Buffer, ledgerId: string, slotId: string): Wrapped {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(binding(ledgerId, slotId))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()])
  key.fill(0)
  return {
    name: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** null when the secret is not this slot's, or the slot was changed. */
function unseal(key: Buffer, wrap: Wrapped, ledgerId: string, slotId: string): Buffer | null {
  try {
    const nonce = Buffer.from(wrap.nonce, 'base64')
    const options = { authTagLength: 16 }
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options)
    decipher.setAAD(binding(ledgerId, slotId))
    decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'))
    const dataKey = Buffer.concat([
      decipher.update(Buffer.from(wrap.sealed, 'base64')),
      decipher.final(),
    ])
    return dataKey.length === DATA_KEY_BYTES ? dataKey : null
  } catch {
    // GCM's only answer to a wrong key is an error.
    return null
  } finally {
    key.fill(0)
  }
}
