// Health and disability in the list of names: opened with a reason that is logged.
import type { Day } from '#shared/domain/day/index.ts'
import { isWithheldIn } from '#shared/domain/report/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { recordAct } from '../../write-batch.ts'
import { detailsShown, revealDetails } from '../graduates/concealment.ts'
import { listedPeople } from './service.ts'
import type { IsOpen } from './tables/index.ts'

/** Whose details were asked for since the ledger was opened. */
export const openedIn =
  (session: Session): IsOpen =>
  (id) =>
    detailsShown(session, id)

type Asked = Readonly<{ asOf: Day | null; known: Known; reason: string; screen: string }>

/** Of those in the list alone of whom something is withheld. */
export function revealNames(
  ctx: DataContext,
  session: Session,
  { asOf, known, reason, screen }: Asked,
): { revealed: number } {
  const ids = withheldPeople(ctx, session, asOf, known).filter((id) => !detailsShown(session, id))
  return ids.length === 0 ? { revealed: 0 } : revealDetails(ctx, session, { ids, reason, screen })
}

const withheldPeople = (
  ctx: DataContext,
  session: Session,
  asOf: Day | null,
  known: Known,
): number[] =>
  listedPeople(ctx, session, asOf, known).flatMap((row) => (isWithheldIn(row) ? [row.id] : []))

/** Logged first: a file that nobody knows of is worse than an entry without a file. */
export function logOpenNames(
  ctx: DataContext,
  session: Session,
  {
    reports,
    file,
    asOf,
    known,
    reason,
    screen,
  }: Asked & Readonly<{ reports: readonly ReportId[]; file: string }>,
): void {
  const people = reports.includes('R7') ? withheldPeople(ctx, session, asOf, known).length : 0
  recordAct(ctx, session, { key: 'exportNames', params: { people, reason, file } }, screen)
}
