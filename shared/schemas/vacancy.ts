import { z } from 'zod'
import { REASON_KINDS } from '../domain/matching/index.ts'
import { EDUCATION_ASKED } from '../domain/vacancy/index.ts'
import { Day, GraduateId } from './common.ts'
import { EmployerId } from './employer.ts'
import { StaffId } from './staff.ts'

export const VacancyId = z.int().positive()
export const PushId = z.int().positive()
const Code = z.string().max(6)
const Pay = z.int().min(0).max(1_000_000).nullable()

/** What is said of a vacancy (domain.md §4.6). No sex is asked for: words that do are not kept. */
export const VacancyEntry = z.strictObject({
  title: z.string().trim().min(1).max(100),
  region: Code,
  industry: Code,
  /** list position (工作职位类别) */
  position: Code,
  headcount: z.int().min(1).max(100_000),
  payMin: Pay,
  payMax: Pay,
  /** what the amounts do not say: 面议, 五险一金 */
  payNote: z.string().trim().max(100),
  /** at least; '' = any */
  education: z.enum(EDUCATION_ASKED),
  majors: z.string().trim().max(500),
  source: z.string().trim().max(60),
  /** number of the vacancy where it comes from */
  sourceRef: z.string().trim().max(100),
  deadline: Day.nullable(),
  link: z.string().trim().max(500),
  contact: z.string().trim().max(100),
  note: z.string().trim().max(1000),
})
export type VacancyEntry = z.infer<typeof VacancyEntry>

const Count = z.int()

export const Vacancy = VacancyEntry.extend({
  id: VacancyId,
  employerId: EmployerId,
  employerName: z.string(),
  employerType: z.string(),
  addedOn: Day,
  withdrawnOn: Day.nullable(),
  state: z.enum(['open', 'expired', 'withdrawn']),
  /** to how many people */
  pushed: Count,
  /** of them by the furthest that is known */
  interested: Count,
  applied: Count,
  interviewed: Count,
  hired: Count,
  refused: Count,
})
export type Vacancy = z.infer<typeof Vacancy>

/** One vacancy told to one graduate. */
export const Push = z.strictObject({
  id: PushId,
  graduateId: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  vacancyId: VacancyId,
  title: z.string(),
  employerName: z.string(),
  region: z.string(),
  day: Day,
  /** list contact_way */
  way: z.string(),
  staffId: StaffId.nullable(),
  staffName: z.string(),
  /** list push_feedback */
  feedback: z.string(),
  feedbackDay: Day.nullable(),
  feedbackNote: z.string(),
  /** what a destination there would say, by field: for whoever was hired */
  details: z.record(z.string(), z.string()),
})
export type Push = z.infer<typeof Push>

export const MatchReason = z.strictObject({ kind: z.enum(REASON_KINDS), what: z.string() })
const Suiting = z.strictObject({
  fits: z.boolean(),
  score: z.number(),
  reasons: z.array(MatchReason),
})

/** Somebody of the ledger beside a vacancy. */
export const MatchedPerson = Suiting.extend({
  graduateId: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  className: z.string(),
  major: z.string(),
  education: z.string(),
  willingness: z.string(),
  helper: z.string(),
  /** pushes so far */
  pushes: Count,
})
export type MatchedPerson = z.infer<typeof MatchedPerson>

/** A vacancy beside somebody. */
export const MatchedVacancy = Suiting.extend({ vacancy: Vacancy })
export type MatchedVacancy = z.infer<typeof MatchedVacancy>
