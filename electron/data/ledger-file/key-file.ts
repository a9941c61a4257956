// NAME.jytz.keys: who can open the ledger. Algorithms and their costs are named inside, so that any can change.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { writeFileAtomically } from './atomic-file.ts'
import { keysPath } from './format.ts'

const Bytes = z.base64().max(400)
const Wrapped = z.strictObject({
  name: z.literal('aes-256-gcm'),
  nonce: Bytes,
  sealed: Bytes,
  tag: Bytes,
})
export type Wrapped = z.infer<typeof Wrapped>

// Upper bounds keep a tampered file from taking all memory.
const Scrypt = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(8),
  salt: Bytes,
})
const Hkdf = z.strictObject({ name: z.literal('hkdf-sha256'), salt: Bytes })

export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  slotId: z.uuid(),
  userName: z.string().min(1).max(40),
  kdf: Scrypt,
  wrap: Wrapped,
})
export type PassphraseSlot = z.infer<typeof PassphraseSlot>

export const RecoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  slotId: z.uuid(),
  kdf: Hkdf,
  wrap: Wrapped,
})
export type RecoverySlot = z.infer<typeof RecoverySlot>

export const KeyFile = z.strictObject({
  format: z.literal('jytz-keys'),
  version: z.literal(1),
  ledgerId: z.uuid(),
  /** cipher of the ledger file */
  cipher: z.literal('aegis-256'),
  /** A practice ledger opens without being asked: its passphrase is part of the program. */
  practice: z.boolean(),
  slots: z
    .array(z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot]))
    .min(1)
    .max(100),
})
export type KeyFile = z.infer<typeof KeyFile>

const Newer = z.object({ format: z.literal('jytz-keys'), version: z.int().min(2) })

export function readKeyFile(ledgerPath: string): KeyFile {
  const path = keysPath(ledgerPath)
  const content = parseJson(readText(path))
  if (Newer.safeParse(content).success) throw new AppError('ledger_newer')
  const parsed = KeyFile.safeParse(content)
  if (!parsed.success) throw new AppError('key_file_damaged', { path })
  return parsed.data
}

export function writeKeyFile(ledgerPath: string, keyFile: KeyFile): void {
  writeFileAtomically(keysPath(ledgerPath), `${JSON.stringify(KeyFile.parse(keyFile), null, 2)}\n`)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (missing) throw new AppError('key_file_missing', { path }, { cause })
    throw cause
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is damage like any other: the schema refuses it.
    return null
  }
}
