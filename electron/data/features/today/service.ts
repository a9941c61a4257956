import { hasCome, today } from '#common/clock.ts'
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { correctionsOf, type DayMoves } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { checksOn } from './checks.ts'
import { namesOf } from './people.ts'
import { reckonDay, reckonForGood } from './reckon.ts'
import { selectRecord } from './records.ts'

type Clock = Pick<DataContext, 'clock'>

/** The day that is asked for; what has not come yet cannot be looked at. */
export function dayOf(ctx: Clock, day: Day | null): Day {
  const wanted = day ?? today(ctx.clock)
  if (!hasCome(wanted, ctx.clock)) throw new AppError('invalid_input', { field: 'day' })
  return wanted
}

type Read = Pick<Session, 'db' | 'info'>

export function figuresOn(session: Read, day: Day): Output<'today.figures'> {
  const { db, info } = session
  const { figures, moves } = reckonDay(session, day)
  const record = selectRecord(db, info.cohort, day)?.record ?? null
  return { day, figures, names: namedMoves(session, moves), record }
}

export function openOn(session: Read, day: Day): Output<'today.checks'> {
  return checksOn(session, day, reckonDay(session, day).figures)
}

/** Freezes the day as it is known now, with what is still open in it. */
export function finishDay(
  ctx: DataContext,
  session: Session,
  { day: wanted, note, screen }: Parsed<'today.finish'>,
): Output<'today.finish'> {
  const day = dayOf(ctx, wanted)
  const { db, info, userId } = session
  const label = { key: 'finishDay', params: { day } }
  // Before anything is written, while what is known of everybody is at hand.
  const { figures, changes } = reckonForGood(session, day)
  const { checks } = checksOn(session, day, figures)
  const batch = writeBatch(ctx, session, { label, screen }, (writer) => {
    writer.insert('daily_record', {
      uid: timeOrderedUid(),
      cohort_year: info.cohort,
      day,
      figures: JSON.stringify(figures),
      changes: JSON.stringify(changes),
      checks: JSON.stringify(checks),
      note,
      frozen_at: ctx.clock.now().toISOString(),
      user_id: userId,
    })
    return writer.ensure()
  })
  const frozen = selectRecord(db, info.cohort, day)
  if (frozen === null) throw new AppError('internal')
  return { batch, record: frozen.record }
}

/** A frozen day, and what is known by now that was not known then. */
export function viewRecord(session: Read, day: Day): Output<'today.record'> {
  const { db, info } = session
  const frozen = selectRecord(db, info.cohort, day)
  if (frozen === null) throw new AppError('not_found')
  const { record, changes } = frozen
  const corrections = correctionsOf(
    { figures: record.figures, changes },
    reckonForGood(session, day),
  )
  const named = namesOf(
    db,
    corrections.flatMap(({ added, gone }) => [...added, ...gone]),
  )
  return {
    record,
    names: namedMoves(session, changes),
    corrections: corrections.map(({ added, gone, ...correction }) => ({
      ...correction,
      added: added.map(named),
      gone: gone.map(named),
    })),
  }
}

function namedMoves({ db }: Read, moves: DayMoves): Output<'today.figures'>['names'] {
  const { landed, fallback, movedIn, movedOut } = moves
  const ids = [...landed.map(({ id }) => id), ...fallback, ...movedIn, ...movedOut]
  const named = namesOf(db, ids)
  return {
    landed: landed.map(({ id, destination }) => ({ ...named(id), destination })),
    fallback: fallback.map(named),
    movedIn: movedIn.map(named),
    movedOut: movedOut.map(named),
  }
}
