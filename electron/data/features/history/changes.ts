import type { Database } from 'better-sqlite3'
import type { HistoryChange, HistoryFilter } from '#shared/contract/history.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Cell, cellsOf, isEvent, type Values } from './cells.ts'
import { entryChunks, type HistoryEntry } from './entries.ts'
import { eventBeside } from './event-before.ts'
import { readLabel } from './label.ts'
import { createMatcher } from './matcher.ts'
import { selectPerson } from './repository.ts'
import { type Withholding, withholdingIn } from './restricted-cells.ts'

/** Where the history is read. */
export type HistoryScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>

/** No entry has as many fields: its number and the field's place in it make one number. */
const PLACES = 100

/** The number of the entry in the log that a change is part of. */
export const entryOf = (change: number): number => Math.floor(change / PLACES)

/**
 * Newest first, in pieces; `before`: the number of the last change that is known already. Nothing is found by what is
 * withheld, but it is not masked here.
 */
export function* changeChunks(
  { db, info }: HistoryScope,
  filter: HistoryFilter,
  withhold: Withholding,
  before: number | null = null,
): Generator<readonly HistoryChange[]> {
  const matcher = createMatcher(db, filter, info.cohort, withhold)
  const words = createWords(db)
  const last = before === null ? undefined : entryOf(before)
  for (const entries of entryChunks(db, filter, last)) {
    const changes = entries.flatMap((entry) => {
      if (entry.erased) return isUnasked(filter) ? [words.erased(entry)] : []
      if (!matcher.mayMatch(entry)) return []
      const cells = words.cells(entry)
      const wanted = new Set(matcher.matching(entry, cells))
      return cells.flatMap((cell, place) =>
        wanted.has(cell) ? [words.change(entry, cell, place)] : [],
      )
    })
    yield before === null ? changes : changes.filter(({ seq }) => seq < before)
  }
}

/** Of erased words nobody can say what they were about. */
const isUnasked = ({ field, text }: HistoryFilter): boolean => field === null && text.trim() === ''

export function listChanges(
  session: Session,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
): Readonly<{ changes: HistoryChange[]; more: boolean }> {
  const found: HistoryChange[] = []
  for (const changes of changeChunks(session, filter, withholdingIn(session), before)) {
    found.push(...changes)
    if (found.length > limit) break
  }
  return { changes: found.slice(0, limit), more: found.length > limit }
}

const NOBODY = { studentNo: '', name: '' }

/** Cells that hold the number of a row with a name. */
const NAMED_BY: Readonly<Record<string, NamedTable>> = {
  school_id: 'school',
  helper: 'staff',
  contact_staff: 'staff',
  appointment_staff: 'staff',
  push_staff: 'staff',
  vacancy_employer: 'employer',
  push_vacancy: 'vacancy',
  contact_group_member_group_id: 'contact_group',
  survey_member_round_id: 'survey_round',
  measure_link_measure_id: 'measure',
  platform_row_list_id: 'platform_list',
}
const NAME_COLUMNS = {
  ...{ school: 'name', staff: 'name', employer: 'name', contact_group: 'name' },
  ...{ survey_round: 'name', vacancy: 'title', measure: 'title', platform_list: 'file_name' },
} as const
type NamedTable = keyof typeof NAME_COLUMNS

/** Entries in words; names of people and of what else is numbered are looked up once. */
function createWords(db: Database) {
  const people = new Map<number, typeof NOBODY>()
  const names = new Map<string, string>()
  const personOf = (id: number | null) => {
    if (id === null) return NOBODY
    const known = people.get(id) ?? toPerson(selectPerson(db, id))
    people.set(id, known)
    return known
  }
  const named = (table: NamedTable, id: string | null): string | null => {
    if (id === null) return null
    const key = `${table} ${id}`
    const known = names.get(key) ?? selectName(db, table, Number(id)) ?? id
    names.set(key, known)
    return known
  }
  const change = (entry: HistoryEntry, cell: Cell, place: number, erased = false) => ({
    seq: entry.seq * PLACES + (PLACES - 1 - place),
    batch: entry.batch,
    kind: entry.batchKind,
    label: readLabel(entry.label),
    screen: entry.screen,
    userName: entry.userName,
    at: entry.at,
    graduateId: entry.graduateId,
    ...personOf(entry.graduateId),
    entity: entry.table,
    op: entry.op,
    ...cell,
    erased,
  })
  return {
    change,
    erased: (entry: HistoryEntry) => change(entry, { field: '', from: null, to: null }, 0, true),
    cells: (entry: HistoryEntry): readonly Cell[] => {
      const changes = JSON.parse(entry.text) as Values
      // What goes with its person leaves nothing behind; what is undone leaves what held before.
      const leavesNothing = entry.op === 'delete' && entry.batchKind === 'command'
      const hasOther = isEvent(entry.table) && entry.op !== 'update' && !leavesNothing
      const other = hasOther ? eventBeside(db, entry) : null
      return cellsOf({ table: entry.table, op: entry.op, changes, other }).map((cell) => {
        const table = NAMED_BY[cell.field]
        if (table === undefined) return cell
        return { ...cell, from: named(table, cell.from), to: named(table, cell.to) }
      })
    },
  }
}

const toPerson = (row: Values | undefined): typeof NOBODY => ({
  studentNo: String(row?.student_no ?? ''),
  name: String(row?.name ?? ''),
})

/** Also of a row that was taken back. */
function selectName(db: Database, table: NamedTable, id: number): string | undefined {
  const column = NAME_COLUMNS[table]
  const name = prepared(
    db,
    `SELECT coalesce(
       (SELECT ${column} FROM ${table} WHERE id = @id),
       (SELECT changes ->> '${column}' FROM change_log
         WHERE entity = '${table}' AND entity_id = @id AND op <> 'update' AND erased = 0
         ORDER BY seq DESC LIMIT 1))`,
  )
    .pluck()
    .get({ id })
  return typeof name === 'string' ? name : undefined
}
