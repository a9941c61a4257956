// Edits of cells, wherever they come from (grid, paste, command line): each is normalised, judged and recorded;
// refused ones are named and the others stand, all in one transaction and one batch.
import { today } from '#common/clock.ts'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import { type Field, fieldByKey, isTyped } from '#shared/domain/fields/index.ts'
import { isSensitive } from '#shared/domain/fields/sensitive.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import { readTyped } from '#shared/domain/validation/read-typed.ts'
import { contradicts, reasonProblems } from '#shared/domain/willingness/index.ts'
import type { CellRemark, PersonEdit } from '#shared/schemas/graduate.ts'
import type { DataContext, Session } from '../../context.ts'
import { recomputeState } from '../../state/recompute.ts'
import { writeBatch } from '../../write-batch.ts'
import { presentDestination, recordDestination } from '../destinations/record.ts'
import { setHelper } from '../staff/set-helper.ts'
import { presentWillingness, recordWillingness } from '../willingness/record.ts'
import { showTyped } from './concealment.ts'
import type { EditScope } from './edit-scope.ts'
import { accepted, type Outcome, refused, remarksOn } from './outcome.ts'
import { selectGraduate, selectPeople } from './repository.ts'
import { setRosterCell } from './set-roster-cell.ts'

type Options = Readonly<{ screen: string; day?: Day; dryRun?: boolean }>
type Cell = Readonly<{ id: number; field: string; value: string }>

/** What became of the edits; `remarks` name the cells that were refused or should be looked at. */
export type EditResult = Readonly<{ batch: number | null; changed: number; remarks: CellRemark[] }>

export function setCells(
  ctx: DataContext,
  session: Session,
  edits: readonly PersonEdit[],
  { screen, day = today(ctx.clock), dryRun = false }: Options,
): EditResult {
  const cells = edits.flatMap(({ id, values }) =>
    Object.entries(values).map(([field, value]) => ({ id, field, value })),
  )
  const [first] = cells
  const name = first === undefined ? '' : String(selectGraduate(session.db, first.id)?.name ?? '')
  const label = { key: 'cells', params: { count: cells.length, name, field: first?.field ?? '' } }
  return writeBatch(ctx, session, { label, screen, dryRun }, (batch) => {
    const scope: EditScope = { ctx, session, batch, day }
    const before = valuesOf(session, cells)
    const remarks = cells.flatMap((cell) => {
      const outcome = setCell(scope, cell, cells)
      // The next cell may be of the same person, and must see this one.
      if (outcome.ok) recomputeState(session, [cell.id])
      return remarksOn(cell, outcome)
    })
    const after = valuesOf(session, cells)
    if (!dryRun)
      for (const cell of cells) showTypedCell(session, cell, String(after(cell.id, cell.field)))
    const changed = cells.filter(({ id, field }) => before(id, field) !== after(id, field)).length
    return { batch: dryRun ? null : batch.current(), changed, remarks }
  })
}

/** The number that was typed, not one that stood there before. */
function showTypedCell(session: Session, { id, field, value }: Cell, stored: string): void {
  const typed = fieldByKey(field)
  if (typed === undefined || !isSensitive(field)) return
  const read = readTyped(typed, value, session.info.cohort)
  if (read.ok && read.value === stored) showTyped(session, id, field, stored)
}

function valuesOf({ db }: Session, cells: readonly Cell[]) {
  const ids = [...new Set(cells.map(({ id }) => id))]
  const people = new Map(selectPeople(db, ids).map((person) => [person.id, person]))
  return (id: number, field: string) => people.get(id)?.[field] ?? ''
}

