import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scrub } from './scrub.ts'

const LINES = 200

/** The newest lines of the log, an older file's before a newer one's; none where nothing is logged into files. */
export function logTail(folder: string | null): readonly string[] {
  if (folder === null) return []
  const lines = ['main.1.log', 'main.log'].flatMap((name) => linesOf(join(folder, name)))
  return lines.slice(-LINES).map(scrub)
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    // Not there yet, or in the middle of being moved.
    return []
  }
}
