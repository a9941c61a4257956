import { z } from 'zod'
import { BOARD_STATES, CONFLICT_KINDS } from '../domain/consolidation/index.ts'
import { ChangedPerson } from '../schemas/changed-person.ts'
import { Day, FileToken, GraduateId, Nothing, Reason } from '../schemas/common.ts'
import { PeriodArchive } from '../schemas/period-archive.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
/** list check_result; '' = not called yet */
const Result = z.enum(['', '1', '2', '3', '4'])

const BoardCell = z.strictObject({
  /** null: not invited yet */
  correspondentId: Id.nullable(),
  schoolId: Id,
  periodId: Id,
  state: z.enum(BOARD_STATES),
  /** of the last package that arrived for the period; null: none */
  packageId: Id.nullable(),
  sequence: z.int(),
  serial: z.int().nullable(),
  /** packages before it that never came */
  gap: z.int(),
  arrivedAt: z.string().nullable(),
  /** on the roster, and in the package */
  expected: z.int(),
  told: z.int(),
  landed: z.int(),
  openConflicts: z.int(),
  openQuestions: z.int(),
})

/** What a package says of itself. */
const Told = {
  serial: z.int(),
  asOf: Day,
  arrivedAt: z.string(),
  graduates: z.int(),
  landed: z.int(),
} as const

const ConflictKind = z.enum(CONFLICT_KINDS)

export const ConflictFilter = z.strictObject({
  open: z.boolean(),
  correspondentId: Id.nullable(),
  kind: ConflictKind.nullable(),
})
export type ConflictFilter = z.infer<typeof ConflictFilter>

/** Where a value of ours comes from: a school's package, a decision about a conflict, or somebody's hand. */
const Origin = z.strictObject({
  by: z.enum(['package', 'decision', 'hand']),
  /** of a package */
  school: z.string(),
  period: z.string(),
  serial: z.int().nullable(),
  user: z.string(),
  at: z.string(),
})
export type Origin = z.infer<typeof Origin>

