// Whole or not at all: a temporary file beside the target, flushed to the disk, then renamed.
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export function writeFileAtomically(path: string, text: string): void {
  const temporary = stageFile(path, text)
  try {
    moveInPlace(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}

/** The temporary file beside the target, flushed: what is left to do needs no space. */
export function stageFile(path: string, text: string): string {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    // For its owner alone where the system knows owners: keys are written this way.
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600, flush: true })
    return temporary
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}

/** Renames a flushed file and makes the new name last through a power cut. */
export function moveInPlace(from: string, to: string): void {
  renameSync(from, to)
  flushFolder(dirname(to))
}

export function flushFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function flushFolder(folder: string): void {
  // Windows cannot open a folder as a file; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
