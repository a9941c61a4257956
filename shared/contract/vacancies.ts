import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { EmployerId } from '../schemas/employer.ts'
import { StaffId } from '../schemas/staff.ts'
import {
  MatchedPerson,
  MatchedVacancy,
  Push,
  PushId,
  Vacancy,
  VacancyEntry,
  VacancyId,
} from '../schemas/vacancy.ts'
import { command, query } from './spec.ts'

const Screen = z.string().max(40)
const Batch = z.strictObject({ batch: z.int().nullable() })
/** A clerk looks at the first ones; more is asked for by a filter. */
const Limit = z.int().positive().max(5000).default(200)

export const vacancies = {
  /** Newest first; those that are withdrawn or past their deadline only where all are asked for. */
  'vacancies.list': query(
    z.strictObject({ all: z.boolean(), text: z.string().max(100).default('') }),
    z.array(Vacancy),
  ),
  /**
   * Without an id a new one. The employer is one of the register, or a name that is looked up there and else added.
   * `removed`: words that asked for a sex, which are not kept.
   */
  'vacancies.save': command(
    VacancyEntry.extend({
      id: VacancyId.nullable(),
      employer: z.union([EmployerId, z.string().trim().min(2).max(200)]),
      screen: Screen,
    }),
    Batch.extend({ id: VacancyId, removed: z.array(z.string()) }),
  ),
  /** Off the open list, or on it again. */
  'vacancies.withdraw': command(
    z.strictObject({ id: VacancyId, withdrawn: z.boolean(), screen: Screen }),
    Batch,
  ),
  /** Only one that was pushed to nobody. */
  'vacancies.remove': command(z.strictObject({ id: VacancyId, screen: Screen }), Batch),
  /** Those of the ledger whom it suits and who do not have it yet, best first; `all`: also whom it does not suit. */
  'vacancies.people': query(
    z.strictObject({ id: VacancyId, all: z.boolean().default(false), limit: Limit }),
    z.strictObject({ total: z.int(), people: z.array(MatchedPerson) }),
  ),
  /** The open ones that suit somebody and that they do not have yet, best first. */
  'vacancies.forPerson': query(
    z.strictObject({ graduateId: GraduateId, all: z.boolean().default(false), limit: Limit }),
    z.strictObject({ total: z.int(), vacancies: z.array(MatchedVacancy) }),
  ),
  /** Each of the vacancies to each of the people; who has one already is named and left out. */
  'vacancies.push': command(
    z.strictObject({
      vacancies: z.array(VacancyId).min(1).max(100),
      graduates: z.array(GraduateId).min(1).max(5000),
      day: Day,
      /** list contact_way */
      way: z.string().min(1).max(4),
      /** null: the present helper */
      staffId: StaffId.nullable().default(null),
      screen: Screen,
    }),
    Batch.extend({
      pushed: z.int(),
      already: z.array(z.strictObject({ name: z.string(), title: z.string(), day: Day })),
    }),
  ),
  /** Of somebody, or of a vacancy, newest first. */
  'vacancies.pushes': query(
    z.union([z.strictObject({ graduateId: GraduateId }), z.strictObject({ vacancyId: VacancyId })]),
    z.array(Push),
  ),
  /** What came of a push; 拒绝 says why. The destination stays as it is. */
  'vacancies.feedback': command(
    z.strictObject({
      id: PushId,
      /** list push_feedback */
      feedback: z.enum(['0', '1', '2', '3', '4', '5']),
      day: Day,
      note: z.string().trim().max(200),
      screen: Screen,
    }),
    Batch,
  ),
}
