import { today } from '#common/clock.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { type Field, fieldByKey } from '#shared/domain/fields/index.ts'
import { type TypedReader, typedReader } from '#shared/domain/validation/read-typed.ts'
import type { DataContext, Session } from '../../../context.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { schoolKey } from '../../imports/schools.ts'
import { type StaffRow, selectStaffByText } from '../../staff/repository.ts'

/** What edits are judged in. */
export type EditScope = Readonly<{
  session: Session
  today: Day
  /** the day from which what is said holds */
  day: Day
  /** ISO instant at which it was learnt */
  recordedAt: string
  read: TypedReader
  schoolId: (name: string) => number | undefined
  /** those whom a text can mean */
  staff: (text: string) => readonly StaffRow[]
}>

/** A text for one cell of a known field. */
export type Cell = Readonly<{ field: Field; text: string }>

export function openScope(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  day: Day | null,
): EditScope {
  const now = today(ctx.clock)
  const schools = prepared(session.db, 'SELECT id, name FROM school').all() as Readonly<{
    id: number
    name: string
  }>[]
  const ids = new Map(schools.map(({ id, name }) => [schoolKey(name), id]))
  return {
    session,
    today: now,
    day: day ?? now,
    recordedAt: ctx.clock.now().toISOString(),
    read: typedReader(session.info.cohort),
    schoolId: (name) => ids.get(schoolKey(name)),
    staff: remembering((text) => selectStaffByText(session.db, text)),
  }
}

function remembering<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>()
  return (text) => {
    const known = found.get(text) ?? find(text)
    found.set(text, known)
    return known
  }
}

export type Cells = Readonly<Record<Field['home'], readonly Cell[]>>

/** Texts by field, sorted by where their values live; `unknown` are no fields of ours. */
export function cellsOf(
  values: Readonly<Record<string, string>>,
): Cells & Readonly<{ unknown: readonly string[] }> {
  const cells = {
    graduate: [] as Cell[],
    destination: [] as Cell[],
    destination_detail: [] as Cell[],
    willingness: [] as Cell[],
    pairing: [] as Cell[],
    group: [] as Cell[],
    follow_up: [] as Cell[],
    evidence: [] as Cell[],
    unknown: [] as string[],
  }
  for (const key in values) {
    const field = fieldByKey(key)
    if (field === undefined) cells.unknown.push(key)
    else cells[field.home].push({ field, text: values[key] ?? '' })
  }
  return cells
}
