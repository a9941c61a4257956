// Schools × periods: what arrived, what is missing, what is asked. A late school holds up nothing: the figures are of
// what is there, and say who is missing.

import { today } from '#common/clock.ts'
import type { Output } from '#shared/contract/index.ts'
import { boardState } from '#shared/domain/consolidation/index.ts'
import { Manifest } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectPeriods } from '../periods/repository.ts'
import { coverageBySchool, NOBODY } from './coverage.ts'
import { listSchools } from './schools.ts'

type Board = Output<'consolidation.board'>
type Cell = Board['cells'][number]

type Arrival = Readonly<{
  packageId: number
  correspondentId: number
  schoolId: number
  periodId: number
  serial: number
  submission: string
  sequence: number
  arrivedAt: string
  manifest: string
  conflicts: number
}>

export function readBoard(ctx: Pick<DataContext, 'clock'>, session: Session): Board {
  const { db, info } = session
  const periods = selectPeriods(db, info.cohort)
  const schools = listSchools(session)
  const arrivals = selectArrivals(session)
  const coverage = coverageBySchool(session)
  const questions = countQuestions(session)
  const told = selectTold(session)
  const now = today(ctx.clock)
  const cells = periods.flatMap((period) =>
    schools.map(({ id, schoolId }): Cell => {
      const arrival = arrivals.get(`${period.id} ${schoolId}`)
      const body = arrival === undefined ? null : bodyOf(arrival)
      const kept = period.submissions.findLast((one) => one.schoolId === schoolId)
      const { dateFrom, deadline } = period
      const submission = kept?.state ?? null
      const isTold = told.has(`${period.id} ${id}`)
      return {
        ...{ correspondentId: id, schoolId, periodId: period.id },
        state: boardState({ submission, isTold, dateFrom, deadline, today: now }),
        ...{ packageId: arrival?.packageId ?? null, sequence: kept?.sequence ?? 0 },
        ...{ arrivedAt: arrival?.arrivedAt ?? null, serial: arrival?.serial ?? null },
        gap: arrival === undefined ? 0 : gapBefore(session, arrival),
        expected: (coverage.get(schoolId) ?? NOBODY).expected,
        ...{ told: body?.counts.graduates ?? 0, landed: body?.counts.landed ?? 0 },
        openConflicts: arrival?.conflicts ?? 0,
        openQuestions: questions.get(`${period.id} ${id}`) ?? 0,
      }
    }),
  )
  return {
    schools: schools.map(({ schoolId, name }) => ({
      ...{ id: schoolId, name },
      ...(coverage.get(schoolId) ?? NOBODY),
      freshAt: lastArrival([...arrivals.values()], schoolId),
    })),
    periods: periods.map(({ id, name, dateFrom, dateTo, deadline, archivedOn }) => {
      const ofPeriod = cells.filter(({ periodId }) => periodId === id)
      const missing = new Set(
        ofPeriod.filter(({ packageId }) => packageId === null).map(({ schoolId }) => schoolId),
      )
      return {
        ...{ id, name, dateFrom, dateTo, deadline, archivedOn },
        graduates: sum(ofPeriod, ({ told }) => told),
        landed: sum(ofPeriod, ({ landed }) => landed),
        missing: schools.filter(({ schoolId }) => missing.has(schoolId)).map(({ name: of }) => of),
      }
    }),
    cells,
  }
}

const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0)

function bodyOf({ manifest }: Arrival) {
  const stored = Manifest.parse(JSON.parse(manifest))
  return stored.kind === 'submission' ? stored.body : null
}

/** The last package of each school for each period. */
function selectArrivals({ db }: Session): Map<string, Arrival> {
  const rows = prepared(
    db,
    `SELECT p.id AS packageId, p.correspondent_id AS correspondentId, s.school_id AS schoolId,
            p.period_id AS periodId, p.serial, s.state AS submission, s.sequence,
            p.recorded_at AS arrivedAt, p.manifest,
            (SELECT count(*) FROM merge_conflict c JOIN package q ON q.id = c.package_id
              WHERE q.correspondent_id = p.correspondent_id AND c.decision = '') AS conflicts
       FROM package p JOIN submission s ON s.id = p.submission_id
      WHERE p.direction = 'in' AND p.state <> 'refused' ORDER BY p.id`,
  ).all() as Arrival[]
  return new Map(rows.map((row) => [`${row.periodId} ${row.schoolId}`, row]))
}

/** To which schools the file of which period went out. */
function selectTold({ db }: Session): ReadonlySet<string> {
  const rows = prepared(
    db,
    `SELECT DISTINCT period_id || ' ' || correspondent_id FROM package
      WHERE direction = 'out' AND kind = 'period' AND state <> 'waiting'`,
  )
  return new Set(rows.pluck().all() as string[])
}

/** How many packages before it never came. */
function gapBefore({ db }: Session, { correspondentId, serial }: Arrival): number {
  const before = prepared(
    db,
    `SELECT coalesce(max(serial), 0) FROM package
      WHERE correspondent_id = ? AND direction = 'in' AND kind = 'submission'
        AND state <> 'refused' AND serial < ?`,
  )
    .pluck()
    .get(correspondentId, serial)
  return serial - Number(before) - 1
}

const lastArrival = (arrivals: readonly Arrival[], schoolId: number): string | null =>
  arrivals
    .filter((one) => one.schoolId === schoolId)
    .map(({ arrivedAt }) => arrivedAt)
    .reduce<string | null>((last, at) => (last === null || at > last ? at : last), null)

function countQuestions({ db }: Session): Map<string, number> {
  const rows = prepared(
    db,
    `SELECT period_id AS period, correspondent_id AS school, count(*) AS open FROM question
      WHERE sent_at IS NOT NULL AND closed_at IS NULL AND answered_at IS NULL GROUP BY 1, 2`,
  ).all() as Readonly<{ period: number; school: number; open: number }>[]
  return new Map(rows.map(({ period, school, open }) => [`${period} ${school}`, open]))
}
