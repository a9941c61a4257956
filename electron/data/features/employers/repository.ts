import type { Database } from 'better-sqlite3'
import { cleanUscc, employerKey } from '#shared/domain/employer/index.ts'
import { nameSortKey } from '#shared/domain/pinyin/index.ts'
import type { Employer } from '#shared/schemas/employer.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type EmployerRow = Row &
  Readonly<{ id: number; name: string; match_key: string; uscc: string }>

/** Columns of an employer under the names of its schema. */
export const ENTRY_COLUMNS = `e.name, e.uscc, e.employer_type AS employerType, e.industry, e.region, e.address,
  e.contact_person AS contactPerson, e.contact_phone AS contactPhone, e.note`

const LIST = `
  SELECT e.id, ${ENTRY_COLUMNS},
         (SELECT count(*) FROM vacancy v WHERE v.employer_id = e.id AND v.withdrawn_on IS NULL) AS vacancies,
         (SELECT count(*) FROM destination_event d
           JOIN ledger_state s ON s.destination_event_id = d.id WHERE d.employer_id = e.id) AS people
    FROM employer e WHERE e.removed_at IS NULL`

/** By name in pinyin order. */
export function selectEmployers(db: Database): Employer[] {
  const list = prepared(db, LIST).all() as Employer[]
  const keys = new Map(list.map(({ id, name }) => [id, nameSortKey(name)]))
  const key = ({ id }: Employer) => keys.get(id) ?? ''
  return list.sort((one, other) =>
    key(one) === key(other) ? one.id - other.id : key(one) < key(other) ? -1 : 1,
  )
}

export function selectEmployerRow(db: Database, id: number): EmployerRow | undefined {
  return prepared(db, 'SELECT * FROM employer WHERE id = ? AND removed_at IS NULL').get(id) as
    | EmployerRow
    | undefined
}

/** Those of the register whom a credit code or a name may mean. */
export function selectCandidates(db: Database, name: string, uscc: string): EmployerRow[] {
  return prepared(
    db,
    `SELECT * FROM employer WHERE removed_at IS NULL
        AND (match_key = @key OR (uscc <> '' AND uscc = @uscc)) ORDER BY id`,
  ).all({ key: employerKey(name), uscc: cleanUscc(uscc) }) as EmployerRow[]
}

/** Destinations that are tied to it. */
export function selectEventsOf(db: Database, employerId: number): Row[] {
  return prepared(db, 'SELECT * FROM destination_event WHERE employer_id = ?').all(
    employerId,
  ) as Row[]
}

export function selectVacanciesOf(db: Database, employerId: number): Row[] {
  return prepared(db, 'SELECT * FROM vacancy WHERE employer_id = ?').all(employerId) as Row[]
}
