import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectOpenPairings } from '../staff/repository.ts'
import { selectPushRow } from './repository.ts'
import { requireVacancy } from './service.ts'

type Already = Output<'vacancies.push'>['already'][number]

/** Nobody is told of the same vacancy twice: who has it is named, the others get it. */
export function pushVacancies(
  ctx: DataContext,
  session: Session,
  asked: Parsed<'vacancies.push'>,
): Output<'vacancies.push'> {
  const { db, userId, info } = session
  const vacancies = [...new Set(asked.vacancies)].map((id) => requireVacancy(ctx, session, id))
  const people = namesOf(session, asked.graduates)
  if (asked.day > today(ctx.clock)) throw new AppError('day_refused', { day: asked.day })
  if (codeByCode('contact_way', asked.way, info.cohort) === undefined) {
    throw new AppError('invalid_input', { field: asked.way })
  }
  const helpers = selectOpenPairings(db, [...people.keys()])
  const already: Already[] = []
  const told = new Set<number>()
  let pushed = 0
  const { screen } = asked
  const [{ title } = { title: '' }] = vacancies
  const label = { key: 'push', params: { title, posts: vacancies.length, count: people.size } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    for (const vacancy of vacancies) {
      for (const [graduateId, name] of people) {
        const day = pushedOn(session, graduateId, vacancy.id)
        if (day !== undefined) {
          already.push({ name, title: vacancy.title, day })
          continue
        }
        batch.insert('push', {
          graduate_id: graduateId,
          vacancy_id: vacancy.id,
          day: asked.day,
          way: asked.way,
          staff_id: asked.staffId ?? helpers.get(graduateId)?.staff_id ?? null,
          feedback: '0',
          feedback_day: null,
          feedback_note: '',
          recorded_at: ctx.clock.now().toISOString(),
          user_id: userId,
        })
        told.add(graduateId)
        pushed++
      }
    }
    if (pushed > 0) batch.relabel(pushLabel(vacancies.length, title, people, told))
    return { batch: batch.current(), pushed, already }
  })
}

/** As it was done: whom it reached, by name where it was one. */
function pushLabel(
  posts: number,
  title: string,
  people: ReadonlyMap<number, string>,
  told: ReadonlySet<number>,
) {
  const [one] = told
  const name = told.size === 1 && one !== undefined ? (people.get(one) ?? '') : ''
  const key = `${posts === 1 ? 'push' : 'pushSeveral'}${name === '' ? '' : 'One'}`
  return { key, params: { title, posts, name, count: told.size } }
}

function namesOf({ db }: Session, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = prepared(
    db,
    `SELECT g.id, g.name FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value`,
  ).all(JSON.stringify([...new Set(ids)])) as { id: number; name: string }[]
  if (rows.length === 0) throw new AppError('not_found')
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function pushedOn({ db }: Session, graduateId: number, vacancyId: number): string | undefined {
  const day = prepared(db, 'SELECT day FROM push WHERE graduate_id = ? AND vacancy_id = ?')
    .pluck()
    .get(graduateId, vacancyId)
  return typeof day === 'string' ? day : undefined
}

const REFUSED = '5'
const UNKNOWN = '0'

/** Says nothing of the destination: 录用 is registered there by hand. */
export function recordFeedback(
  ctx: DataContext,
  session: Session,
  { id, feedback, day, note, screen }: Parsed<'vacancies.feedback'>,
): { batch: number | null } {
  const row = selectPushRow(session.db, id)
  if (row === undefined) throw new AppError('not_found')
  if (day > today(ctx.clock)) throw new AppError('day_refused', { day })
  if (feedback === REFUSED && note === '') throw new AppError('feedback_reason')
  const { title } = requireVacancy(ctx, session, row.vacancy_id)
  const name = namesOf(session, [row.graduate_id]).get(row.graduate_id) ?? ''
  const label = { key: 'feedback', params: { name, title, feedback } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const isKnown = feedback !== UNKNOWN
    batch.update('push', id, row, {
      feedback,
      feedback_day: isKnown ? day : null,
      feedback_note: isKnown ? note : '',
    })
    return { batch: batch.current() }
  })
}
