// People of a school: by what arrived before, else by student number on the roster of that school, else new. Whoever
// stands on the roster of another school waits until somebody decides.
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { freeNumbers, type Move, settleMoves } from '../graduates/student-numbers.ts'
import { selectRow } from '../history/repository.ts'
import {
  inOrder,
  insertTheirs,
  type Merge,
  ofBase,
  ofTheirs,
  patchOf,
  withDerived,
} from './merge.ts'
import { askGone } from './merge-tables.ts'
import { TAKEN } from './snapshot.ts'

const PEOPLE = TAKEN.find(({ table }) => table === 'graduate')

type Change = Readonly<{ sourceId: number; localId: number; ours: Row; patch: Row }>

export function mergePeople(merge: Merge): void {
  if (PEOPLE === undefined) return
  const { db, links, base, theirs } = merge
  const changes: Change[] = []
  const strangers: [number, Row][] = []
  for (const [sourceId, source] of inOrder(theirs.rows('graduate'))) {
    const row = ofTheirs(merge, PEOPLE, source) ?? {}
    const localId = links.known('graduate', sourceId)
    if (localId === undefined) {
      strangers.push([sourceId, row])
      continue
    }
    const was = ofBase(merge, PEOPLE, base.rows('graduate').get(sourceId))
    const met = { sourceId, localId, base: was, theirs: row }
    const ours = selectRow(db, 'graduate', localId)
    if (ours === undefined) askGone(merge, 'graduate', met)
    else changes.push({ ...met, ours, patch: patchOf(merge, { table: 'graduate', ...met, ours }) })
  }
  writeChanges(merge, changes)
  for (const [sourceId, row] of strangers) place(merge, sourceId, row)
}

/** Numbers may move among the people of a package; one that belongs to another stays there. */
function writeChanges({ db, batch, cohort, conflicts }: Merge, changes: readonly Change[]): void {
  const wishes = changes.flatMap(({ localId, ours, patch }): [number, Move][] =>
    'student_no' in patch ? [[localId, { from: numberIn(ours), to: numberIn(patch) }]] : [],
  )
  const moves = settleMoves(db, cohort, new Map(wishes))
  freeNumbers(db, moves.freed)
  for (const { sourceId, localId, ours, patch } of changes) {
    const { student_no: number, ...others } = patch
    const isRefused = moves.refused.has(localId)
    if (isRefused) {
      const values = { base: ours.student_no ?? null, ours: ours.student_no ?? null }
      const about = { sourceId, localId, graduateId: localId, field: 'student_no' }
      conflicts.add({
        kind: 'field',
        entity: 'graduate',
        ...about,
        ...values,
        theirs: number ?? null,
      })
    }
    batch.update(
      'graduate',
      localId,
      ours,
      withDerived('graduate', ours, isRefused ? others : patch),
    )
  }
}

const numberIn = (row: Row): string | null =>
  typeof row.student_no === 'string' ? row.student_no : null

function place(merge: Merge, sourceId: number, theirs: Row): void {
  const { db, batch, links, conflicts, schoolId } = merge
  const holder = holderOf(merge, theirs)
  if (holder === undefined) {
    links.link('graduate', sourceId, insertTheirs(merge, 'graduate', theirs, {}))
    return
  }
  const other = links.source('graduate', holder.id)
  const isFree = other === undefined || !merge.theirs.rows('graduate').has(other)
  const isOfSchool = holder.school_id === schoolId || holder.school_id === null
  if (!isOfSchool || !isFree) {
    conflicts.add({
      kind: holder.name === theirs.name && !isOfSchool ? 'transfer' : 'same_number',
      ...{ entity: 'graduate', sourceId, localId: null, graduateId: null },
      ...{ otherGraduateId: holder.id, field: 'student_no' },
      theirs: `${theirs.student_no} ${theirs.name}`,
    })
    return
  }
  const ours = selectRow(db, 'graduate', holder.id) ?? {}
  links.link('graduate', sourceId, holder.id)
  const met = { table: 'graduate', sourceId, localId: holder.id, base: {}, ours, theirs } as const
  const patch = { ...patchOf(merge, met), school_id: schoolId }
  batch.update('graduate', holder.id, ours, withDerived('graduate', ours, patch))
}

type Holder = Readonly<{ id: number; school_id: number | null; name: string }>

/** Who has the student number; of somebody without one, who has the ID number in this school. */
function holderOf({ db, cohort, schoolId }: Merge, theirs: Row): Holder | undefined {
  const columns = 'SELECT id, school_id, name FROM graduate WHERE cohort_year = ? AND'
  const number = numberIn(theirs)
  const found =
    number === null
      ? prepared(db, `${columns} id_no = ? AND school_id = ?`).get(cohort, theirs.id_no, schoolId)
      : prepared(db, `${columns} student_no = ?`).get(cohort, number)
  return found as Holder | undefined
}

/**
 * The same ID number in two schools: both are counted until somebody says who it is. Asked once, whichever of the two
 * schools hands in; what either has corrected is asked no more.
 */
export function askSameIds({ db, links, conflicts, schoolId, cohort }: Merge): void {
  prepared(
    db,
    `DELETE FROM merge_conflict WHERE kind = 'same_id' AND decision = '' AND NOT EXISTS (
       SELECT 1 FROM graduate a JOIN graduate b ON b.id_no = a.id_no
        WHERE a.id = graduate_id AND b.id = other_graduate_id)`,
  ).run()
  const pairs = prepared(
    db,
    `SELECT a.id, b.id AS other FROM graduate a
       JOIN graduate b ON b.id_no = a.id_no AND b.cohort_year = a.cohort_year AND b.id <> a.id
      WHERE a.cohort_year = ? AND a.school_id = ? AND b.school_id IS NOT a.school_id
        AND NOT EXISTS (SELECT 1 FROM merge_conflict c WHERE c.kind = 'same_id'
          AND c.graduate_id = b.id AND c.other_graduate_id = a.id)
      ORDER BY a.id`,
  ).all(cohort, schoolId) as Readonly<{ id: number; other: number }>[]
  for (const { id, other } of pairs) {
    conflicts.add({
      kind: 'same_id',
      ...{ entity: 'graduate', sourceId: links.source('graduate', id) ?? null, localId: id },
      ...{ graduateId: id, otherGraduateId: other, field: 'id_no' },
    })
  }
}
