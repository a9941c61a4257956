import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { Contact, ContactEntry, ContactId, FollowUp } from '../schemas/contact.ts'
import { CellRemark } from '../schemas/graduate.ts'
import { StaffId } from '../schemas/staff.ts'
import { command, query } from './spec.ts'

const Screen = z.string().max(40)
const Ids = z.array(GraduateId).min(1).max(5000)

export const AppointmentId = z.int().positive()

export const Appointment = z.strictObject({
  id: AppointmentId,
  graduateId: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  day: Day,
  /** HH:MM or '' for any time of the day */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^$/),
  place: z.string().trim().max(100),
  purpose: z.string().trim().max(200),
  staffId: StaffId.nullable(),
  staffName: z.string(),
  /** list appointment_state */
  state: z.enum(['1', '2', '3', '4']),
  note: z.string().trim().max(300),
})
export type Appointment = z.infer<typeof Appointment>

export const contacts = {
  /** One entry for each of these people; several get the same words and are marked as said in common. */
  'contacts.record': command(
    z.strictObject({
      ids: Ids,
      entry: ContactEntry,
      /** the people were at a lecture, or are members of a contact group that was written to */
      lectureId: z.int().positive().nullable().default(null),
      contactGroupId: z.int().positive().nullable().default(null),
      /** the appointment that took place by it */
      appointmentId: AppointmentId.nullable().default(null),
      screen: Screen,
    }),
    z.strictObject({
      batch: z.int().nullable(),
      contacts: z.array(ContactId),
      remarks: z.array(CellRemark),
    }),
  ),
  'contacts.correct': command(
    z.strictObject({ id: ContactId, entry: ContactEntry, screen: Screen }),
    z.strictObject({ batch: z.int().nullable(), remarks: z.array(CellRemark) }),
  ),
  'contacts.remove': command(
    z.strictObject({ id: ContactId, screen: Screen }),
    z.strictObject({ batch: z.int() }),
  ),
  /** Of one person, newest first. */
  'contacts.list': query(
    z.strictObject({ graduateId: GraduateId }),
    z.strictObject({ contacts: z.array(Contact), followUp: FollowUp }),
  ),
  /** Of a span of days, both included, newest first. */
  'contacts.days': query(
    z.strictObject({ from: Day, to: Day, limit: z.int().positive().max(5000).default(1000) }),
    z.strictObject({ total: z.int(), contacts: z.array(Contact) }),
  ),
  /** Services still missing to the minimum, of those in the ledger. */
  'contacts.gaps': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        graduateId: GraduateId,
        name: z.string(),
        studentNo: z.string(),
        helper: z.string(),
        isKeyGroup: z.boolean(),
        policy: z.int(),
        guidance: z.int(),
        posts: z.int(),
        training: z.int(),
      }),
    ),
  ),
  'appointments.list': query(
    z.strictObject({ from: Day, to: Day, graduateId: GraduateId.nullable().default(null) }),
    z.array(Appointment),
  ),
  'appointments.save': command(
    Appointment.omit({ id: true, name: true, studentNo: true, staffName: true }).extend({
      id: AppointmentId.nullable(),
      screen: Screen,
    }),
    z.strictObject({ batch: z.int().nullable(), id: AppointmentId }),
  ),
}
