// Rows of every table but that of the people: new ones come, changed ones are merged, gone ones go where nobody
// changed them here.
import { isSame } from '#shared/domain/consolidation/index.ts'
import { type LoggedTable, PERSON_TABLES, type Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectRow } from '../history/repository.ts'
import {
  inOrder,
  insertTheirs,
  type Merge,
  ofBase,
  ofOurs,
  ofTheirs,
  patchOf,
  withDerived,
} from './merge.ts'
import { TAKEN, type TakenTable } from './snapshot.ts'

/** Of which there is one alone: one of ours that no package brought is the same. */
const ALONE: Readonly<Partial<Record<LoggedTable, readonly string[]>>> = {
  cell_issue: ['graduate_id', 'field', 'rule'],
  group_membership: ['graduate_id', 'group_code', 'valid_from'],
  contact_group_member: ['group_id', 'graduate_id'],
  survey_member: ['round_id', 'graduate_id'],
  push: ['graduate_id', 'vacancy_id'],
}

export function mergeTable(merge: Merge, shipped: TakenTable): void {
  const { links, base, theirs } = merge
  const { table } = shipped
  const before = base.rows(table)
  for (const [sourceId, source] of inOrder(theirs.rows(table))) {
    const row = ofTheirs(merge, shipped, source)
    if (row === null) continue
    const known = links.known(table, sourceId)
    const localId = known ?? sameHere(merge, table, row)
    if (localId === undefined) {
      links.link(table, sourceId, insertTheirs(merge, table, row, source))
      continue
    }
    const was = known === undefined ? {} : ofBase(merge, shipped, before.get(sourceId))
    if (known === undefined) links.link(table, sourceId, localId)
    meet(merge, table, { sourceId, localId, base: was, theirs: row })
  }
}

type Met = Readonly<{ sourceId: number; localId: number; base: Row; theirs: Row }>

function meet(merge: Merge, table: LoggedTable, met: Met): void {
  const ours = selectRow(merge.db, table, met.localId)
  if (ours === undefined) {
    askGone(merge, table, met)
    return
  }
  const patch = patchOf(merge, { table, ...met, ours })
  merge.batch.update(table, met.localId, ours, withDerived(table, ours, patch))
}

/** Taken away here: as long as the school says nothing new of it, it stays away. */
export function askGone({ conflicts }: Merge, table: LoggedTable, met: Met): void {
  if (isSame(met.base, met.theirs)) return
  const owner = met.theirs.graduate_id
  conflicts.add({
    kind: 'removed',
    entity: table,
    sourceId: met.sourceId,
    localId: null,
    graduateId: typeof owner === 'number' ? owner : null,
    theirs: 1,
  })
}

function sameHere({ db, links }: Merge, table: LoggedTable, row: Row): number | undefined {
  const isOpen = table === 'pairing' && (row.end_date ?? null) === null
  const columns = isOpen ? ['graduate_id'] : ALONE[table]
  if (columns === undefined) return undefined
  const where = columns.map((column) => `${column} = ?`).join(' AND ')
  const found = prepared(
    db,
    `SELECT id FROM ${table} WHERE ${where}${isOpen ? ' AND end_date IS NULL' : ''}`,
  )
    .pluck()
    .get(columns.map((column) => row[column]))
  if (typeof found !== 'number') return undefined
  // One that another row of the school is already is not this one as well.
  return links.source(table, found) === undefined ? found : undefined
}

const OF_PEOPLE: ReadonlySet<string> = new Set(PERSON_TABLES)

/**
 * Rows that the school has no more. `first`: those of people, before others come, who may take their place; what
 * something still refers to goes at the end, and what cannot go is asked.
 */
export function removeGone(merge: Merge, when: 'first' | 'last'): void {
  const tables = TAKEN.filter(({ table }) => when === 'last' || OF_PEOPLE.has(table))
  for (const shipped of tables.toReversed()) {
    const present = merge.theirs.rows(shipped.table)
    for (const [sourceId, row] of inOrder(merge.base.rows(shipped.table)).toReversed())
      if (!present.has(sourceId)) removeOne(merge, shipped, { sourceId, row, when })
  }
}

type Gone = Readonly<{ sourceId: number; row: Row; when: 'first' | 'last' }>

function removeOne(merge: Merge, shipped: TakenTable, { sourceId, row, when }: Gone): void {
  const { db, batch, links, conflicts, schoolId } = merge
  const { table } = shipped
  const localId = links.known(table, sourceId)
  if (localId === undefined) return
  const ours = selectRow(db, table, localId)
  const isAnothers = table === 'graduate' && ours?.school_id !== schoolId
  if (ours === undefined || isAnothers || links.source(table, localId) !== sourceId) {
    links.unlink(table, sourceId)
    return
  }
  const mayGo =
    isSame(ofBase(merge, shipped, row), ofOurs(shipped, ours)) &&
    !(table === 'graduate' && hasRows(db, localId))
  if (mayGo && removes(() => batch.remove(table, localId, ours))) {
    links.unlink(table, sourceId)
    return
  }
  if (when === 'first') return
  const owner = table === 'graduate' ? localId : ours.graduate_id
  const graduateId = typeof owner === 'number' ? owner : null
  conflicts.add({ kind: 'removed', entity: table, sourceId, localId, graduateId, ours: 1 })
}

/** Something that was recorded here of a person. */
const hasRows = (db: Merge['db'], graduateId: number): boolean =>
  PERSON_TABLES.some(
    (table) =>
      prepared(db, `SELECT 1 FROM ${table} WHERE graduate_id = ?`).get(graduateId) !== undefined,
  )

/** false: something still refers to it. */
export function removes(work: () => void): boolean {
  try {
    work()
    return true
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT')) return false
    throw cause
  }
}
