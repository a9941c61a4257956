import type { Overview } from '#shared/contract/overview.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { curveDays, curveFrom, standingsOn, weeksUntil } from '#shared/domain/overview/index.ts'
import { schemeFor } from '#shared/domain/rates/index.ts'
import {
  countRows,
  keyGroupCounting,
  type Person,
  progressCounting,
  type ReportHead,
  willingnessCounting,
  willingnessKey,
} from '#shared/domain/report/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import { selectAlike } from '../reports/people.ts'
import type { Scope } from '../reports/repository.ts'
import { asKnown, askedBy, type ReportClock, type ReportSource } from '../reports/service.ts'
import type { Asked } from '../reports/tables/table-source.ts'
import { selectHappened } from './happened.ts'
import { lastYearCurve, lastYearTotal } from './last-year.ts'
import { selectPairing } from './pairing.ts'
import { selectWeekWork } from './weeks.ts'

const WEEKS = 8

/** All figures of the first view of the reports as of a day, in one go. */
export function viewOverview(
  ctx: ReportClock,
  session: ReportSource,
  { asOf, known = 'now' }: Readonly<{ asOf: Day | null; known?: Known | undefined }>,
): Overview {
  const asked = askedBy(ctx, session, { report: 'R1', asOf }, () => false)
  return asKnown(session, asked.scope, known, () => read(asked))
}

function read(asked: Asked): Overview {
  const { head, scope } = asked
  const { cohort, asOf } = scope
  const scheme = schemeFor(cohort)
  const curves = curvesOf(scope)
  return {
    asOf,
    cohort,
    schemeName: scheme.name,
    rateName: scheme.totalName,
    ...figuresOf(head, selectAlike(scope, { groups: true })),
    ...curves,
    lastYear: lastYearTotal(asked),
    lastYearCurve: lastYearCurve(
      asked,
      curves.curve.map(({ day }) => day),
    ),
    pairing: selectPairing(scope),
  }
}

/** The same counting as in the tables R1, R3 and R6. */
function figuresOf(head: ReportHead, people: readonly Person[]) {
  const progress = countRows(progressCounting(head), people).total
  const classes = willingnessCounting(head, people)
  const willingness = countRows(classes, people).total
  const groups = countRows(keyGroupCounting(head), people).rows
  const prefix = willingnessKey('')
  return {
    people: people.reduce((sum, alike) => sum + alike.people, 0),
    graduates: progress.graduates ?? 0,
    landed: progress.landed ?? 0,
    pending: progress.pending ?? 0,
    unemployed: progress.unemployed ?? 0,
    willingness: classes.figures
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key }) => ({ code: key.slice(prefix.length), people: willingness[key] ?? 0 })),
    groups: [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, { graduates = 0, landed = 0, unemployed = 0 }]) => ({
        code,
        graduates,
        landed,
        unemployed,
      })),
  }
}

/** What is known of other days than the one as of which is asked. */
function curvesOf(scope: Scope) {
  const { asOf } = scope
  const { start, happened } = selectHappened(scope)
  const on = (days: readonly Day[]) => standingsOn(start, happened, days)
  const graduates = start.unemployed
  const weekAgo = addDays(asOf, -7)
  const isKnown = happened.some(([day]) => day <= weekAgo)
  const weeks = weeksUntil(asOf, WEEKS)
  const ends = on(weeks.map(({ to }) => to))
  const work = selectWeekWork(scope, weeks)
  return {
    weekBefore: isKnown ? { day: weekAgo, unemployed: on([weekAgo])[0]?.unemployed ?? 0 } : null,
    curveFrom: curveFrom(happened, asOf),
    curve: on(curveDays(happened, asOf)).map(({ day, landed }) => ({ day, graduates, landed })),
    weeks: weeks.map((week, at) => ({
      ...week,
      ...(work[at] ?? { contacts: 0, people: 0, reached: 0 }),
      unemployed: ends[at]?.unemployed ?? 0,
    })),
  }
}
