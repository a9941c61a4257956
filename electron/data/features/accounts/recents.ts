// Ledgers opened on this computer, newest first. The list is a convenience: a damaged one is an empty one.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { RecentLedger } from '#shared/schemas/ledger.ts'
import { readState, writeState } from './state-file.ts'

const FILE = 'recent-ledgers.json'
const KEPT = 12

const Entry = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  practice: z.boolean(),
  lastOpened: z.string(),
})
type Entry = z.infer<typeof Entry>

export function listRecents(folder: string): RecentLedger[] {
  return entries(folder).map(({ path, ...entry }) => ({
    ...entry,
    fileName: basename(path),
    folder: dirname(path),
    present: existsSync(path),
  }))
}

export function recentPath(folder: string, id: string): string {
  const entry = entries(folder).find((known) => known.id === id)
  if (!entry) throw new AppError('not_found')
  return entry.path
}

export function addRecent(folder: string, opened: Omit<Entry, 'id'>): void {
  const known = entries(folder)
  const id = known.find(({ path }) => path === opened.path)?.id ?? randomUUID()
  const others = known.filter(({ path }) => path !== opened.path)
  save(folder, [{ id, ...opened }, ...others].slice(0, KEPT))
}

export function forgetRecent(folder: string, id: string): void {
  save(
    folder,
    entries(folder).filter((entry) => entry.id !== id),
  )
}

export function forgetRecentPath(folder: string, path: string): void {
  save(
    folder,
    entries(folder).filter((entry) => entry.path !== path),
  )
}

function entries(folder: string): Entry[] {
  const list = z.object({ ledgers: z.array(z.unknown()) }).safeParse(readState(folder, FILE))
  if (!list.success) return []
  return list.data.ledgers.flatMap((item) => {
    const entry = Entry.safeParse(item)
    return entry.success ? [entry.data] : []
  })
}

function save(folder: string, ledgers: readonly Entry[]): void {
  writeState(folder, FILE, { version: 1, ledgers })
}
