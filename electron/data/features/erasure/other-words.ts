// Where a person's words stand beside the person's own rows: what batches are called, findings of imports, drafts,
// what a saved view looks for, reasons of older erasures. A finding names a line of a file: what else is said of that
// line goes with it. To somebody else's line the person may have been proposed.
import type { Database } from 'better-sqlite3'
import type { BatchLabel } from '#shared/contract/history.ts'
import { Problem, type Proposal } from '#shared/schemas/import.ts'
import { eraseLabels } from '../../ledger-file/erase-entries.ts'
import { prepared } from '../../ledger-file/query.ts'
import { readLabel } from '../history/label.ts'
import { ERASED_WORDS, type Identity } from './identity.ts'
import { normalised } from './matcher.ts'
import { eraseSenders } from './sender-words.ts'

type Erased = Readonly<{ ids: ReadonlySet<number>; identity: Identity; isCohort: boolean }>

/** Inside the erasing transaction, when the people's own rows are gone; returns how many batches lost their label. */
export function eraseOtherWords(db: Database, erased: Erased): number {
  eraseImportFindings(db, erased)
  eraseDrafts(db, erased)
  eraseViews(db, erased)
  eraseSenders(db, erased.identity)
  eraseReasons(db, erased.identity)
  return eraseBatchLabels(db, erased)
}

function eraseBatchLabels(db: Database, { ids, identity }: Erased): number {
  const batches = prepared(
    db,
    'SELECT id, label FROM change_batch WHERE salt IS NOT NULL',
  ).all() as Readonly<{ id: number; label: string }>[]
  const naming = batches.filter((batch) => {
    const { params } = readLabel(batch.label)
    if (typeof params.graduate === 'number' && ids.has(params.graduate)) return true
    if (saysNumber(params, identity)) return true
    const name = typeof params.name === 'string' ? params.name : null
    return name !== null && isOneOf(name, identity) && !isOfNamesake(db, batch.id, name, ids)
  })
  return eraseLabels(
    db,
    naming.map(({ id }) => id),
  )
}

/** In any text but the name, where a longer name may begin like a shorter one. */
function saysNumber(params: BatchLabel['params'], identity: Identity): boolean {
  return Object.entries(params).some(([key, value]) => {
    if (typeof value !== 'string') return false
    return key === 'name' ? identity.isNumbered(value) : identity.isNamed(value)
  })
}

const isOneOf = (name: string, { names }: Identity): boolean =>
  name.split(/[、，,；;\s]+/).some((one) => names.has(normalised(one)))

/** Whether the batch is about somebody else of that name and about nobody who is erased. */
function isOfNamesake(
  db: Database,
  batch: number,
  name: string,
  ids: ReadonlySet<number>,
): boolean {
  const people = prepared(
    db,
    `SELECT DISTINCT l.graduate_id AS id, g.name FROM change_log l
       LEFT JOIN graduate g ON g.id = l.graduate_id
      WHERE l.batch_id = ? AND l.graduate_id IS NOT NULL`,
  ).all(batch) as Readonly<{ id: number; name: string | null }>[]
  return people.some((one) => one.name === name) && people.every(({ id }) => !ids.has(id))
}

type ImportRow = Readonly<{ batch_id: number; file_name: string; problems: string }>

function eraseImportFindings(db: Database, { identity, isCohort }: Erased): void {
  const imports = prepared(db, 'SELECT batch_id, file_name, problems FROM import_batch').all()
  const store = prepared(
    db,
    'UPDATE import_batch SET file_name = ?, problems = ? WHERE batch_id = ?',
  )
  for (const row of imports as ImportRow[]) {
    const name = identity.isNamed(row.file_name) ? ERASED_WORDS : row.file_name
    const problems = isCohort ? '[]' : withoutWords(row.problems, identity)
    if (name !== row.file_name || problems !== row.problems) {
      store.run(name, problems, row.batch_id)
    }
  }
}

function withoutWords(stored: string, { isNamed }: Identity): string {
  const problems = Problem.array().parse(JSON.parse(stored))
  const line = ({ sheet, row }: Problem): string => `${row} ${sheet}`
  const theirs = new Set(
    problems.filter(({ sheet, value, message }) => [sheet, value, message].some(isNamed)).map(line),
  )
  const proposesThem = (proposal: Proposal): boolean => Object.values(proposal).some(isNamed)
  if (theirs.size === 0 && !problems.some(({ proposals }) => proposals.some(proposesThem)))
    return stored
  return JSON.stringify(
    problems.map((problem) => {
      const { sheet, proposals } = problem
      if (!theirs.has(line(problem)))
        return { ...problem, proposals: proposals.filter((one) => !proposesThem(one)) }
      const left = isNamed(sheet) ? ERASED_WORDS : sheet
      return { ...problem, sheet: left, value: '', message: ERASED_WORDS, proposals: [] }
    }),
  )
}

type DraftRow = Readonly<{ user_id: number; place: string; content: string }>

/** A draft may name the person by number alone. */
function eraseDrafts(db: Database, { ids, identity, isCohort }: Erased): void {
  const drafts = prepared(db, 'SELECT user_id, place, content FROM draft').all() as DraftRow[]
  const drop = prepared(db, 'DELETE FROM draft WHERE user_id = ? AND place = ?')
  for (const { user_id: user, place, content } of drafts) {
    if (isCohort || identity.isNamed(content) || mentions(content, ids)) drop.run(user, place)
  }
}

/** A view that looks for the person by name or number. */
function eraseViews(db: Database, { identity }: Erased): void {
  const views = prepared(db, 'SELECT id, name, content FROM saved_view').all() as ViewRow[]
  const drop = prepared(db, 'DELETE FROM saved_view WHERE id = ?')
  for (const { id, name, content } of views) {
    if (identity.isNamed(name) || identity.isNamed(content)) drop.run(id)
  }
}

type ViewRow = Readonly<{ id: number; name: string; content: string }>

function mentions(content: string, ids: ReadonlySet<number>): boolean {
  return (content.match(/\d+/g) ?? []).some((digits) => ids.has(Number(digits)))
}

function eraseReasons(db: Database, { isNamed }: Identity): void {
  const rows = prepared(db, 'SELECT batch_id, reason FROM erasure').all()
  const store = prepared(db, 'UPDATE erasure SET reason = ? WHERE batch_id = ?')
  for (const { batch_id: batch, reason } of rows as Readonly<{
    batch_id: number
    reason: string
  }>[]) {
    if (isNamed(reason)) store.run(ERASED_WORDS, batch)
  }
}
