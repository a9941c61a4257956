import type { Database } from 'better-sqlite3'
import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { recomputeState } from '../../state/recompute.ts'
import { writeBatch } from '../../write-batch.ts'
import { notice } from '../graduates/edits/remark.ts'
import { selectGraduate, selectPeople } from '../graduates/repository.ts'
import { presentWillingness } from '../willingness/record.ts'
import { breakOff } from './break-off.ts'
import { dayRefusal, readDetails, refusedBecause } from './details.ts'
import { correctDestination, type PresentDestination, recordDestination } from './record.ts'

type Methods = 'destinations.register' | 'destinations.correct' | 'destinations.breakOff'

export function destinationsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'destinations.register': (input) => {
      const session = openSession(ctx)
      const person = selectGraduate(session.db, input.id)
      if (person === undefined) throw new AppError('not_found')
      return store(ctx, session, { ...input, label: 'destination' }, (batch, entry) =>
        recordDestination(session, batch, { ...entry, by: 'form' }),
      )
    },
    'destinations.correct': ({ eventId, ...input }) => {
      const session = openSession(ctx)
      const replaced = selectHolding(session.db, eventId)
      const id = Number(replaced.graduate_id)
      return store(ctx, session, { ...input, id, label: 'correctDestination' }, (batch, entry) =>
        correctDestination(session, batch, { ...entry, replaced }),
      )
    },
    'destinations.breakOff': (input) => breakOff(ctx, openSession(ctx), input),
  }
}

type Stated = Readonly<{
  id: number
  destination: string
  happenDate: string
  details: Readonly<Record<string, string>>
  screen: string
  label: 'destination' | 'correctDestination'
}>
type Entry = Omit<Parameters<typeof recordDestination>[2], 'by'>
type Recording = (batch: Parameters<typeof recordDestination>[1], entry: Entry) => unknown

/** What a form states as a whole: all of it or, with the reasons, nothing. */
function store(ctx: DataContext, session: Session, stated: Stated, record: Recording) {
  const { id, destination, happenDate, screen } = stated
  const { cohort } = session.info
  const now = today(ctx.clock)
  const known = readDetails(id, stated.details, { cohort, destination, now })
  const isKnown = codeByCode('destination', destination, cohort) !== undefined
  const refusals = [
    ...refusedBecause(id, 'destination', isKnown ? null : 'V08'),
    ...refusedBecause(id, 'happen_date', dayRefusal(happenDate, now)),
    ...known.refusals,
  ]
  if (refusals.length > 0) return { batch: null, pending: false, remarks: refusals }
  const name = String(selectGraduate(session.db, id)?.name ?? '')
  const label = { key: stated.label, params: { name, destination } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    record(batch, {
      graduateId: id,
      destination,
      happenDate,
      recordedAt: ctx.clock.now().toISOString(),
      details: known.values,
    })
    const rule = whatToLookAt(session, id)
    return {
      batch: batch.current(),
      pending: rule === 'V10',
      remarks: rule === null ? [] : [{ id, ...notice('destination', rule) }],
    }
  })
}

/** An event that was corrected already is not corrected twice: its correction is. */
function selectHolding(db: Database, eventId: number): PresentDestination {
  const event = prepared(
    db,
    `SELECT * FROM destination_event e WHERE e.id = ?
        AND NOT EXISTS (SELECT 1 FROM destination_event c WHERE c.void_of = e.id)`,
  ).get(eventId) as PresentDestination | undefined
  if (event === undefined) throw new AppError('not_found')
  return event
}

/** Whether something is to be completed or does not go together, as the person stands once it is recorded. */
function whatToLookAt(session: Session, id: number): 'V10' | 'V13' | null {
  const { db, info } = session
  recomputeState(session, [id])
  const person = selectPeople(db, [id])[0]
  const destination = typeof person?.destination === 'string' ? person.destination : null
  if (isLanded(destination, info.cohort)) return person?.pending === 1 ? 'V10' : null
  const { willingness } = presentWillingness(db, id)
  return contradicts(willingness, destination, info.cohort) ? 'V13' : null
}
