// Files that the user picked in this run. The page holds tokens; paths stay here and in the data thread.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { createKeptFiles } from '#common/kept-files.ts'

export type Picked = Readonly<{ token: string; name: string }>

export type ChosenFiles = Readonly<{
  choose: (path: string) => Picked
  path: (token: string) => string | null
  /** All of them, for a data thread that was started anew. */
  all: () => readonly (readonly [token: string, path: string])[]
}>

export function createChosenFiles(announce: (token: string, path: string) => void): ChosenFiles {
  const paths = createKeptFiles()
  return {
    choose(path) {
      const token = randomUUID()
      paths.set(token, path)
      announce(token, path)
      return { token, name: basename(path) }
    },
    path: (token) => paths.get(token) ?? null,
    all: paths.all,
  }
}