const Conflict = z.strictObject({
  id: Id,
  school: z.string(),
  kind: ConflictKind,
  /** table, and column of it */
  entity: z.string(),
  field: z.string(),
  /** the same as the history of changes names it */
  cell: z.string(),
  /** null: waits at the school's door, or was removed */
  graduateId: GraduateId.nullable(),
  name: z.string(),
  studentNo: z.string(),
  /** of another school, or of the same number */
  other: z
    .strictObject({
      graduateId: GraduateId,
      name: z.string(),
      studentNo: z.string(),
      school: z.string(),
    })
    .nullable(),
  base: z.string().nullable(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  /** of what is ours; null: nothing is */
  oursFrom: Origin.nullable(),
  /** the package that says otherwise */
  theirsFrom: Origin,
  decision: z.enum(['', 'ours', 'theirs', 'both']),
  reason: z.string(),
  decidedAt: z.string().nullable(),
})
export type Conflict = z.infer<typeof Conflict>

/** The central office's side: invite, publish, see what arrived, ask back, merge. */
export const consolidation = {
  'consolidation.schools': query(
    Nothing,
    z.strictObject({
      /** five groups of five digits, compared by telephone */
      ownFingerprint: z.string(),
      schools: z.array(
        z.strictObject({
          /** null: not invited yet */
          id: Id.nullable(),
          schoolId: Id,
          name: z.string(),
          state: z.enum(['none', 'invited', 'asking', 'approved', 'blocked']),
          /** '' until it asked */
          fingerprint: z.string(),
          serial: z.int(),
        }),
      ),
    }),
  ),
  /** Writes the invitation file of one school; again for one that lost it. */
  'consolidation.invite': command(z.strictObject({ schoolId: Id, token: FileToken }), Nothing),
  /** After the fingerprints were compared by telephone. false blocks it: nothing is taken from it any more. */
  'consolidation.approve': command(z.strictObject({ id: Id, approved: z.boolean() }), Nothing),
  /**
   * Makes the period's file for every approved school, with the settings that hold for all; returns how many.
   * `withRoster`: with who came to the school, moved to another or is gone, too.
   */
  'consolidation.publish': command(
    z.strictObject({ periodId: Id, withRoster: z.boolean().default(false) }),
    z.strictObject({ schools: z.int() }),
  ),
  /** Schools × the periods, newest first. */
  'consolidation.board': query(
    Nothing,
    z.strictObject({
      periods: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          dateFrom: Day,
          dateTo: Day,
          deadline: Day.nullable(),
          archivedOn: Day.nullable(),
          /** of what arrived: N, landed; `missing`: schools of which nothing has arrived */
          graduates: z.int(),
          landed: z.int(),
          missing: z.array(z.string()),
        }),
      ),
      schools: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          /** on the roster, and those of them in the ledger */
          expected: z.int(),
          inLedger: z.int(),
          /** whose destination or willingness is known */
          known: z.int(),
          /** of those in the ledger: reached, in person or through the family */
          contacted: z.int(),
          /** when its last package arrived; null: none yet */
          freshAt: z.string().nullable(),
        }),
      ),
      cells: z.array(BoardCell),
    }),
  ),
  /** Against the package of that school before; `total` of all, the first 500. */
  'consolidation.difference': query(
    z.strictObject({ packageId: Id }),
    z.strictObject({
      correspondentId: Id,
      schoolId: Id,
      school: z.string(),
      periodId: Id,
      period: z.string(),
      /** how often the school has handed in this period */
      sequence: z.int(),
      state: z.enum(['arrived', 'accepted', 'returned', 'refused']),
      /** a word can be said on it: the last of its school, and none was said yet */
      isOpen: z.boolean(),
      signedBy: z.strictObject({
        prepared: z.string(),
        checked: z.string(),
        approved: z.string(),
      }),
      note: z.string(),
      ...Told,
      /** null: the first of its school */
      before: z.strictObject({ ...Told, period: z.string(), packageId: Id }).nullable(),
      openConflicts: z.int(),
      /** of the period, without an answer */
      openQuestions: z.int(),
      total: z.int(),
      people: z.array(ChangedPerson),
      /** why the findings of the school's self-check do not stand in the way, those of one reason together */
      explained: z.array(
        z.strictObject({
          rule: z.string(),
          reason: z.string(),
          count: z.int(),
          /** the first 20 */
          people: z.array(
            z.strictObject({
              graduateId: GraduateId.nullable(),
              name: z.string(),
              studentNo: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The centre goes on with the ledger that made a package refused for its number (a copy, or an older state). */
  'consolidation.goOn': command(z.strictObject({ packageId: Id, reason: Reason }), Nothing),
  /** Refused (accept_open) while conflicts or questions are open, unless `despiteOpen`. */
  'consolidation.accept': command(
    z.strictObject({ packageId: Id, despiteOpen: z.boolean() }),
    Nothing,
  ),
  /** Sends a package back, with questions on cells, rows or tables. */
  'consolidation.return': command(
    z.strictObject({
      packageId: Id,
      reason: Reason,
      deadline: Day.nullable(),
      questions: z
        .array(
          z.strictObject({
            graduateId: GraduateId.nullable(),
            field: z.string().max(40),
            report: z.string().max(4),
            rowKey: z.string().max(60),
            asked: z.string().trim().min(1).max(500),
          }),
        )
        .max(500),
    }),
    z.strictObject({ questions: z.int() }),
  ),
  /** Those without a decision, or all; the first 500, `total` of all. */
  'consolidation.conflicts': query(
    ConflictFilter,
    z.strictObject({
      total: z.int(),
      /** how many by school and kind, whatever school and kind are asked for */
      groups: z.array(
        z.strictObject({
          correspondentId: Id,
          school: z.string(),
          kind: ConflictKind,
          count: z.int(),
        }),
      ),
      conflicts: z.array(Conflict),
    }),
  ),
  /** ours: as it stands at the centre; theirs: as the school says; both: two people after all, of one ID number. */
  'consolidation.decide': command(
    z.strictObject({
      ids: z.array(Id).min(1).max(500),
      decision: z.enum(['ours', 'theirs', 'both']),
      reason: z.string().trim().max(200),
    }),
    Nothing,
  ),
  /**
   * Closes a period for good: its tables, their workbook and what was taken of each school are kept as they are, and
   * each school is told. Refused while a package waits for a word or a conflict is open; who is missing is named in it.
   */
  'consolidation.archive': command(
    z.strictObject({ periodId: Id }),
    z.strictObject({ sha256: z.string() }),
  ),
  /** Of the current cohort, newest first. `sha256`, `bytes`: of the file that is exported. */
  'consolidation.archives': query(
    Nothing,
    z.array(
      z.strictObject({
        periodId: Id,
        sha256: z.string(),
        bytes: z.int(),
        about: PeriodArchive,
      }),
    ),
  ),
  /** The archive as one file. */
  'consolidation.exportArchive': command(
    z.strictObject({ periodId: Id, token: FileToken }),
    Nothing,
  ),
  /**
   * Draws the sample of a period that is telephoned: of those in its tables who have landed, destinations 12, 75 and 76
   * in full, of the others of each school `percent`. Again: only who is missing.
   */
  'consolidation.draw': command(
    z.strictObject({ periodId: Id, percent: z.int().min(1).max(100) }),
    z.strictObject({ drawn: z.int() }),
  ),
  /** `people`: the first 500 of those asked for; `counts`: of all, by school and stratum. */
  'consolidation.sample': query(
    z.strictObject({ periodId: Id, schoolId: Id.nullable(), result: Result.nullable() }),
    z.strictObject({
      total: z.int(),
      people: z.array(
        z.strictObject({
          id: Id,
          graduateId: GraduateId,
          name: z.string(),
          studentNo: z.string(),
          school: z.string(),
          major: z.string(),
          /** in part until it is asked for (`graduates.reveal`) */
          mobile: z.string(),
          /** code, as it holds today; '' = none any more */
          destination: z.string(),
          employer: z.string(),
          /** destination that is checked in full; '' = of the others */
          stratum: z.string(),
          result: Result,
          note: z.string(),
          checkedBy: z.string(),
          checkedOn: Day.nullable(),
        }),
      ),
      counts: z.array(
        z.strictObject({
          schoolId: Id.nullable(),
          school: z.string(),
          stratum: z.string(),
          drawn: z.int(),
          /** how many of each result, '1' … '4' */
          results: z.record(z.string(), z.int()),
        }),
      ),
    }),
  ),
  /** What the call found, by whom it was made; '' takes it back. */
  'consolidation.recordCheck': command(
    z.strictObject({
      id: Id,
      result: Result,
      note: z.string().trim().max(300),
      checkedBy: z.string().trim().max(60),
    }),
    Nothing,
  ),
  /** As a workbook: the people, and the counts. With a reason telephone numbers are in full, which is logged. */
  'consolidation.exportSample': command(
    z.strictObject({ periodId: Id, token: FileToken, reason: Reason.nullable() }),
    z.strictObject({ rows: z.int() }),
  ),
}
