// People who were taken off the roster: who they are, and how they come back.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { Kept, RemovedPerson } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { readLabel } from './label.ts'
import { isPresent, selectChanges } from './repository.ts'
import { revertChanges } from './revert.ts'

/** Each one's last removal that holds; what was undone or erased is not in the bin. */
export const BIN = `
  SELECT l.entity_id AS id, max(l.seq) AS seq, l.batch_id AS batch, l.changes, b.label,
         b.started_at AS at, coalesce(u.name, '') AS userName
    FROM change_log l INDEXED BY change_log_removed JOIN change_batch b ON b.id = l.batch_id
    LEFT JOIN app_user u ON u.id = b.user_id
   WHERE l.entity = 'graduate' AND l.op = 'delete' AND l.erased = 0
     AND b.kind = 'command' AND b.reverted_by IS NULL
     AND NOT EXISTS (SELECT 1 FROM graduate g WHERE g.id = l.entity_id)
   GROUP BY l.entity_id ORDER BY seq DESC`

type Removal = Readonly<{
  id: number
  batch: number
  changes: string
  label: string
  at: string
  userName: string
}>

function selectRemovals(db: Database): Removal[] {
  return prepared(db, BIN).all() as Removal[]
}

/** Last removed first. */
export function listBin(db: Database): RemovedPerson[] {
  const schools = new Map(
    (prepared(db, 'SELECT id, name FROM school').all() as { id: number; name: string }[]).map(
      ({ id, name }) => [id, name],
    ),
  )
  return selectRemovals(db).map((removal) => {
    const row = JSON.parse(removal.changes) as Record<string, unknown>
    const text = (column: string): string => String(row[column] ?? '')
    return {
      graduateId: removal.id,
      studentNo: text('student_no'),
      name: text('name'),
      schoolName: schools.get(Number(row.school_id)) ?? '',
      majorName: text('major_name'),
      className: text('class_name'),
      removedAt: removal.at,
      userName: removal.userName,
      reason: String(readLabel(removal.label).params.reason ?? ''),
      batch: removal.batch,
    }
  })
}

const nameIn = ({ changes }: Removal): string =>
  String((JSON.parse(changes) as Record<string, unknown>).name ?? '')

/** Brings people back with all their records; who cannot come is kept and named. */
export function restorePeople(
  ctx: DataContext,
  session: Session,
  ids: readonly number[],
  screen: string,
): Readonly<{ batch: number | null; restored: number; kept: Kept[] }> {
  const { db } = session
  const wanted = new Set(ids)
  const removals = selectRemovals(db).filter(({ id }) => wanted.has(id))
  if (removals.length === 0) throw new AppError('not_found')
  const [only, ...others] = removals
  const name = only === undefined || others.length > 0 ? '' : nameIn(only)
  const label = { key: 'restore', params: { count: removals.length, name } }
  return writeBatch(ctx, session, { label, screen, everybody: true }, (writer) => {
    const people = new Map(removals.map(({ id, batch }) => [id, batch]))
    const changes = [...new Set(people.values())].flatMap((batch) =>
      selectChanges(db, batch).filter(
        ({ graduateId }) => graduateId !== null && people.get(graduateId) === batch,
      ),
    )
    const { kept } = revertChanges(db, writer, changes)
    const restored = [...people.keys()].filter((id) => isPresent(db, id)).length
    return { batch: writer.current(), restored, kept: [...kept] }
  })
}
