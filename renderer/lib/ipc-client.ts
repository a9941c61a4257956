import { AppError } from '#shared/contract/app-error.ts'
import type { Bridge, PageMethod } from '#shared/contract/bridge.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/result.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Calls a method of the contract; a failure is an AppError whose sentence `errorText` knows. */
export async function call<M extends PageMethod>(method: M, input: Input<M>): Promise<Output<M>> {
  // The data thread parsed the answer against the contract, so the page trusts its type.
  return unwrap((await inTime(method, window.bridge.invoke(method, input))) as Result<Output<M>>)
}

const LONGEST_MS = 30_000
// These write the whole ledger file anew, perhaps on a stick, and the new recovery key comes with the answer alone.
const LONGEST_OF_WHOLE_FILE_MS = 600_000
const OF_WHOLE_FILE: ReadonlySet<PageMethod> = new Set([
  'accounts.lock',
  'accounts.removeUser',
  'backups.restore',
  'backups.restoreFile',
])

/** Nobody waits for ever; a dialog of the shell alone waits for a person. Long work is a job and answers at once. */
async function inTime<T>(method: PageMethod, answer: Promise<T>): Promise<T> {
  if (method.startsWith('files.')) return answer
  const { promise: late, reject } = Promise.withResolvers<never>()
  const longest = OF_WHOLE_FILE.has(method) ? LONGEST_OF_WHOLE_FILE_MS : LONGEST_MS
  const timer = setTimeout(() => reject(new AppError('no_answer')), longest)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Hands a dropped file to the shell; null when it cannot be used. */
export async function dropped(file: File): Promise<Output<'files.dropped'>> {
  return unwrap((await window.bridge.droppedFile(file)) as Result<Output<'files.dropped'>>)
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.data
  throw new AppError(result.error.code, { ...result.error.params, ref: result.error.ref })
}
