// Paths never reach the page: it holds opaque tokens of files that the user picked or dropped.
import { randomUUID } from 'node:crypto'
import { createKeptFiles } from '#common/kept-files.ts'
import { AppError } from '#shared/contract/app-error.ts'

export type FileTokens = Readonly<{
  register: (path: string, token?: string) => string
  path: (token: string) => string
}>

export function createFileTokens(): FileTokens {
  const paths = createKeptFiles()
  return {
    register(path, token = randomUUID()) {
      paths.set(token, path)
      return token
    },
    path(token) {
      const path = paths.get(token)
      if (path === undefined) throw new AppError('not_found')
      return path
    },
  }
}
