import type { Database } from 'better-sqlite3'
import type { ContactGroup, Fair, FairTotals, Lecture, Measure } from '#shared/schemas/activity.ts'
import { prepared } from '../../ledger-file/query.ts'

export function selectFairs(db: Database): Fair[] {
  const rows = prepared(
    db,
    `SELECT id, name, form, online, date_from AS dateFrom, date_to AS dateTo, organiser, units, posts, demand,
            seekers, cv, intents, signed, link, note
       FROM fair ORDER BY date_from DESC, id DESC`,
  ).all() as (Omit<Fair, 'online'> & { online: number })[]
  return rows.map((row) => ({ ...row, online: row.online === 1 }))
}

export function selectFairTotals(db: Database, online: boolean): FairTotals {
  return prepared(
    db,
    `SELECT count(*) AS events, coalesce(sum(units), 0) AS units, coalesce(sum(posts), 0) AS posts,
            coalesce(sum(demand), 0) AS demand FROM fair WHERE online = ?`,
  ).get(online ? 1 : 0) as FairTotals
}

export function selectLectures(db: Database): Lecture[] {
  return prepared(
    db,
    `SELECT l.id, l.name, l.kind, l.day, l.speaker, l.place, l.note,
            (SELECT count(DISTINCT c.graduate_id) FROM contact c WHERE c.lecture_id = l.id) AS attended
       FROM lecture l ORDER BY l.day DESC, l.id DESC`,
  ).all() as Lecture[]
}

export function selectAttendance(db: Database, lecture: number): number[] {
  return prepared(
    db,
    'SELECT DISTINCT graduate_id FROM contact WHERE lecture_id = ? ORDER BY graduate_id',
  )
    .pluck()
    .all(lecture) as number[]
}

type GroupRow = Omit<ContactGroup, 'members'> & Readonly<{ members: string }>

/** Those that are not closed. */
export function selectContactGroups(db: Database): ContactGroup[] {
  const rows = prepared(
    db,
    `SELECT g.id, g.name, g.kind, g.channel, g.keeper, g.note,
            (SELECT json_group_array(m.graduate_id) FROM contact_group_member m WHERE m.group_id = g.id) AS members
       FROM contact_group g WHERE g.closed_on IS NULL ORDER BY g.name, g.id`,
  ).all() as GroupRow[]
  return rows.map((row) => ({ ...row, members: JSON.parse(row.members) as number[] }))
}

type MeasureRow = Omit<Measure, 'people' | 'classes'> &
  Readonly<{ people: string; classes: string }>

export function selectMeasures(db: Database): Measure[] {
  const links = (column: string) =>
    `(SELECT json_group_array(l.${column}) FROM measure_link l
       WHERE l.measure_id = m.id AND l.${column} IS NOT NULL)`
  const rows = prepared(
    db,
    `SELECT m.id, m.kind, m.title, m.number, m.date_from AS dateFrom, m.date_to AS dateTo, m.departments, m.content,
            ${links('graduate_id')} AS people, ${links('class_name')} AS classes
       FROM measure m ORDER BY m.date_from DESC, m.id DESC`,
  ).all() as MeasureRow[]
  return rows.map((row) => ({
    ...row,
    people: JSON.parse(row.people) as number[],
    classes: JSON.parse(row.classes) as string[],
  }))
}
