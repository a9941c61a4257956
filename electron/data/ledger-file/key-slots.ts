// Acts on the slots of a key file: each gives a new one, nothing is written here.
import { AppError } from '#shared/contract/app-error.ts'
import type { KeyFile, PassphraseSlot } from './key-file.ts'
import { newPassphraseSlot, openSlot, type ScryptCost } from './keys.ts'

type Secret = Readonly<{ passphrase: string; dataKey: Buffer; cost?: ScryptCost | undefined }>

export function passphraseSlots(keyFile: KeyFile): PassphraseSlot[] {
  return keyFile.slots.filter((slot) => slot.kind === 'passphrase')
}

export function findSlot(keyFile: KeyFile, slotId: string): PassphraseSlot {
  const slot = passphraseSlots(keyFile).find((known) => known.slotId === slotId)
  if (slot === undefined) throw new AppError('not_found')
  return slot
}

/** Whether the passphrase is this slot's, and what it opens is the ledger's data key: a key file can be exchanged. */
export function opensSlot(keyFile: KeyFile, slotId: string, secret: Secret): boolean {
  const found = openSlot(keyFile, findSlot(keyFile, slotId), secret.passphrase)
  const isRight = found?.equals(secret.dataKey) === true
  found?.fill(0)
  return isRight
}

/** One user more; a name or a passphrase that another has is refused. */
export function withUser(
  keyFile: KeyFile,
  userName: string,
  secret: Secret,
): Readonly<{ keyFile: KeyFile; slotId: string }> {
  requireFreeName(keyFile, userName)
  requireFreePassphrase(keyFile, secret, null)
  const slot = newPassphraseSlot(keyFile.ledgerId, userName, secret)
  return { keyFile: { ...keyFile, slots: [...keyFile.slots, slot] }, slotId: slot.slotId }
}

/** The slot opens by another passphrase from now on; it keeps its number, so the history knows its user. */
export function withPassphrase(keyFile: KeyFile, slotId: string, secret: Secret): KeyFile {
  const { userName } = findSlot(keyFile, slotId)
  requireFreePassphrase(keyFile, secret, slotId)
  const slot = newPassphraseSlot(keyFile.ledgerId, userName, secret, slotId)
  const slots = keyFile.slots.map((known) => (known.slotId === slotId ? slot : known))
  return { ...keyFile, slots }
}

export function withoutSlot(keyFile: KeyFile, slotId: string): KeyFile {
  findSlot(keyFile, slotId)
  if (passphraseSlots(keyFile).length === 1)
    throw new AppError('user_not_removable', { reason: 'last' })
  return { ...keyFile, slots: keyFile.slots.filter((slot) => slot.slotId !== slotId) }
}

function requireFreeName(keyFile: KeyFile, userName: string): void {
  const same = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const taken = [...passphraseSlots(keyFile).map((slot) => slot.userName), RECOVERY_USER]
  if (taken.some((name) => same(name) === same(userName)))
    throw new AppError('user_name_taken', { name: userName })
}

/** Unlocking tries every slot and asks for no name: one passphrase must mean one user. */
function requireFreePassphrase(keyFile: KeyFile, secret: Secret, own: string | null): void {
  for (const { slotId } of passphraseSlots(keyFile)) {
    if (slotId !== own && opensSlot(keyFile, slotId, secret)) throw new AppError('passphrase_taken')
  }
}

/** Somebody who came in by the recovery key is not known by name. */
export const RECOVERY_USER = '恢复密钥'
