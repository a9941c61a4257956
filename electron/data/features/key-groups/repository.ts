import type { Database } from 'better-sqlite3'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Membership = Row &
  Readonly<{
    id: number
    graduate_id: number
    group_code: string
    valid_from: string
    valid_to: string
    basis: string
  }>

/** What was imported or set by hand, oldest first. */
export function selectMemberships(db: Database, graduateId: number, group?: string): Membership[] {
  return prepared(
    db,
    `SELECT * FROM group_membership WHERE graduate_id = @id AND (@group IS NULL OR group_code = @group)
      ORDER BY group_code, valid_from`,
  ).all({ id: graduateId, group: group ?? null }) as Membership[]
}

export type DerivedSpell = Readonly<{ group_code: string; valid_from: string; valid_to: string }>

export function selectDerived(db: Database, graduateId: number): DerivedSpell[] {
  return prepared(
    db,
    `SELECT group_code, valid_from, valid_to FROM derived_membership WHERE graduate_id = ?
      ORDER BY group_code, valid_from`,
  ).all(graduateId) as DerivedSpell[]
}

export type GroupCount = Readonly<{ group: string; people: number; inLedger: number }>

/** Who is in each group on a day; whoever is in one twice counts once. */
export function countMembers(db: Database, cohort: number, day: string): GroupCount[] {
  return prepared(
    db,
    `SELECT m.group_code AS "group", count(*) AS people, sum(s.in_ledger) AS inLedger FROM (
       SELECT graduate_id, group_code FROM group_membership WHERE valid_from <= @day AND valid_to > @day
       UNION
       SELECT graduate_id, group_code FROM derived_membership WHERE valid_from <= @day AND valid_to > @day
     ) m JOIN graduate g ON g.id = m.graduate_id AND g.cohort_year = @cohort
         JOIN ledger_state s ON s.graduate_id = g.id
     GROUP BY 1`,
  ).all({ cohort, day }) as GroupCount[]
}
