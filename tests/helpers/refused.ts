import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/result.ts'

/** The code with which a read was refused; null when it was not. */
export async function refusal(read: Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await read
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
