// Who is behind a figure of a table, by name: also who has left the list of names since.
import type { DataContext, Session } from '#data/context.ts'
import { goneSince } from '#data/features/reports/moves.ts'
import { allBehind, openFigure } from '#data/features/reports/people-behind.ts'
import { askedBy } from '#data/features/reports/service.ts'
import type { ReportFigure } from '#shared/schemas/report.ts'
import { readPeople } from './list-of-day.ts'

export type NamedPerson = Readonly<{ id: number; studentNo: string; name: string; school: string }>

/** Behind a restricted figure for a `reason` alone, which is logged. */
export function peopleOfFigure(
  ctx: DataContext,
  session: Session,
  figure: ReportFigure,
  reason: string | null,
): NamedPerson[] {
  if (reason !== null) openFigure(ctx, session, { figure, reason, screen: 'cli' })
  const ids = allBehind(ctx, session, figure)
  const { question } = figure
  const { scope, head } = askedBy(ctx, session, question, () => false)
  const past = { asOf: scope.asOf, known: question.known ?? 'now' } as const
  const listed = new Map(readPeople(session, ids, past).map((row) => [row.id, row]))
  const gone = goneSince(scope, head.from, {})
  return ids.map((id) => {
    const row: Readonly<Record<string, unknown>> = listed.get(id) ?? gone.get(id) ?? {}
    const text = (key: string): string => String(row[key] ?? '')
    return { id, studentNo: text('student_no'), name: text('name'), school: text('school_name') }
  })
}
