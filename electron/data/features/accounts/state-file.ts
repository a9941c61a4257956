// Small JSON files of this computer, in the state folder. Whoever reads one parses it and lives without it.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '#data/ledger-file/atomic-file.ts'

/** null when there is none, or none that can be read. */
export function readState(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return null
  }
}

export function writeState(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true })
  writeFileAtomically(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
}
