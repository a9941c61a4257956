// The sample that the centre telephones: drawn out of those who have landed in the tables of a period, and what the
// calls found. Each call is made once for the period; a person who leaves the ledger leaves the sample.
import { randomInt } from 'node:crypto'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { drawSample, type Landed } from '#shared/domain/consolidation/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { shownValue } from '../graduates/concealment.ts'
import { refuseArchived } from '../periods/repository.ts'
import { peopleBehind } from '../reports/service.ts'
import { spanIn } from '../submissions/check.ts'
import { selectPeriodRow } from '../submissions/repository.ts'
import { requireCentre } from './schools.ts'

const SHARES = 2 ** 32
const random = (): number => randomInt(SHARES) / SHARES

/** How many were added to the sample. */
export function draw(
  ctx: DataContext,
  session: Session,
  { periodId, percent }: Parsed<'consolidation.draw'>,
): { drawn: number } {
  requireCentre(session)
  const { db } = session
  const period = selectPeriodRow(session, periodId)
  refuseArchived(db, periodId)
  const question = { report: 'R1', asOf: spanIn(ctx, period).asOf } as const
  const ids = peopleBehind(ctx, session, { question, row: '', column: 'landed' })
  const before = new Set(selectDrawn(db, periodId))
  const drawn = drawSample(selectLanded(db, ids), { percent, before, random })
  if (drawn.length === 0) return { drawn: 0 }
  const label = { key: 'drawSample', params: { title: period.name, count: drawn.length } }
  writeBatch(ctx, session, { kind: 'act', label, screen: 'consolidation' }, (batch) => {
    batch.ensure()
    const insert = prepared(
      db,
      'INSERT INTO verification (period_id, graduate_id, stratum, drawn_at) VALUES (?, ?, ?, ?)',
    )
    const now = ctx.clock.now().toISOString()
    for (const { id, stratum } of drawn) insert.run(periodId, id, stratum, now)
  })
  ctx.emit({ type: 'history.changed' })
  return { drawn: drawn.length }
}

const selectDrawn = (db: Session['db'], periodId: number): number[] =>
  prepared(db, 'SELECT graduate_id FROM verification WHERE period_id = ?')
    .pluck()
    .all(periodId) as number[]

const selectLanded = (db: Session['db'], ids: readonly number[]): Landed[] =>
  prepared(
    db,
    `SELECT g.id, coalesce(g.school_id, 0) AS schoolId, coalesce(s.destination, '') AS destination
       FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value
       JOIN ledger_state s ON s.graduate_id = g.id ORDER BY g.id`,
  ).all(JSON.stringify(ids)) as Landed[]

type Sample = Output<'consolidation.sample'>
type Person = Sample['people'][number]
type Asked = Parsed<'consolidation.sample'>

const AT_MOST = 500

export function readSample(session: Session, asked: Asked): Sample {
  const people = selectSample(session, asked)
  return {
    total: people.length,
    people: people.slice(0, AT_MOST).map((person) => ({
      ...person,
      mobile: shownValue(session, person.graduateId, 'mobile', person.mobile),
    })),
    counts: countSample(session, asked.periodId),
  }
}

/** Those who are not called yet first, then school by school. Telephone numbers in full. */
export const selectSample = (
  { db }: Session,
  { periodId, schoolId, result }: Asked,
): (Person & { mobile: string })[] =>
  prepared(
    db,
    `SELECT v.id, v.graduate_id AS graduateId, g.name, coalesce(g.student_no, '') AS studentNo,
            coalesce(k.name, '') AS school, coalesce(g.major_name, '') AS major,
            coalesce(g.mobile, '') AS mobile, coalesce(s.destination, '') AS destination,
            coalesce(e.employer_name, '') AS employer, v.stratum, v.result, v.note,
            v.checked_by AS checkedBy, v.checked_on AS checkedOn
       FROM verification v JOIN graduate g ON g.id = v.graduate_id
       LEFT JOIN school k ON k.id = g.school_id
       LEFT JOIN ledger_state s ON s.graduate_id = g.id
       LEFT JOIN destination_event e ON e.id = s.destination_event_id
      WHERE v.period_id = ? AND (? IS NULL OR g.school_id = ?) AND (? IS NULL OR v.result = ?)
      ORDER BY v.result <> '', k.position, k.id, v.stratum = '', v.stratum, g.student_no`,
  ).all(periodId, schoolId, schoolId, result, result) as Person[]

type Count = Readonly<{
  schoolId: number | null
  school: string
  stratum: string
  result: string
}> &
  Readonly<{ people: number }>

export function countSample({ db }: Session, periodId: number): Sample['counts'] {
  const rows = prepared(
    db,
    `SELECT g.school_id AS schoolId, coalesce(k.name, '') AS school, v.stratum, v.result, count(*) AS people
       FROM verification v JOIN graduate g ON g.id = v.graduate_id LEFT JOIN school k ON k.id = g.school_id
      WHERE v.period_id = ? GROUP BY g.school_id, v.stratum, v.result
      ORDER BY k.position, k.id, v.stratum = '', v.stratum`,
  ).all(periodId) as Count[]
  const groups = Map.groupBy(rows, ({ schoolId, stratum }) => `${schoolId} ${stratum}`)
  return [...groups.values()].flatMap((ofStratum) => {
    const [first] = ofStratum
    if (first === undefined) return []
    const { schoolId, school, stratum } = first
    const called = ofStratum.filter(({ result }) => result !== '')
    const results = Object.fromEntries(called.map(({ result, people }) => [result, people]))
    const drawn = ofStratum.reduce((sum, { people }) => sum + people, 0)
    return [{ schoolId, school, stratum, drawn, results }]
  })
}

/** On the day on which it is recorded. */
export function recordCheck(
  { clock }: Pick<DataContext, 'clock'>,
  session: Session,
  { id, result, note, checkedBy }: Parsed<'consolidation.recordCheck'>,
): void {
  requireCentre(session)
  const { db } = session
  const period = prepared(db, 'SELECT period_id FROM verification WHERE id = ?').pluck().get(id)
  if (typeof period !== 'number') throw new AppError('not_found')
  refuseArchived(db, period)
  const isCalled = result !== ''
  prepared(
    db,
    'UPDATE verification SET result = ?, note = ?, checked_by = ?, checked_on = ? WHERE id = ?',
  ).run(result, note, isCalled ? checkedBy : '', isCalled ? today(clock) : null, id)
}
