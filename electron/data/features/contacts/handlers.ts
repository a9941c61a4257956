import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import type { FollowUp } from '#shared/schemas/contact.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { saveAppointment } from './appointments.ts'
import { standingsOn } from './follow-ups.ts'
import { serviceGaps } from './gaps.ts'
import { correctContact, recordContacts, removeContact } from './record.ts'
import { selectAppointments, selectContacts, selectContactsOfDays } from './repository.ts'
import { shownContact } from './withheld.ts'

type Methods = Extract<keyof DataHandlers, `contacts.${string}` | `appointments.${string}`>

export function contactsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'contacts.record': (input) => recordContacts(ctx, openSession(ctx), input),
    'contacts.correct': (input) => correctContact(ctx, openSession(ctx), input),
    'contacts.remove': (input) => removeContact(ctx, openSession(ctx), input),
    'contacts.list': ({ graduateId }) => {
      const session = openSession(ctx)
      const followUp = followUpOf(ctx, session, graduateId)
      const contacts = selectContacts(session.db, graduateId)
      return { contacts: contacts.map((contact) => shownContact(session, contact)), followUp }
    },
    'contacts.days': (span) => {
      const session = openSession(ctx)
      const { total, contacts } = selectContactsOfDays(session.db, span)
      return { total, contacts: contacts.map((contact) => shownContact(session, contact)) }
    },
    'contacts.gaps': () => serviceGaps(ctx, openSession(ctx)),
    'appointments.list': (wish) => selectAppointments(openSession(ctx).db, wish),
    'appointments.save': (input) => saveAppointment(ctx, openSession(ctx), input),
  }
}

function followUpOf(ctx: DataContext, session: Session, graduateId: number): FollowUp {
  const [standing] = standingsOn(session, today(ctx.clock), [graduateId])
  if (standing === undefined) throw new AppError('not_found')
  const { willingness: _willingness, neglected: _neglected, ...followUp } = standing
  return followUp
}
