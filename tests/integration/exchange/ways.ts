// The ways that packages can go, each ready to be used by every ledger.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTransport } from '#data/features/packages/way.ts'
import type { Member } from '#tests/helpers/university.ts'

export type Way = Readonly<{
  connect: (member: Member) => void
  /** packages that still lie there */
  left: () => readonly string[]
  close: () => void
}>

export function overFolder(): Way {
  const folder = mkdtempSync(join(tmpdir(), 'share-'))
  return {
    connect: ({ session }) => setTransport(session, folder),
    left: () => packagesUnder(folder),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const packagesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.zip'))
