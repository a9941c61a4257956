// Runs a few lines of JavaScript in a process of their own, as somebody who is not root.
import { spawnSync } from 'node:child_process'

const NOBODY = 65_534

/** What the lines printed, trimmed; their imports may use the package's own `#` paths. */
export function runElsewhere(lines: string, args: readonly string[]): string {
  const root = process.getuid?.() === 0
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', lines, ...args],
    { encoding: 'utf8', ...(root ? { uid: NOBODY, gid: NOBODY } : {}) },
  )
  return stdout.trim() || stderr
}
