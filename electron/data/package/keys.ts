// The keys of one ledger: Ed25519 to sign with, age (X25519) to open what is sealed for it.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Party } from '#shared/schemas/package.ts'

/** `signingSecret`: PKCS8 PEM. `ageIdentity`: AGE-SECRET-KEY-1…. Neither ever leaves the ledger. */
export type OwnKeys = Readonly<{ uid: string; signingSecret: string; ageIdentity: string }>

export async function newKeys(uid: string): Promise<OwnKeys> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const signingSecret = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  // X25519 by name: the age of Debian reads no other kind.
  return { uid, signingSecret, ageIdentity: await generateX25519Identity() }
}

/** What the other side may know of them. */
export async function partyOf(
  keys: OwnKeys,
  { role, name }: Pick<Party, 'role' | 'name'>,
): Promise<Party> {
  const { x = '' } = createPublicKey(createPrivateKey(keys.signingSecret)).export({ format: 'jwk' })
  const signingKey = Buffer.from(x, 'base64url').toString('base64')
  const recipient = await identityToRecipient(keys.ageIdentity)
  return { uid: keys.uid, role, name, signingKey, recipient }
}

const RAW_LENGTH = 32

/** Of the raw key in base64; null where it is none. */
export function verifyingKey(signingKey: string): KeyObject | null {
  const raw = Buffer.from(signingKey, 'base64')
  if (raw.length !== RAW_LENGTH) return null
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  return createPublicKey({ key: jwk, format: 'jwk' })
}
