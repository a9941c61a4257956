// What changed since the period was handed in last, by person and cell: the package of then, which is sealed for this
// ledger as well, beside the ledger of now.
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import { differenceOf, type ShippedRow } from '#shared/domain/submission/difference.ts'
import { SHIPPED, shippedFile } from '#shared/domain/submission/shipped.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { openPackage } from '../../package/open.ts'
import { keptKeys, ownParty } from '../packages/own-keys.ts'
import { selectPeriodRow } from './repository.ts'
import { shownPeople } from './shown-people.ts'
import { snapshotOf } from './snapshot.ts'

type Changes = Output<'submissions.changes'>
type Sent = Readonly<{ uid: string; to: string; content: Buffer; at: string }>

const LISTED = 500

export async function changesSince(session: Session, periodId: number): Promise<Changes> {
  const { db, info } = session
  selectPeriodRow(session, periodId)
  const sent = lastSent(session)
  if (sent === undefined) return { since: null, total: 0, people: [] }
  const now = snapshotOf(db, info.cohort)
  const changes = differenceOf(rowsIn(await filesOf(session, sent)), rowsIn(now.files))
  return {
    since: sent.at,
    total: changes.length,
    people: shownPeople(session, changes.slice(0, LISTED)),
  }
}

const lastSent = ({ db }: Session): Sent | undefined =>
  prepared(
    db,
    `SELECT p.uid, c.uid AS "to", p.content, p.recorded_at AS at
       FROM package p JOIN correspondent c ON c.id = p.correspondent_id
      WHERE p.direction = 'out' AND p.kind = 'submission' AND p.content IS NOT NULL
      ORDER BY p.serial DESC, p.id DESC LIMIT 1`,
  ).get() as Sent | undefined

async function filesOf(session: Session, { uid, to, content }: Sent) {
  const keys = keptKeys(session)
  if (keys === null) throw new AppError('not_joined')
  const own = await ownParty(session, keys)
  // Addressed to the centre, and opened by whoever made it.
  const options = { file: `${uid}.zip`, keys: { ...keys, uid: to }, signer: () => own }
  return (await openPackage(content, options)).files
}

function rowsIn(files: ReadonlyMap<string, Uint8Array>) {
  return new Map(
    SHIPPED.map(({ table }) => {
      const text = Buffer.from(files.get(shippedFile(table)) ?? []).toString('utf8')
      const lines = text.split('\n').filter((line) => line !== '')
      return [table, lines.map((line) => JSON.parse(line) as ShippedRow)] as const
    }),
  )
}