function setCell(scope: EditScope, edit: Cell, beside: readonly Cell[]): Outcome {
  const field = fieldByKey(edit.field)
  const person = selectGraduate(scope.session.db, edit.id)
  if (field === undefined || person === undefined) return refused('V08')
  // V09: nothing that a clerk records can have happened tomorrow.
  if (!isDay(scope.day) || scope.day > today(scope.ctx.clock)) return refused('V09')
  if (field.home === 'graduate' && field.key === 'school_id') {
    return setRosterCell(scope, person, field, edit.value)
  }
  const typed = readTyped(field, edit.value, scope.session.info.cohort)
  if (!typed.ok) return refused(typed.rule)
  switch (field.home) {
    case 'graduate':
      return setRosterCell(scope, person, field, typed.value)
    case 'destination':
      return setDestination(scope, edit.id, typed.value)
    case 'destination_detail':
      return setDetail(scope, edit.id, field, typed.value)
    case 'willingness':
      return setWillingness(scope, edit.id, field, typed.value, beside)
    case 'pairing':
      return isTyped(field) ? setHelper(scope, edit.id, typed.value) : refused('DERIVED')
    case 'group':
      return refused('LOCKED')
  }
}

/** A destination is never emptied: who loses one falls back to 待就业 by an event. `details`: as a form states them. */
export function setDestination(
  { ctx, session, batch, day }: EditScope,
  graduateId: number,
  destination: string,
  details: Readonly<Record<string, string>> | null = null,
): Outcome {
  if (destination === '') return refused('EMPTY')
  recordDestination(session, batch, {
    graduateId,
    destination,
    happenDate: day,
    recordedAt: ctx.clock.now().toISOString(),
    details: details ?? {},
    by: details === null ? 'cell' : 'form',
  })
  recomputeState(session, [graduateId])
  const { cohort } = session.info
  if (isLanded(destination, cohort)) {
    const [person] = selectPeople(session.db, [graduateId])
    return accepted(person?.pending === 1 ? 'V10' : null)
  }
  const present = presentWillingness(session.db, graduateId)
  return accepted(contradicts(present.willingness, destination, cohort) ? 'V13' : null)
}

function setDetail(
  { ctx, session, batch }: EditScope,
  graduateId: number,
  field: Field,
  value: string,
): Outcome {
  const present = presentDestination(session.db, graduateId)
  if (present === undefined) return refused('NO_DESTINATION')
  const around = { today: today(ctx.clock), row: {}, destination: present.to_destination }
  const { blocked } = checkValue(field.key, value, around)
  if (blocked !== null) return refused(blocked)
  batch.update('destination_event', present.id, present, {
    [field.key]: value === '' ? null : value,
  })
  return accepted(null)
}

function setWillingness(
  { ctx, session, batch, day }: EditScope,
  graduateId: number,
  field: Field,
  value: string,
  beside: readonly Cell[],
): Outcome {
  if (field.key === 'willingness' && value === '') return refused('EMPTY')
  const codes = field.key === 'reasons' ? value.split(',').filter(Boolean) : null
  const before = presentWillingness(session.db, graduateId)
  const reasons = codes ?? before.reasons.split(',').filter(Boolean)
  // The note may come in the same paste, right of the reasons.
  const coming = beside.find((edit) => edit.id === graduateId && edit.field === 'reason_note')
  const note = field.key === 'reason_note' ? value : (coming?.value ?? before.reasonNote)
  if (field.key !== 'willingness') {
    const problems = reasonProblems(before.willingness, reasons, note)
    if (problems.includes('too_many')) return refused('TOO_MANY')
    if (problems.includes('note_missing')) return refused('NOTE')
  }
  recordWillingness(session, batch, {
    graduateId,
    willingness: field.key === 'willingness' ? value : null,
    reasons: codes,
    reasonNote: field.key === 'reason_note' ? value : null,
    happenDate: day,
    recordedAt: ctx.clock.now().toISOString(),
    by: 'cell',
  })
  const destination = presentDestination(session.db, graduateId)?.to_destination ?? null
  const willing =
    field.key === 'willingness' ? value : presentWillingness(session.db, graduateId).willingness
  return accepted(contradicts(willing, destination, session.info.cohort) ? 'V13' : null)
}
