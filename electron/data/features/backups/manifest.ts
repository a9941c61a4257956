// What stands beside a backup: what it is, how to tell that it is whole, and the chain's head at that time. Written
// last, so a backup that has one is finished.
import { z } from 'zod'
import { keysPath } from '#data/ledger-file/format.ts'
import { Backup, OCCASIONS } from '#shared/contract/backups.ts'

export const manifestPath = (backup: string): string => `${backup}.json`

/** The three files of a backup, in the order in which they come into being. */
export const filesOf = (
  backup: string,
): readonly [keys: string, backup: string, manifest: string] => [
  keysPath(backup),
  backup,
  manifestPath(backup),
]

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const Manifest = z.object({
  format: z.literal('jytz-backup'),
  version: z.literal(1),
  ledgerId: z.uuid(),
  /** the ledger's file, without its folder and ending */
  ledgerName: z.string(),
  occasion: z.enum(OCCASIONS),
  /** ISO instant */
  madeAt: z.iso.datetime(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  people: z.int(),
  entries: z.int(),
  head: Backup.shape.head,
  /** digests of the batches from which on the ledger has a history of its own: they tell what can be compared */
  branches: z.array(z.string()),
  sizeBytes: z.int(),
  sha256: Sha256,
  keysSha256: Sha256,
})
export type Manifest = z.infer<typeof Manifest>

/** null when it is none, or damaged: without it nobody can say that the backup is whole. */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = Manifest.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A finished backup where it lies. */
export type Found = Readonly<{
  /** of the backup itself, its keys and manifest beside it */
  path: string
  fileName: string
  manifest: Manifest
}>
