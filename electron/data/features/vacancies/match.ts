// A vacancy beside the people of the ledger, and somebody beside the open vacancies. The columns are read once and
// judged in a plain loop; only the first ones are looked at further.
import type { Database } from 'better-sqlite3'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { type Match, matchOffer, prepareOffer, type Seeker } from '#shared/domain/matching/index.ts'
import type { MatchedPerson, MatchedVacancy } from '#shared/schemas/vacancy.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { HELPER } from '../staff/repository.ts'
import { selectVacancies } from './repository.ts'
import { requireVacancy } from './service.ts'

type Ranked = Readonly<{ id: number; match: Match }>

/** Of the ledger and the cohort, without those who have the vacancy already. */
const SEEKERS = `
  SELECT g.id, g.edu_level, g.major_name, g.intent_region, g.intent_industry, g.intent_position,
         g.intent_salary_min
    FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id
   WHERE s.in_ledger = 1 AND g.cohort_year = @cohort
     AND NOT EXISTS (SELECT 1 FROM push p WHERE p.graduate_id = g.id AND p.vacancy_id = @vacancy)`

type Told = string | null
type SeekerRow = readonly [number, Told, Told, Told, Told, Told, Told]

const toSeeker = ([, education, major, region, industry, position, pay]: SeekerRow): Seeker => ({
  education,
  major,
  intentRegion: region,
  intentIndustry: industry,
  intentPosition: position,
  intentPay: pay === null ? null : Number(pay) || null,
})

export function peopleFor(
  ctx: DataContext,
  session: Session,
  { id, all, limit }: Parsed<'vacancies.people'>,
): Output<'vacancies.people'> {
  const { db, info } = session
  const offer = prepareOffer(requireVacancy(ctx, session, id))
  const seekers = prepared(db, SEEKERS)
    .raw()
    .all({ cohort: info.cohort, vacancy: id }) as SeekerRow[]
  const ranked: Ranked[] = []
  for (const row of seekers) {
    const match = matchOffer(offer, toSeeker(row))
    if (all || match.fits) ranked.push({ id: row[0], match })
  }
  return { total: ranked.length, people: described(db, best(ranked, limit)) }
}

/** Whom it suits before whom it does not, then by score. */
function best(ranked: Ranked[], limit: number): Ranked[] {
  return ranked
    .sort(
      ({ id: one, match: a }, { id: other, match: b }) =>
        Number(b.fits) - Number(a.fits) || b.score - a.score || one - other,
    )
    .slice(0, limit)
}

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
  const row = prepared(
    db,
    `SELECT id, edu_level, major_name, intent_region, intent_industry, intent_position, intent_salary_min
       FROM graduate WHERE id = ?`,
  )
    .raw()
    .get(graduateId) as SeekerRow | undefined
  if (row === undefined) throw new AppError('not_found')
  const seeker = toSeeker(row)
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
