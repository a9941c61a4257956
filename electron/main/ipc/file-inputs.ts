// The shell has no schemas (docs/decisions/0003): the few inputs that it serves itself are checked by hand, strictly.
import { lstat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { Input, ShellMethod } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/result.ts'
import { failed } from './answers.ts'
import { isFolderPurpose, isOpenPurpose, isSavePurpose } from './dialog-options.ts'

type Wanted<M extends ShellMethod> = Input<M> | null

export function readPickOpen(input: unknown): Wanted<'files.pickOpen'> {
  const [purpose] = valuesOf(input, ['purpose'])
  return isOpenPurpose(purpose) ? { purpose } : null
}

export function readPickFolder(input: unknown): Wanted<'files.pickFolder'> {
  const [purpose] = valuesOf(input, ['purpose'])
  return isFolderPurpose(purpose) ? { purpose } : null
}

export function readPickSave(input: unknown): Wanted<'files.pickSave'> {
  const [purpose, suggestedName] = valuesOf(input, ['purpose', 'suggestedName'])
  if (typeof suggestedName !== 'string' || suggestedName.length > 120) return null
  return isSavePurpose(purpose) ? { purpose, suggestedName } : null
}

/** Of what asks for a file that was picked, and for nothing else. */
export function readToken(input: unknown): Wanted<'files.reveal'> {
  const [token] = valuesOf(input, ['token'])
  return typeof token === 'string' && token.length >= 8 && token.length <= 64 ? { token } : null
}

export const isNothing = (input: unknown): boolean =>
  isRecord(input) && Object.keys(input).length === 0

/** A method that takes no input, and refuses any. */
export const withoutInput =
  (method: ShellMethod, serve: () => Promise<Result<unknown>>) =>
  async (input: unknown): Promise<Result<unknown>> =>
    isNothing(input) ? serve() : failed('invalid_input', method)

/** The values of exactly these keys; nothing for any other shape. */
export function valuesOf(input: unknown, keys: readonly string[]): readonly unknown[] {
  if (!isRecord(input) || Object.keys(input).length !== keys.length) return []
  return keys.map((key) => (Object.hasOwn(input, key) ? input[key] : undefined))
}

/** A plain one: a Map has no keys of its own either. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A dropped thing is taken if it is a plain file of a local drive. */
export async function isLocalFile(path: unknown): Promise<boolean> {
  if (typeof path !== 'string' || path.length > 4096 || !isLocalPath(path)) return false
  try {
    return (await lstat(path)).isFile()
  } catch {
    return false // gone or not readable: the same answer
  }
}

/** Windows would send the user's credentials to the server that a UNC path names. */
export function isLocalPath(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0') && !/^[\\/]{2}/.test(path)
}
