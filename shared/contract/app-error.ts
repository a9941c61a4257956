import type { ErrorCode, ErrorParams } from './result.ts'

/** An error that a user can act on: its code and params become a sentence in `shared/text`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}
