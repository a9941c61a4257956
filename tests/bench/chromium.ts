// The browser that the stand-in takes, for what is measured beside the application.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** Chromium refuses its sandbox to root; for everybody else it stays on. */
export const rootOnly: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export function findChromium(): string | undefined {
  const asked = process.env.STANDIN_CHROMIUM
  if (asked !== undefined) return asked
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
