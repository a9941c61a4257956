// What a school does for many at once (domain.md §4.7): recruitment events, lectures, contact groups, measures.
import { z } from 'zod'
import { Day, GraduateId } from './common.ts'

const Id = z.int().positive()
const Count = z.int().min(0).max(10_000_000)
const line = (most: number) => z.string().trim().max(most)
const Name = z.string().trim().min(1).max(100)

export const Fair = z.strictObject({
  id: Id,
  name: Name,
  /** list fair_form */
  form: z.string().min(1).max(4),
  online: z.boolean(),
  dateFrom: Day,
  dateTo: Day,
  organiser: line(100),
  /** employers, posts of them, people wanted */
  units: Count,
  posts: Count,
  demand: Count,
  /** who took part, résumés, intentions and contracts; null = not counted */
  seekers: Count.nullable(),
  cv: Count.nullable(),
  intents: Count.nullable(),
  signed: Count.nullable(),
  link: line(300),
  note: line(300),
})
export type Fair = z.infer<typeof Fair>

export const FairTotals = z.strictObject({
  events: z.int(),
  units: z.int(),
  posts: z.int(),
  demand: z.int(),
})
export type FairTotals = z.infer<typeof FairTotals>

/** A lecture or a training; who was there has a contact of its kind each. */
export const Lecture = z.strictObject({
  id: Id,
  name: Name,
  /** list lecture_kind; also the kind of the contacts */
  kind: z.enum(['1', '2', '4']),
  day: Day,
  speaker: line(60),
  place: line(100),
  note: line(300),
  attended: z.int(),
})
export type Lecture = z.infer<typeof Lecture>

/** A group chat of a class, of parents, alumni or employers: what is written to it is a contact of its members. */
export const ContactGroup = z.strictObject({
  id: Id,
  name: Name,
  /** list contact_group_kind */
  kind: z.string().min(1).max(4),
  channel: line(60),
  keeper: line(60),
  note: line(300),
  members: z.array(GraduateId).max(5000),
})
export type ContactGroup = z.infer<typeof ContactGroup>

/** A document, a meeting, an action; of the whole school, or of some people or classes. */
export const Measure = z.strictObject({
  id: Id,
  /** list measure_kind */
  kind: z.string().min(1).max(4),
  title: Name,
  /** of the document, or credits that were recognised */
  number: line(60),
  dateFrom: Day,
  dateTo: Day.nullable(),
  departments: line(200),
  content: line(2000),
  people: z.array(GraduateId).max(5000),
  classes: z.array(z.string().max(40)).max(200),
})
export type Measure = z.infer<typeof Measure>
