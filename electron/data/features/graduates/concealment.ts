// Which ID and telephone numbers the page may see: none until they are asked for, which is logged. Kept with the
// session, so that a lock forgets it.
import { AppError } from '#shared/contract/app-error.ts'
import {
  hasRestrictedNote,
  isRestricted,
  RESTRICTED_FIELDS,
  restrictedText,
} from '#shared/domain/fields/restricted.ts'
import { isSensitive, masked, SENSITIVE_FIELDS } from '#shared/domain/fields/sensitive.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { recordAct } from '../../write-batch.ts'
import { countPeople } from '../accounts/repository.ts'
import { selectGraduate } from './repository.ts'

type Revealed = {
  everybody: boolean
  readonly people: Set<number>
  /** of whom what is restricted was asked for */
  readonly details: Set<number>
  /** what was typed here: whoever types a number sees it, but not the one that an undoing brings back */
  readonly typed: Set<string>
}

const revealed = new WeakMap<Session, Revealed>()

function revealedIn(session: Session): Revealed {
  const known = revealed.get(session) ?? {
    everybody: false,
    people: new Set(),
    details: new Set(),
    typed: new Set(),
  }
  revealed.set(session, known)
  return known
}

/** Whether a field is masked: of a person, or (null) of people at large. */
export function isConcealed(session: Session, graduateId: number | null, field: string): boolean {
  if (!isSensitive(field)) return false
  const { everybody, people } = revealedIn(session)
  return !everybody && !(graduateId !== null && people.has(graduateId))
}

/** Whether what is restricted of somebody was asked for. */
export function detailsShown(session: Session, graduateId: number): boolean {
  return revealedIn(session).details.has(graduateId)
}

/** A value as the page may see it. */
export function shownValue(
  session: Session,
  graduateId: number,
  field: string,
  value: string,
): string {
  if (isRestricted(field)) return shownDetail(session, graduateId, field, value)
  if (!isConcealed(session, graduateId, field)) return value
  const isTyped = revealedIn(session).typed.has(cellKey(graduateId, field, value))
  return isTyped ? value : masked(field, value)
}

function shownDetail(session: Session, graduateId: number, field: string, value: string): string {
  return isDetailShown(session, graduateId, field, value) ? value : restrictedText(field, value)
}

/** Whether a restricted value was asked for, or typed here. */
export function isDetailShown(
  session: Session,
  graduateId: number,
  field: string,
  value: string,
): boolean {
  const { details, typed } = revealedIn(session)
  return details.has(graduateId) || typed.has(cellKey(graduateId, field, value))
}

/** A person as the page may see them. */
export function shownRow(session: Session, row: GraduateRow): GraduateRow {
  const values = { ...row.values }
  for (const field of SENSITIVE_FIELDS)
    values[field] = shownValue(session, row.id, field, values[field] ?? '')
  for (const field of RESTRICTED_FIELDS) {
    const isPlainNote = field === 'reason_note' && !hasRestrictedNote(row.values)
    if (field in values && !isPlainNote)
      values[field] = shownValue(session, row.id, field, values[field] ?? '')
  }
  const groups = row.groups.map((code) => shownValue(session, row.id, 'group', code))
  const marks = row.marks.map((mark) =>
    mark.raw === null ? mark : { ...mark, raw: shownValue(session, row.id, mark.field, mark.raw) },
  )
  return { ...row, values, groups, marks }
}

/** Somebody who typed numbers goes on seeing them; `stored` are the cells as they were typed, by field. */
export function showTyped(session: Session, graduateId: number, stored: Row): void {
  for (const field of [...SENSITIVE_FIELDS, ...RESTRICTED_FIELDS]) {
    const value = stored[field]
    if (typeof value === 'string') revealedIn(session).typed.add(cellKey(graduateId, field, value))
  }
}

const cellKey = (graduateId: number, field: string, value: string): string =>
  `${graduateId} ${field} ${value}`

/** Of these people, or (null) of everybody; returns how many they are. */
export function reveal(
  ctx: DataContext,
  session: Session,
  ids: readonly number[] | null,
  screen: string,
): { revealed: number } {
  const known = revealedIn(session)
  if (ids === null) {
    const count = countPeople(session.db)
    if (!known.everybody) recordAct(ctx, session, { key: 'revealAll', params: { count } }, screen)
    known.everybody = true
    ctx.emit({ type: 'graduates.masking', ids: null })
    return { revealed: count }
  }
  const people = [...new Set(ids)].flatMap((id) => selectGraduate(session.db, id) ?? [])
  if (people.length === 0) throw new AppError('not_found')
  const asked = people.filter(({ id }) => !known.everybody && !known.people.has(id))
  const [first] = asked
  if (first !== undefined) {
    // Of several the label says the numbers of their records alone: it is read for longer than the people are kept.
    const params =
      asked.length === 1
        ? { count: 1, name: String(first.name), graduate: first.id }
        : { count: asked.length, people: asked.map(({ id }) => id).join(',') }
    recordAct(ctx, session, { key: 'reveal', params }, screen)
    for (const { id } of asked) known.people.add(id)
    ctx.emit({ type: 'graduates.masking', ids: asked.map(({ id }) => id) })
  }
  return { revealed: people.length }
}

/** What is restricted of these people, for a reason that is logged. */
export function revealDetails(
  ctx: DataContext,
  session: Session,
  { ids, reason, screen }: Readonly<{ ids: readonly number[]; reason: string; screen: string }>,
): { revealed: number } {
  const people = [...new Set(ids)].flatMap((id) => selectGraduate(session.db, id) ?? [])
  const [first] = people
  if (first === undefined) throw new AppError('not_found')
  // Of several the label says the numbers of their records alone.
  const whom =
    people.length === 1
      ? { count: 1, name: String(first.name), graduate: first.id }
      : { count: people.length, people: people.map(({ id }) => id).join(',') }
  recordAct(ctx, session, { key: 'revealDetails', params: { ...whom, reason } }, screen)
  for (const { id } of people) revealedIn(session).details.add(id)
  ctx.emit({ type: 'graduates.masking', ids: people.map(({ id }) => id) })
  return { revealed: people.length }
}

/** All are masked again, also what was typed. */
export function conceal(ctx: DataContext, session: Session): void {
  revealed.delete(session)
  ctx.emit({ type: 'graduates.masking', ids: null })
  ctx.emit({ type: 'history.changed' })
}
