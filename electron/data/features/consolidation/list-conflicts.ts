// What waits for a decision, or has one, as the page and the command line show it: things by their names, numbers and
// what is restricted masked like everywhere.
import type { Database } from 'better-sqlite3'
import type { Conflict, ConflictFilter } from '#shared/contract/consolidation.ts'
import type { Output } from '#shared/contract/index.ts'
import { HIDDEN } from '#shared/domain/fields/restricted.ts'
import { isRestrictedKind } from '#shared/domain/follow-up/index.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { isDetailShown, shownValue } from '../graduates/concealment.ts'
import { fieldOf } from '../history/cells.ts'
import { originOf } from './origin.ts'
import { TAKEN } from './snapshot.ts'

type Conflicts = Output<'consolidation.conflicts'>
type Row = Omit<Conflict, 'other' | 'cell' | 'oursFrom' | 'theirsFrom'> &
  Readonly<{
    localId: number | null
    otherId: number | null
    otherName: string
    otherNo: string
    otherSchool: string
    period: string
    serial: number | null
    at: string
    contactKind: string
  }>

const AT_MOST = 500

export function listConflicts(session: Session, filter: ConflictFilter): Conflicts {
  const { db } = session
  const { open, correspondentId, kind } = filter
  const binding = { open: open ? 1 : 0, correspondentId, kind }
  const groups = prepared(
    db,
    `SELECT k.id AS correspondentId, k.name AS school, c.kind, count(*) AS count ${FROM}
      WHERE @open = 0 OR c.decision = '' GROUP BY k.id, c.kind ORDER BY s.position, k.id, c.kind`,
  ).all({ open: binding.open }) as Conflicts['groups']
  const rows = prepared(
    db,
    `SELECT c.id, k.name AS school, c.kind, c.entity, c.field, c.graduate_id AS graduateId,
            coalesce(g.name, '') AS name, coalesce(g.student_no, '') AS studentNo,
            c.local_id AS localId, c.other_graduate_id AS otherId, coalesce(o.name, '') AS otherName,
            coalesce(o.student_no, '') AS otherNo, coalesce(os.name, '') AS otherSchool,
            c.base, c.ours, c.theirs, c.decision, c.reason, c.decided_at AS decidedAt,
            coalesce(d.name, '') AS period, p.serial, p.recorded_at AS at,
            coalesce(t.kind, '') AS contactKind ${FROM}
       LEFT JOIN graduate g ON g.id = c.graduate_id
       LEFT JOIN graduate o ON o.id = c.other_graduate_id LEFT JOIN school os ON os.id = o.school_id
       LEFT JOIN period d ON d.id = p.period_id
       LEFT JOIN contact t ON c.entity = 'contact' AND t.id = c.local_id
      WHERE (@open = 0 OR c.decision = '') AND (@correspondentId IS NULL OR k.id = @correspondentId)
        AND (@kind IS NULL OR c.kind = @kind)
      ORDER BY s.position, k.id, c.kind, studentNo, c.id LIMIT ${AT_MOST}`,
  ).all(binding) as Row[]
  const total = groups
    .filter((group) => correspondentId === null || group.correspondentId === correspondentId)
    .filter((group) => kind === null || group.kind === kind)
    .reduce((sum, { count }) => sum + count, 0)
  return { total, groups, conflicts: rows.map((row) => shown(session, row)) }
}

const FROM = `FROM merge_conflict c JOIN package p ON p.id = c.package_id
  JOIN correspondent k ON k.id = p.correspondent_id LEFT JOIN school s ON s.id = k.school_id`

function shown(session: Session, row: Row): Conflict {
  const { localId, otherId, otherName, otherNo, otherSchool, period, serial, at } = row
  const { contactKind, ...said } = row
  const { id, kind, entity, field, decision, reason, decidedAt, graduateId, school } = said
  const text = (value: string | null) => shownText(session, row, value)
  const isOurs = kind === 'field' && localId !== null
  return {
    ...{ id, kind, entity, field, cell: cellIn(entity, field), decision, reason, decidedAt },
    ...{ school, graduateId, ...whoIs(row) },
    other:
      otherId === null
        ? null
        : { graduateId: otherId, name: otherName, studentNo: otherNo, school: otherSchool },
    ...{ base: text(row.base), ours: text(row.ours), theirs: text(row.theirs) },
    oursFrom: isOurs ? originOf(session.db, { entity, id: localId, field }) : null,
    theirsFrom: { by: 'package', school, period, serial, user: '', at },
  }
}

/** Who waits at the door is in the words of the school alone: number and name. */
function whoIs({ graduateId, name, studentNo, theirs }: Row) {
  if (graduateId !== null || theirs === null) return { name, studentNo }
  const [number = '', ...names] = theirs.split(' ')
  return names.length === 0 ? { name, studentNo } : { name: names.join(' '), studentNo: number }
}

const BY_NAME: Readonly<Record<string, string>> = {
  employer_id: 'employer_name',
  staff_id: 'helper',
}

const cellIn = (entity: string, field: string): string =>
  fieldOf(entity, field) ?? BY_NAME[field] ?? field

function shownText(session: Session, row: Row, value: string | null): string | null {
  if (value === null || row.kind !== 'field') return value
  const { entity, field, graduateId, contactKind } = row
  const named = nameOf(session.db, { entity, field, value })
  if (named !== null) return named
  const cell = cellIn(entity, field)
  if (entity === 'contact' && isRestrictedKind(contactKind) && WORDS.has(field))
    return isDetailShown(session, graduateId ?? 0, cell, value) ? value : HIDDEN
  return entity === 'graduate' || entity.endsWith('_event') || entity === 'group_membership'
    ? shownValue(session, graduateId ?? 0, cell, value)
    : value
}

/** Of a contact: what may be counselling. */
const WORDS: ReadonlySet<string> = new Set(['content', 'expected_before', 'expected_after'])

const NAMED: Readonly<Record<string, string>> = {
  employer: 'name',
  staff: 'name',
  vacancy: 'title',
}

type Said = Readonly<{ entity: string; field: string; value: string }>

/** What a number refers to, by its name; null: it is no such number. */
function nameOf(db: Database, { entity, field, value }: Said): string | null {
  const target = TAKEN.find(({ table }) => table === entity)?.refs[field]
  const column = target === undefined ? undefined : NAMED[target]
  if (target === undefined || column === undefined) return null
  const name = prepared(db, `SELECT ${column} FROM ${target} WHERE id = ?`)
    .pluck()
    .get(Number(value))
  return typeof name === 'string' ? name : value
}
