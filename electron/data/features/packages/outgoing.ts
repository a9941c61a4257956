// What goes out: kept sealed in the ledger until the other side has it.
import type { Database } from 'better-sqlite3'
import { timeOrderedUid } from '#common/uid.ts'
import type { Party } from '#shared/schemas/package.ts'
import type { DataContext } from '../../context.ts'
import { first, sql } from '../../ledger-file/query.ts'
import type { Sealed } from '../../package/seal.ts'

type Outgoing = Sealed &
  Readonly<{
    correspondentId: number
    periodId?: number
    submissionId?: number
    serial?: number
  }>

/** What every manifest begins with. */
export function manifestHead(
  { clock, program }: Pick<DataContext, 'clock' | 'program'>,
  from: Party,
  to: string,
): Readonly<{ uid: string; from: Party; to: string; createdAt: string; program: string }> {
  const now = clock.now()
  const uid = timeOrderedUid(now.getTime())
  return { uid, from, to, createdAt: now.toISOString(), program: program.version }
}

/** Into the outbox; its number. An invitation is handed over as a file, so it does not wait. */
export function keepOutgoing({ db }: Readonly<{ db: Database }>, outgoing: Outgoing): number {
  const { manifest, bytes, sha256 } = outgoing
  const row = {
    uid: manifest.uid,
    direction: 'out',
    kind: manifest.kind,
    correspondent_id: outgoing.correspondentId,
    period_id: outgoing.periodId ?? null,
    submission_id: outgoing.submissionId ?? null,
    serial: outgoing.serial ?? null,
    sha256,
    manifest: JSON.stringify(manifest),
    content: Buffer.from(bytes),
    state: manifest.kind === 'invitation' ? 'delivered' : 'waiting',
    recorded_at: manifest.createdAt,
  }
  return Number(first(db, sql.insertInto('package').values(row).returning('id'))?.id)
}
