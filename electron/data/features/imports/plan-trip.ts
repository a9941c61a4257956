// A list of ours that came back: each row is compared cell by cell with what it said when it was written and with the
// ledger. What is taken is judged and written as if it had been typed into the ledger.
import { fixesByField } from '#shared/domain/import/fixes.ts'
import type { ImportChoices } from '#shared/schemas/import.ts'
import { goneSinceText, missingPeopleText, tornRowText } from '#shared/text/import-findings.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import type { TripMark } from '../../trip/mark.ts'
import { judgePerson, type PersonVerdict } from '../graduates/edits/judge-person.ts'
import { type Known, selectKnown } from '../graduates/edits/known.ts'
import { openScope } from '../graduates/edits/scope.ts'
import { decisionsOf } from './decisions.ts'
import { repeatCheck } from './duplicates.ts'
import { parseExtra } from './extra.ts'
import { problemOfCell } from './findings.ts'
import { type PlanContext, report, whoIs } from './plan-context.ts'
import { planHelper } from './plan-helper.ts'
import { type Planner, REJECTED, type RowPlan, UNCHANGED } from './planned.ts'
import type { RecognisedSheet } from './recognise.ts'
import type { ImportRecord, SheetFrame } from './records.ts'
import { type RowEdits, rowComparison } from './trip-cells.ts'
import { tripColumns } from './trip-columns.ts'
import { conflictProblem, listProblem, remarkProblem } from './trip-findings.ts'
import { readTripPeople, type TripPerson } from './trip-people.ts'
import { tripUpdate } from './trip-update.ts'
import { isCleared, readListed, whoStands } from './trip-who.ts'

export type Trip = Readonly<{
  mark: TripMark
  /** number of the batch up to which the ledger knew what the list says */
  base: number
  sheets: readonly RecognisedSheet[]
  choices: ImportChoices
  /** rows that did not come from us */
  usual: Planner
}>

type Clocked = Pick<DataContext, 'clock'>

/** Prepares the planning of its rows. */
export function tripPlanner(
  clocked: Clocked,
  session: Session,
  ctx: PlanContext,
  records: readonly ImportRecord[],
  { mark, base, sheets, choices, usual }: Trip,
): Planner {
  const listed = readListed(ctx.db, ctx.people, records)
  const { ids } = listed
  const people = readTripPeople(clocked, session, { mark, base, ids, today: ctx.today })
  const known = selectKnown(ctx.db, ids)
  const scope = openScope(clocked, session, ctx.effective)
  const repeated = repeatCheck(ctx)
  const decisions = decisionsOf(choices.decisions)
  const sheetOf = sheetReaders(mark, ctx, choices)
  let isTold = false
  reportMissing(ctx, sheets, mark.people - listed.count)

  const planPerson = (record: ImportRecord, person: TripPerson, stored: Known): RowPlan => {
    const { id } = person.now
    const { compare, columnOf } = sheetOf(record.frame)
    const own = decisions.get(`${record.frame.name}\n${record.row}`) ?? []
    const edits = compare({
      person,
      cells: record.cells,
      decided: new Map(own.map(({ field, value }) => [field, value])),
      wasListed: listed.listed.has(id),
    })
    reportEdits(ctx, record, edits)
    const { helper: name = null, ...others } = edits.values
    const { helper } = planHelper(ctx, { ...record, values: { helper: name || null } }, id)
    const values = name === '' ? { ...others, helper: '' } : others
    const owner = ctx.people.byStudentNo.get(values.student_no ?? '')
    const judged = judgePerson(scope, stored, values, owner !== undefined && owner.id !== id)
    for (const remark of judged.remarks)
      ctx.problems.push(remarkProblem(record, columnOf(remark.field), remark))
    const verdict = withExtra(judged, stored, edits.extra)
    return tripUpdate(scope, { id, known: stored, verdict }, helper)
  }

  return {
    planRow(record) {
      const who = whoStands(record, listed, ctx.people, people)
      if (who === null) return usual.planRow(record)
      if (who === 'gone') return refuseGone(ctx, record)
      const { person, isTorn } = who
      const stored = known.get(person.now.id)
      if (isCleared(record) || stored === undefined) return UNCHANGED
      if (isTorn && !isTold) {
        isTold = true
        report(ctx, record, {
          rule: 'TORN',
          level: 'W',
          at: ['student_no'],
          message: tornRowText(),
        })
      }
      return repeated(record, person.now.id) ?? planPerson(record, person, stored)
    },
    ...(usual.further === undefined ? {} : { further: usual.further }),
  }
}

function sheetReaders(mark: TripMark, { cohort, effective }: PlanContext, choices: ImportChoices) {
  const reading = { effective, fixes: fixesByField(choices.fixes) }
  const open = (frame: SheetFrame) => {
    const columns = tripColumns(mark, frame.columns)
    const byField = new Map(
      columns.flatMap(({ parts, column }) => parts(null).map(({ field }) => [field, column])),
    )
    return {
      compare: rowComparison(columns, cohort, reading),
      columnOf: (field: string) => byField.get(field),
    }
  }
  const opened = new Map<SheetFrame, ReturnType<typeof open>>()
  return (frame: SheetFrame) => {
    const sheet = opened.get(frame) ?? open(frame)
    opened.set(frame, sheet)
    return sheet
  }
}

function reportEdits(ctx: PlanContext, record: ImportRecord, edits: RowEdits): void {
  for (const finding of edits.findings) ctx.problems.push(problemOfCell(record, finding))
  for (const { column, field } of edits.masked)
    ctx.problems.push(remarkProblem(record, column, { field, rule: 'MASKED', level: 'B' }))
  for (const conflict of edits.conflicts)
    ctx.problems.push(conflictProblem(record, conflict, ctx.cohort))
}

function refuseGone(ctx: PlanContext, record: ImportRecord): RowPlan {
  const message = goneSinceText(whoIs(record))
  report(ctx, record, { rule: 'WHO', level: 'B', at: ['student_no', 'name'], message })
  return REJECTED
}

function reportMissing(ctx: PlanContext, sheets: readonly RecognisedSheet[], missing: number) {
  const [sheet] = sheets
  if (missing <= 0 || sheet === undefined) return
  ctx.problems.push(listProblem(sheet, 'MISSING_PEOPLE', missingPeopleText(missing)))
}

/** What no field takes is a part of the person's row. */
function withExtra(
  verdict: PersonVerdict,
  { person }: Known,
  edits: RowEdits['extra'],
): PersonVerdict {
  const headers = Object.keys(edits)
  if (headers.length === 0) return verdict
  const merged = { ...parseExtra(person.extra), ...edits }
  for (const header of headers) if (merged[header] === '') delete merged[header]
  const extra = Object.keys(merged).length === 0 ? null : JSON.stringify(merged)
  const patch: Row = { ...verdict.roster.patch, extra }
  return { ...verdict, roster: { ...verdict.roster, patch } }
}
