// What came in, and what was refused with its reason: one row a package.
import type { Database } from 'better-sqlite3'
import type { Insertable } from 'kysely'
import { AppError } from '#shared/contract/app-error.ts'
import type { Manifest } from '#shared/schemas/package.ts'
import type { DataContext } from '../../context.ts'
import { first, sql } from '../../ledger-file/query.ts'
import type { Schema } from '../../ledger-file/schema.ts'
import type { Opened } from '../../package/open.ts'
import type { Correspondent } from './correspondents.ts'

/** A package that is signed by whom it says it is from. */
export type Arrived = Opened & Readonly<{ file: string; from: Correspondent }>

type Incoming = Readonly<{
  manifest: Manifest
  sha256: string
  correspondentId: number
  state: 'arrived' | 'accepted' | 'returned'
  /** what was inside that is needed later */
  content?: Uint8Array
  periodId?: number
  submissionId?: number
  serial?: number
}>
type Ctx = Pick<DataContext, 'clock'>

/** Its number. One that was refused before and is taken now is the same package. */
export function keepIncoming(ctx: Ctx, db: Database, incoming: Incoming): number {
  const id = keep(ctx, db, {
    ...rowOf(incoming),
    period_id: incoming.periodId ?? null,
    submission_id: incoming.submissionId ?? null,
    serial: incoming.serial ?? null,
    content: incoming.content === undefined ? null : Buffer.from(incoming.content),
    state: incoming.state,
    finding: '',
  })
  if (id === 0) throw new AppError('package_state')
  return id
}

/** Nothing of its content is kept; one that was taken before stays so. */
export function keepRefused(ctx: Ctx, db: Database, arrived: Arrived, why: AppError): void {
  const { manifest, sha256, from } = arrived
  const finding = findingText(why)
  const serial = manifest.kind === 'submission' ? manifest.body.serial : null
  const incoming = { manifest, sha256, correspondentId: from.id }
  keep(ctx, db, { ...rowOf(incoming), content: null, serial, state: 'refused', finding })
}

export const findingText = ({ code, params }: AppError): string => JSON.stringify({ code, params })

export const knownPackage = (db: Database, uid: string) =>
  first(
    db,
    sql.selectFrom('package').select(['id', 'state', 'sha256', 'finding']).where('uid', '=', uid),
  )

const rowOf = ({
  manifest,
  sha256,
  correspondentId,
}: Pick<Incoming, 'manifest' | 'sha256' | 'correspondentId'>) => ({
  uid: manifest.uid,
  direction: 'in',
  kind: manifest.kind,
  correspondent_id: correspondentId,
  sha256,
  manifest: JSON.stringify(manifest),
})

/** 0 where a package of that name is here that was not refused. */
function keep(
  { clock }: Ctx,
  db: Database,
  row: Omit<Insertable<Schema['package']>, 'recorded_at'>,
) {
  const values = { ...row, recorded_at: clock.now().toISOString() }
  const query = sql
    .insertInto('package')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .column('uid')
        .doUpdateSet(values)
        .where('package.state', '=', 'refused')
        .where('package.correspondent_id', '=', row.correspondent_id ?? 0),
    )
    .returning('id')
  return Number(first(db, query)?.id ?? 0)
}
