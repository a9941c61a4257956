// A vacancy beside the people of the ledger, and somebody beside the open vacancies. All are weighed; only those who
// are shown are looked at further.
import type { Database } from 'better-sqlite3'
import { today } from '#common/clock.ts'
import { firstOf } from '#common/first-of.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { type Match, matchOffer, prepareOffer } from '#shared/domain/matching/index.ts'
import type { MatchedPerson, MatchedVacancy } from '#shared/schemas/vacancy.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { HELPER } from '../staff/repository.ts'
import { selectVacancies } from './repository.ts'
import { eachWeighed, seekerAt, seekersIn, selectSeeker, type Weighed } from './seekers.ts'
import { requireVacancy } from './service.ts'

type Ranked = Readonly<{ id: number; match: Match }>

/** Without those who have the vacancy already. */
export function peopleFor(
  ctx: DataContext,
  session: Session,
  { id, all, limit }: Parsed<'vacancies.people'>,
): Output<'vacancies.people'> {
  const judges = prepareOffer(requireVacancy(ctx, session, id))
  const seekers = seekersIn(session)
  const told = prepared(session.db, 'SELECT graduate_id FROM push WHERE vacancy_id = ?').pluck()
  const already = new Set(told.all(id))
  const found: Weighed[] = []
  eachWeighed(seekers, judges, (one) => {
    if ((all || one.fits) && !already.has(one.id)) found.push(one)
  })
  const ranked = firstOf(found, limit, better).map(({ id: person, place }) => ({
    id: person,
    match: matchOffer(judges, seekerAt(seekers, place)),
  }))
  return { total: found.length, people: described(session.db, ranked) }
}

/** Whom it suits before whom it does not, then by score. */
const better = (a: Weighed, b: Weighed): number =>
  Number(b.fits) - Number(a.fits) || b.score - a.score || a.id - b.id

type Described = Omit<MatchedPerson, 'fits' | 'score' | 'reasons'>

function described(db: Database, ranked: readonly Ranked[]): MatchedPerson[] {
  const people = prepared(
    db,
    `SELECT g.id AS graduateId, g.name, coalesce(g.student_no, '') AS studentNo,
            coalesce(g.class_name, '') AS className, coalesce(g.major_name, '') AS major,
            coalesce(g.edu_level, '') AS education, s.willingness, coalesce(${HELPER}, '') AS helper,
            (SELECT count(*) FROM push p WHERE p.graduate_id = g.id) AS pushes
       FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value
       JOIN ledger_state s ON s.graduate_id = g.id`,
  ).all(JSON.stringify(ranked.map(({ id }) => id))) as Described[]
  const byId = new Map(people.map((person) => [person.graduateId, person]))
  return ranked.flatMap(({ id, match }) => {
    const person = byId.get(id)
    return person === undefined ? [] : [{ ...person, ...match, reasons: [...match.reasons] }]
  })
}

export function vacanciesFor(
  ctx: DataContext,
  { db }: Session,
  { graduateId, all, limit }: Parsed<'vacancies.forPerson'>,
): Output<'vacancies.forPerson'> {
  const seeker = selectSeeker({ db }, graduateId)
  if (seeker === undefined) throw new AppError('not_found')
  const told = prepared(db, 'SELECT vacancy_id FROM push WHERE graduate_id = ?').pluck()
  const already = new Set(told.all(graduateId))
  const found = selectVacancies(db, today(ctx.clock)).flatMap((vacancy): MatchedVacancy[] => {
    if (vacancy.state !== 'open' || already.has(vacancy.id)) return []
    const match = matchOffer(prepareOffer(vacancy), seeker)
    return all || match.fits ? [{ vacancy, ...match, reasons: [...match.reasons] }] : []
  })
  found.sort((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score)
  return { total: found.length, vacancies: found.slice(0, limit) }
}
