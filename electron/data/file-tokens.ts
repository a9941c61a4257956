// Paths never reach the page: it holds opaque tokens of files that the user picked or dropped.
import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'

export type FileTokens = Readonly<{
  register: (path: string, token?: string) => string
  path: (token: string) => string
}>

const KEPT = 200

export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>()
  return {
    register(path, token = randomUUID()) {
      paths.set(token, path)
      const oldest = paths.keys().next().value
      if (paths.size > KEPT && oldest !== undefined) paths.delete(oldest)
      return token
    },
    path(token) {
      const path = paths.get(token)
      if (path === undefined) throw new AppError('not_found')
      return path
    },
  }
}
