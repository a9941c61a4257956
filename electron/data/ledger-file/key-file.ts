// NAME.jytz.keys: who can open the ledger. Algorithms and their costs are named inside, so that any can change.
// NAME.jytz.keys.1 is a copy of the same content, and never an older one: docs/decisions/0008.
import { hash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { moveInPlace, stageFile } from './atomic-file.ts'
import { classed, errorName } from './classify.ts'
import { keysPath, nextKeysPath, secondKeysPath } from './format.ts'

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

// A flipped bit in a sealed key looks like a wrong passphrase: the sum tells damage from that.
const Stored = z.strictObject({ ...KeyFile.shape, sum: z.string().max(100).optional() })
// Parsed first: the same keys have the same order and the same sum wherever they come from.
const sumOf = (keyFile: KeyFile): string =>
  hash('sha256', JSON.stringify(KeyFile.parse(keyFile)), 'base64url')

const Newer = z.object({ format: z.literal('jytz-keys'), version: z.int().min(2) })

/** The first of the two copies. */
export function readKeyFile(ledgerPath: string): KeyFile {
  return read(keysPath(ledgerPath))
}

export type Generation = 'first' | 'second' | 'next'
export type KeyChoice = Readonly<{ keyFile: KeyFile; generation: Generation }>

/**
 * The key files that may open the ledger, likeliest first. The second copy only where the first cannot be read, so
 * that it never opens by a secret that the first refuses; the next one where an exchange of both files was cut short.
 */
export function readKeyChoices(ledgerPath: string): readonly [KeyChoice, ...KeyChoice[]] {
  const others = readable(nextKeysPath(ledgerPath), 'next')
  try {
    return [{ keyFile: readKeyFile(ledgerPath), generation: 'first' }, ...others]
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause
    const [found, ...rest] = [...readable(secondKeysPath(ledgerPath), 'second'), ...others]
    if (found === undefined) throw cause
    return [found, ...rest]
  }
}

/** Both copies, one after the other: at every moment one of them is whole, and on a full disk both stay as they are. */
export function writeKeyFile(ledgerPath: string, keyFile: KeyFile): void {
  write([keysPath(ledgerPath), secondKeysPath(ledgerPath)], keyFile)
}

export function writeNextKeyFile(ledgerPath: string, keyFile: KeyFile): void {
  write([nextKeysPath(ledgerPath)], keyFile)
}

/** After the ledger was opened by these keys: both copies are theirs, and a next one is no longer waited for. */
export function settleKeyFiles(ledgerPath: string, keyFile: KeyFile): void {
  const wanted = sumOf(keyFile)
  const stale = [keysPath(ledgerPath), secondKeysPath(ledgerPath)].filter((path) => {
    const found = readable(path, 'first')[0]
    return found === undefined || sumOf(found.keyFile) !== wanted
  })
  write(stale, keyFile)
  rmSync(nextKeysPath(ledgerPath), { force: true })
}

function readable(path: string, generation: Generation): KeyChoice[] {
  try {
    return [{ keyFile: read(path), generation }]
  } catch (cause) {
    if (isUnreadable(cause)) return []
    throw cause
  }
}

function isUnreadable(cause: unknown): boolean {
  return (
    cause instanceof AppError &&
    (cause.code === 'key_file_missing' || cause.code === 'key_file_damaged')
  )
}

function read(path: string): KeyFile {
  const content = parseJson(readText(path))
  if (Newer.safeParse(content).success) throw new AppError('ledger_newer')
  const parsed = Stored.safeParse(content)
  if (!parsed.success) throw new AppError('key_file_damaged', { path })
  const { sum, ...keyFile } = parsed.data
  if (sum !== undefined && sum !== sumOf(keyFile)) throw new AppError('key_file_damaged', { path })
  return keyFile
}

/** All are written and read again before the first takes its place. */
function write(paths: readonly string[], keyFile: KeyFile): void {
  const sum = sumOf(keyFile)
  const text = `${JSON.stringify({ ...keyFile, sum }, null, 2)}\n`
  const staged: (readonly [temporary: string, path: string])[] = []
  try {
    for (const path of paths) {
      const temporary = classed(path, () => stageFile(path, text))
      staged.push([temporary, path])
      if (sumOf(read(temporary)) !== sum) throw new AppError('key_file_damaged', { path })
    }
    for (const [temporary, path] of staged) classed(path, () => moveInPlace(temporary, path))
  } finally {
    for (const [temporary] of staged) rmSync(temporary, { force: true })
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const name = errorName(cause)
    if (name === 'ENOENT') throw new AppError('key_file_missing', { path }, { cause })
    if (name === 'EACCES' || name === 'EPERM')
      throw new AppError('file_unreadable', { file: basename(path) }, { cause })
    throw new AppError('key_file_damaged', { path }, { cause })
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
