// What the centre says of a package, signed: the school keeps it, and one that lost its numbers finds them there.
import type { Database } from 'better-sqlite3'
import type { AppError } from '#shared/contract/app-error.ts'
import type { ManifestOf } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Correspondent, correspondentById } from '../packages/correspondents.ts'
import { sendTo } from './send.ts'

type Body = ManifestOf<'receipt'>['body']
type Receipt = Readonly<{
  of: Body['of']
  outcome: Body['outcome']
  why?: AppError
  periodUid?: string | null
}>

export async function sendReceipt(
  ctx: DataContext,
  session: Session,
  toId: number,
  { of, outcome, why, periodUid = null }: Receipt,
): Promise<void> {
  const to = correspondentById(session.db, toId)
  // Whoever never asked to be approved has no key that an answer could be sealed for.
  if (to === undefined || to.recipient === null) return
  const { serial, last_sha256: sha256 } = to
  const finding = why === undefined ? null : findingOf(why)
  const body: Body = { of, outcome, periodUid, finding, serial, sha256 }
  await sendTo(ctx, session, [to, { kind: 'receipt', body }])
}

const LONGEST = 200

function findingOf({ code, params }: AppError): Body['finding'] {
  const said = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.slice(0, LONGEST) : value,
  ])
  return { code, params: Object.fromEntries(said) }
}

/** The one that was sent is sent again; false: there is none. */
export function repeatReceipt(db: Database, to: Correspondent, packageUid: string): boolean {
  const { changes } = prepared(
    db,
    `UPDATE package SET state = 'waiting', next_try_at = NULL
      WHERE id = (SELECT max(id) FROM package
                   WHERE direction = 'out' AND kind = 'receipt' AND correspondent_id = ?
                     AND json_extract(manifest, '$.body.of.uid') = ?)`,
  ).run(to.id, packageUid)
  return changes > 0
}
