// main.log, at most 1 MB, and two older ones. Lines come from the logger, which keeps records out.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LIMIT_BYTES = 1024 * 1024
const OLDER = 2

/** A log that cannot be written must not stop the work: its lines go to stderr then. */
export function createLogFile(folder: string, limit: number = LIMIT_BYTES): (line: string) => void {
  const path = join(folder, 'main.log')
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(path) >= limit) rotate(folder)
      appendFileSync(path, `${line}\n`)
    } catch {
      process.stderr.write(`${line}\n`)
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(folder: string): void {
  const name = (age: number): string => join(folder, age === 0 ? 'main.log' : `main.${age}.log`)
  for (let age = OLDER; age > 0; age -= 1) {
    if (statSync(name(age - 1), { throwIfNoEntry: false })) renameSync(name(age - 1), name(age))
  }
}
