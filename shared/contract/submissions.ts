import { z } from 'zod'
import { ChangedPerson } from '../schemas/changed-person.ts'
import { Day, FileToken, GraduateId, Level, Nothing, Reason } from '../schemas/common.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const OfPeriod = z.strictObject({ periodId: Id })
const name = z.string().trim().max(60)

const CheckFinding = z.strictObject({
  /** V16 … of the rules, V21 of the equations of the tables, or 'question' of the centre */
  rule: z.string(),
  level: Level,
  graduateId: GraduateId.nullable(),
  name: z.string(),
  studentNo: z.string(),
  /** the cell that it leads to; '' = none */
  field: z.string(),
  /** the table that it leads to; '' = none */
  report: z.string(),
  /** tells findings of one rule apart where there is no person */
  about: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** why it does not stand in the way; null = not explained */
  reason: z.string().nullable(),
})
export type CheckFinding = z.infer<typeof CheckFinding>

/** A school's side: join a centre, look over a period, sign, submit. */
export const submissions = {
  'submissions.state': query(
    Nothing,
    z.strictObject({
      /** null: works alone, no invitation was read */
      centre: z
        .strictObject({
          name: z.string(),
          state: z.enum(['asking', 'approved', 'blocked']),
          /** five groups of five digits, compared by telephone */
          fingerprint: z.string(),
          ownFingerprint: z.string(),
        })
        .nullable(),
      periods: z.array(
        z.strictObject({
          id: Id,
          kind: z.string(),
          name: z.string(),
          dateFrom: Day,
          dateTo: Day,
          deadline: Day.nullable(),
          /** since then nothing of it is changed or handed in */
          archivedOn: Day.nullable(),
          tables: z.array(z.string()),
          /** list submission_state; '' = nothing begun */
          state: z.string(),
          sequence: z.int(),
          submittedAt: z.string().nullable(),
          returnReason: z.string(),
          signed: z.strictObject({
            preparedBy: z.string(),
            checkedBy: z.string(),
            approvedBy: z.string(),
            scanName: z.string().nullable(),
          }),
        }),
      ),
      openQuestions: z.int(),
      /** files of evidence that can go along, and their size */
      evidence: z.strictObject({ files: z.int(), bytes: z.int() }),
    }),
  ),
  /** Reads an invitation: this ledger becomes that of the school. The request to the centre waits to be sent or saved. */
  'submissions.join': command(
    z.strictObject({ token: FileToken }),
    z.strictObject({ packageId: Id, fingerprint: z.string(), ownFingerprint: z.string() }),
  ),
  /** The self-check: the first 500 of each rule, with how many there are. */
  'submissions.check': query(
    OfPeriod,
    z.strictObject({
      findings: z.array(CheckFinding),
      counts: z.array(
        z.strictObject({ rule: z.string(), level: Level, count: z.int(), open: z.int() }),
      ),
      /** nothing that must be settled is open */
      passed: z.boolean(),
    }),
  ),
  /** Why findings of one rule do not stand in the way; null takes the explanations back. */
  'submissions.explain': command(
    z.strictObject({
      periodId: Id,
      rule: z.string().max(20),
      findings: z
        .array(z.strictObject({ graduateId: GraduateId.nullable(), about: z.string().max(100) }))
        .min(1)
        .max(500),
      reason: Reason.nullable(),
    }),
    Nothing,
  ),
  /** Against the last package that was handed in; `total` of all, the first 500. */
  'submissions.changes': query(
    OfPeriod,
    z.strictObject({
      since: z.string().nullable(),
      total: z.int(),
      people: z.array(ChangedPerson),
    }),
  ),
  /** Refused while a finding that must be settled is open. A scan is optional: PDF, JPG or PNG. */
  'submissions.sign': command(
    z.strictObject({
      periodId: Id,
      preparedBy: name.min(1),
      checkedBy: name,
      approvedBy: name.min(1),
      scan: FileToken.nullable(),
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable() }),
  ),
  /** Makes the package; it waits to be sent or saved. */
  'submissions.submit': command(
    z.strictObject({
      periodId: Id,
      note: z.string().trim().max(300),
      /** whether the files of evidence go along (`state.evidence` says how much that is) */
      withEvidence: z.boolean().default(false),
      screen: z.string().max(40),
    }),
    z.strictObject({ packageId: Id, serial: z.int(), bytes: z.int() }),
  ),
}
