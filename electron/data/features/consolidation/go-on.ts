// The way out when two ledgers give one number: the centre goes on with the one that made a package it had refused. From
// then on that ledger alone can follow; the package itself may be read again, or the next one comes.
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { Manifest } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { first, sql } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { correspondentById, updateCorrespondent } from '../packages/correspondents.ts'
import { sendReceipt } from './receipts.ts'
import { requireCentre } from './schools.ts'

/** Throws package_state for a package that was not refused for its number, or that a later one has passed. */
export async function goOnWith(
  ctx: DataContext,
  session: Session,
  { packageId, reason }: Parsed<'consolidation.goOn'>,
): Promise<void> {
  requireCentre(session)
  const { uid, sha256, serial, school } = refusedForNumber(session, packageId)
  const label = { key: 'goOnWith', params: { name: school.name, serial, reason } }
  writeBatch(ctx, session, { kind: 'act', label, screen: 'packages' }, (batch) => {
    batch.ensure()
    updateCorrespondent(session.db, school.id, { serial, last_sha256: sha256 })
  })
  const why = new AppError('package_go_on', { serial })
  const of = { uid, kind: 'submission', sha256 } as const
  await sendReceipt(ctx, session, school.id, { of, outcome: 'refused', why })
}

const FOR_NUMBER: ReadonlySet<string> = new Set(['package_fork', 'package_chain'])

function refusedForNumber({ db }: Session, id: number) {
  const row = first(db, sql.selectFrom('package').selectAll().where('id', '=', id))
  if (row === undefined) throw new AppError('not_found')
  const { state, finding, direction, sha256, correspondent_id: from } = row
  const school = from === null ? undefined : correspondentById(db, from)
  const manifest = Manifest.parse(JSON.parse(row.manifest))
  const code = finding === '' ? '' : String(JSON.parse(finding).code)
  const isRefused = direction === 'in' && state === 'refused' && FOR_NUMBER.has(code)
  if (!isRefused || manifest.kind !== 'submission' || school?.state !== 'approved')
    throw new AppError('package_state')
  const { serial } = manifest.body
  // The receipt of that refusal has told it the number to go on from.
  if (serial < school.serial) throw new AppError('package_state')
  return { uid: manifest.uid, sha256, serial, school }
}
