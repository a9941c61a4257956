// Survey rounds (摸排): everybody of a scope is asked once; what was answered follows from contacts and events.
import { hasCome, today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { type Outstanding, SurveyResult, type SurveyRound } from '#shared/schemas/class.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { type Act, removeRecord } from '../activities/registers.ts'
import { type RoundRow, selectAnswers, selectOutstanding, selectRounds } from './repository.ts'

const act = (key: string, name: string): Act => ({
  label: { key, params: { title: name } },
  screen: 'classes',
})

export function listRounds(ctx: DataContext, { db }: Session): SurveyRound[] {
  return selectRounds(db).map((row) => ({
    id: row.id,
    name: row.name,
    startDate: row.start_date,
    endDate: row.end_date,
    scope: row.scope,
    note: row.note,
    result:
      row.result === null
        ? resultOf(db, row, today(ctx.clock))
        : SurveyResult.parse(JSON.parse(row.result)),
  }))
}

function resultOf(
  db: Session['db'],
  { id, start_date: start }: RoundRow,
  end: string,
): SurveyResult {
  const answers = selectAnswers(db, { id, start, end })
  const sum = (of: typeof answers) => of.reduce((total, { people }) => total + people, 0)
  const asked = answers.filter((row) => row.asked === 1)
  return {
    people: sum(answers),
    asked: sum(asked),
    classes: Object.fromEntries(asked.map(({ willingness, people }) => [willingness, people])),
  }
}

export function openRound(
  ctx: DataContext,
  session: Session,
  { ids, startDate, ...given }: Parsed<'surveys.open'>,
): { batch: number | null; id: number } {
  if (!hasCome(startDate, ctx.clock)) throw new AppError('day_refused', { day: startDate })
  return writeBatch(ctx, session, act('openSurvey', given.name), (batch) => {
    const row = { ...given, start_date: startDate, end_date: null, result: null }
    const id = batch.insert('survey_round', row)
    for (const graduate of new Set(ids)) {
      batch.insert('survey_member', { round_id: id, graduate_id: graduate })
    }
    return { batch: batch.current(), id }
  })
}

export function closeRound(
  ctx: DataContext,
  session: Session,
  { id, endDate }: Parsed<'surveys.close'>,
): { batch: number | null; id: number } {
  const row = roundOf(session, id)
  if (!hasCome(endDate, ctx.clock)) throw new AppError('day_refused', { day: endDate })
  if (endDate < row.start_date) {
    throw new AppError('days_backwards', { from: row.start_date, to: endDate })
  }
  const result = JSON.stringify(resultOf(session.db, row, endDate))
  return writeBatch(ctx, session, { ...act('closeSurvey', row.name), everybody: true }, (batch) => {
    batch.update('survey_round', id, row, { end_date: endDate, result })
    return { batch: batch.current(), id }
  })
}

export function removeRound(ctx: DataContext, session: Session, id: number): { batch: number } {
  const { name } = roundOf(session, id)
  const parts = [{ table: 'survey_member', column: 'round_id' }] as const
  return removeRecord(ctx, session, { table: 'survey_round', id }, act('removeSurvey', name), parts)
}

export function outstanding(ctx: DataContext, session: Session, id: number): Outstanding[] {
  const { start_date: start, end_date: end } = roundOf(session, id)
  return selectOutstanding(session.db, { id, start, end: end ?? today(ctx.clock) })
}

function roundOf({ db }: Session, id: number): RoundRow {
  const row = selectRounds(db).find((round) => round.id === id)
  if (row === undefined) throw new AppError('not_found')
  return row
}
