// What the centre's roster says otherwise than a school's last package: who came to it, moved to another school, or is
// off the roster. Whoever has no student number cannot be told from others there.
import { ROSTER_COLUMNS } from '#shared/domain/submission/roster.ts'
import type { RosterChange } from '#shared/schemas/package.ts'
import type { Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { Correspondent } from '../packages/correspondents.ts'
import { type Links, openLinks } from './links.ts'
import { lastSnapshot } from './packages.ts'

/** Before a school's first package everybody on its roster is new. */
export function rosterChanges(session: Session, school: Correspondent): RosterChange[] {
  const links = openLinks(session.db, school.id)
  return [...newcomers(session, school, links), ...leavers(session, school, links)]
}

type Person = Row & Readonly<{ id: number; student_no: string; name: string }>

function newcomers(
  { db, info }: Session,
  { school_id }: Correspondent,
  links: Links,
): RosterChange[] {
  const people = prepared(
    db,
    `SELECT id, ${ROSTER_COLUMNS.join(', ')} FROM graduate
      WHERE cohort_year = ? AND school_id = ? AND student_no IS NOT NULL ORDER BY student_no`,
  ).all(info.cohort, school_id) as Person[]
  return people
    .filter(({ id }) => links.source('graduate', id) === undefined)
    .map((person) => ({
      ...{ change: 'new', studentNo: person.student_no, name: person.name, to: '' },
      values: Object.fromEntries(
        ROSTER_COLUMNS.flatMap((column) => {
          const value = person[column] ?? null
          return value === null ? [] : [[column, String(value)]]
        }),
      ),
    }))
}

function leavers({ db }: Session, school: Correspondent, links: Links): RosterChange[] {
  const changes: RosterChange[] = []
  for (const [sourceId, { student_no: studentNo, name }] of lastSnapshot(db, school.id).rows(
    'graduate',
  )) {
    const localId = links.known('graduate', sourceId)
    if (localId === undefined || typeof studentNo !== 'string') continue
    const to = schoolOf(db, localId)
    if (to?.id === school.school_id) continue
    const told = { studentNo, name: String(name), values: {} }
    changes.push(
      to === undefined
        ? { change: 'gone', ...told, to: '' }
        : { change: 'moved', ...told, to: to.name ?? '' },
    )
  }
  return changes
}

/** undefined: nobody of that number is on the roster. */
const schoolOf = (db: Session['db'], graduateId: number) =>
  prepared(
    db,
    `SELECT s.id, s.name FROM graduate g LEFT JOIN school s ON s.id = g.school_id WHERE g.id = ?`,
  ).get(graduateId) as Readonly<{ id: number | null; name: string | null }> | undefined
