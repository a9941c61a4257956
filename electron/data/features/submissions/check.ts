// The self-check (自查) before a period is signed: every open finding of domain.md §5, the equations of the tables that
// the period asks for, and the questions of the centre that nobody has answered.
import { today } from '#common/clock.ts'
import type { CheckFinding } from '#shared/contract/submissions.ts'
import { addressOf, QUESTION, REPORTED, readTables } from '#shared/domain/submission/check.ts'
import { spanOf } from '#shared/domain/submission/span.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { shownValue } from '../graduates/concealment.ts'
import { problemsOf } from '../graduates/list/problems.ts'
import { sheetOf } from '../graduates/list/sheet.ts'
import { isOpen, selectQuestions } from '../questions/repository.ts'
import { viewReport } from '../reports/service.ts'
import { type PeriodRow, selectOverrides, selectPeriodRow } from './repository.ts'

type Clock = Pick<DataContext, 'clock'>
type Found = Omit<CheckFinding, 'reason'>
type Count = { rule: string; level: CheckFinding['level']; count: number; open: number }

/** `findings`: the first of each rule, as many as `listed`. */
export type Checked = Readonly<{ findings: CheckFinding[]; counts: Count[]; passed: boolean }>

const LISTED = 500
const NOBODY = { graduateId: null, name: '', studentNo: '', field: '', report: '', about: '' }

export function checkPeriod(
  ctx: Clock,
  session: Session,
  periodId: number,
  listed = LISTED,
): Checked {
  const period = selectPeriodRow(session, periodId)
  const reasons = new Map(
    selectOverrides(session.db, periodId).map((one) => [addressOf(one), one.reason]),
  )
  const counts = new Map<string, Count>()
  const findings: CheckFinding[] = []
  for (const found of foundIn(ctx, session, period)) {
    const reason = reasons.get(addressOf(found)) ?? null
    const key = `${found.rule} ${found.level}`
    const count = counts.get(key) ?? { rule: found.rule, level: found.level, count: 0, open: 0 }
    counts.set(key, count)
    count.count += 1
    if (reason === null) count.open += 1
    if (count.count <= listed) findings.push({ ...found, reason })
  }
  const known = [...counts.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
  return { findings, counts: known, passed: openIn(known) === 0 }
}

/** How many findings stand in the way of signing. */
export const openIn = (counts: readonly Count[]): number =>
  counts.reduce((sum, { level, open }) => (level === 'W' ? sum : sum + open), 0)

function foundIn(ctx: Clock, session: Session, period: PeriodRow): Found[] {
  return [
    ...askedIn(session, period),
    ...equationsIn(ctx, session, period),
    ...ofPeople(ctx, session),
  ]
}

function askedIn({ db }: Session, { id }: PeriodRow): Found[] {
  return selectQuestions(db)
    .filter((one) => isOpen(one) && (one.periodId === null || one.periodId === id))
    .map(({ uid, graduateId, name, studentNo, field, report, asked }) => ({
      ...{ rule: QUESTION, level: 'Q', graduateId, name, studentNo, field, report, about: uid },
      params: { asked },
    }))
}

/** The tables that a period asks for. */
export function tablesOf({ tables }: PeriodRow): readonly ReportId[] {
  const asked = readTables(tables)
  return asked.length === 0 ? REPORTED : asked
}

/** Of the period as it is stored. */
export const spanIn = (ctx: Clock, { date_from, date_to }: PeriodRow) =>
  spanOf({ dateFrom: date_from, dateTo: date_to }, today(ctx.clock))

function equationsIn(ctx: Clock, session: Session, period: PeriodRow): Found[] {
  const span = spanIn(ctx, period)
  return tablesOf(period).flatMap((report) => {
    const { checks } = viewReport(ctx, session, { report, ...span })
    return checks
      .filter(({ holds }) => !holds)
      .map(({ equation, left, right, row, text }) => ({
        ...({ ...NOBODY, rule: 'V21', level: 'Q', report } as const),
        about: `${report} ${equation} ${row ?? ''}`.trim().slice(0, 100),
        params: { left, right, text },
      }))
  })
}

/** What stops a hand is stored when it was imported, and has to be settled as well. */
function ofPeople(ctx: Clock, session: Session): Found[] {
  const sheet = sheetOf(session.db, { cohort: session.info.cohort, today: today(ctx.clock) })
  const everybody = { filter: GraduateFilter.parse({}), sort: [], rule: null }
  const { problems } = problemsOf(
    sheet,
    { ...everybody, limit: Number.POSITIVE_INFINITY },
    (id, field, raw) => shownValue(session, id, field, raw),
  )
  return problems.map(({ id, name, studentNo, field, rule, level, raw }) => ({
    ...{
      ...NOBODY,
      rule,
      level: level === 'W' ? 'W' : 'Q',
      graduateId: id,
      name,
      studentNo,
      field,
    },
    params: raw === null ? {} : { raw },
  }))
}
