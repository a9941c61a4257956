import { z } from 'zod'
import { CORRECTED_FIGURES } from '../domain/daily/corrections.ts'
import { Day, GraduateId } from '../schemas/common.ts'
import { DailyCheck, DailyFigures, DayNote, Equation } from '../schemas/daily.ts'
import { AppointmentId } from './contacts.ts'
import { command, query } from './spec.ts'

/** What is to be done with people, the most pressing first. */
export const TODAY_SECTIONS = [
  'overdue',
  'due',
  'appointments',
  'unsurveyed',
  'unpaired',
  'lost',
  'stale',
  'pending',
  'evidence',
] as const
export const TodaySection = z.enum(TODAY_SECTIONS)
export type TodaySection = z.infer<typeof TodaySection>

const Tally = z.array(z.strictObject({ code: z.string(), count: z.int() }))

const TodayPerson = z.strictObject({
  id: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  className: z.string(),
  willingness: z.string(),
  destination: z.string(),
  keyGroups: z.array(z.string()),
  helper: z.string(),
  /** of the contact that is due, the willingness, the landing or the appointment; null: never */
  day: Day.nullable(),
  /** attempts without success, of those who are lost or due */
  attempts: z.int(),
  /** code of list contact_result; '' before the first contact */
  lastResult: z.string(),
  appointment: z
    .strictObject({ id: AppointmentId, time: z.string(), place: z.string(), purpose: z.string() })
    .nullable(),
})
export type TodayPerson = z.infer<typeof TodayPerson>

export const DeadlineKind = z.enum(['finding', 'survey', 'vacancy', 'measure', 'period'])
const Deadline = z.strictObject({
  kind: DeadlineKind,
  id: z.int(),
  /** a class's finding has none of its own: `code` names the class or the key group */
  title: z.string(),
  code: z.string(),
  day: Day.nullable(),
  /** people who have not answered yet, or are outstanding */
  count: z.int(),
})
export type Deadline = z.infer<typeof Deadline>

const Only = z.strictObject({
  willingness: z.string().max(4).nullable().default(null),
  keyGroup: z.string().max(8).nullable().default(null),
})

const Person = z.strictObject({ id: GraduateId, name: z.string(), studentNo: z.string() })
const DayNames = z.strictObject({
  landed: z.array(Person.extend({ destination: z.string() })),
  fallback: z.array(Person),
  movedIn: z.array(Person),
  movedOut: z.array(Person),
})

const Record = z.strictObject({
  id: z.int(),
  day: Day,
  frozenAt: z.string(),
  userName: z.string(),
  figures: DailyFigures,
  checks: z.array(DailyCheck),
  note: z.string(),
  /** how often the day was finished before */
  superseded: z.int(),
})
export type DailyRecord = z.infer<typeof Record>

const Correction = z.strictObject({
  figure: z.enum(CORRECTED_FIGURES),
  frozen: z.int(),
  now: z.int(),
  /** who counts now and did not then, and the other way round; without a name: off the list of names since */
  added: z.array(Person),
  gone: z.array(Person),
})

const OfDay = z.strictObject({ day: Day.nullable().default(null) })

export const today = {
  /** What is to be done on a day (null: today); a section without anybody is not among them. */
  'today.view': query(
    OfDay.extend({ only: Only.prefault({}), limit: z.int().min(1).max(1000).default(100) }),
    z.strictObject({
      day: Day,
      inLedger: z.int(),
      sections: z.array(
        z.strictObject({
          section: TodaySection,
          total: z.int(),
          keyGroups: z.int(),
          people: z.array(TodayPerson),
        }),
      ),
      /** of everybody in a section, whatever `only` leaves out */
      classes: Tally,
      keyGroups: Tally,
      deadlines: z.array(Deadline),
    }),
  ),
  /** What a day has come to so far, as is known now, and whether it was finished. */
  'today.figures': query(
    OfDay,
    z.strictObject({
      day: Day,
      figures: DailyFigures,
      names: DayNames,
      record: Record.nullable(),
    }),
  ),
  /** Before a day is finished: what is open, and whether the figures agree with each other. */
  'today.checks': query(
    OfDay,
    z.strictObject({ checks: z.array(DailyCheck), equations: z.array(Equation) }),
  ),
  /** 日清: freezes the day; once more the same day supersedes. */
  'today.finish': command(
    OfDay.extend({ note: DayNote.default(''), screen: z.string().max(40) }),
    z.strictObject({ batch: z.int(), record: Record }),
  ),
  /** The frozen days of a month (YYYY-MM), newest first; months that have some. */
  'today.days': query(
    z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
    z.strictObject({ days: z.array(Record), months: z.array(z.string()) }),
  ),
  /** A frozen day beside what is known of it now. */
  'today.record': query(
    z.strictObject({ day: Day }),
    z.strictObject({ record: Record, names: DayNames, corrections: z.array(Correction) }),
  ),
}
