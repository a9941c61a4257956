// When what is handed in (报送期), and what was handed in (报送): domain.md §4.9.
import { z } from 'zod'
import { Day } from './common.ts'
import { ReportId } from './report.ts'

const Id = z.int().positive()
const line = (most: number) => z.string().trim().max(most)

export const Period = z.strictObject({
  id: Id,
  /** list period_kind */
  kind: z.enum(['D', 'W', 'X', 'M', 'T', 'F', 'Y']),
  name: line(60).min(1),
  dateFrom: Day,
  dateTo: Day,
  deadline: Day.nullable(),
  note: line(300),
  /** which are handed in and signed; none named: progress, willingness and key groups */
  tables: z.array(ReportId).max(15),
})
export type Period = z.infer<typeof Period>

/** As it is kept. `archivedOn`: since then nothing of it can be changed or handed in. */
export const KeptPeriod = Period.extend({ archivedOn: Day.nullable() })
export type KeptPeriod = z.infer<typeof KeptPeriod>

export const Submission = z.strictObject({
  id: Id,
  periodId: Id,
  /** null: the school of the ledger */
  schoolId: Id.nullable(),
  /** the last one of a school counts, those before it were superseded */
  sequence: z.int().positive(),
  /** list submission_state */
  state: z.enum(['1', '2', '3', '4', '5', '6', '7']),
  /** ISO instant; null: not handed in yet */
  submittedAt: z.iso.datetime().nullable(),
  preparedBy: line(60),
  checkedBy: line(60),
  approvedBy: line(60),
  returnReason: line(300),
  note: line(300),
})
export type Submission = z.infer<typeof Submission>
