// The envelopes that the shell itself makes; all others come from the data thread.
import type { ErrorCode, Result } from '#shared/contract/result.ts'

export const done = <T>(data: T): Result<T> => ({ ok: true, data })

export const failed = (code: ErrorCode, ref: string): Result<never> => ({
  ok: false,
  error: { code, params: {}, ref },
})
