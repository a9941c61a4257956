// The form of a contact: what it begins with, what is sent of it, and how a lock keeps it.
import dayjs, { type Dayjs } from 'dayjs'
import { hasExpectations } from '#shared/domain/follow-up/index.ts'
import type { Contact, ContactEntry } from '#shared/schemas/contact.ts'
import { today } from '../../lib/today.ts'
import { lastUsed } from './last-used.ts'
import { NOTHING_MORE, type Preset } from './outcomes.ts'

const DAY = 'YYYY-MM-DD'

export type ContactValues = Omit<ContactEntry, 'day' | 'nextDate'> &
  Readonly<{ day: Dayjs; nextDate: Dayjs | null }>

export function initialValues(
  contact: Contact | null,
  preset: Preset,
  cohort: number,
): ContactValues {
  if (contact === null) {
    return { ...NOTHING_MORE, ...lastUsed(cohort), ...preset, day: today(), nextDate: null }
  }
  const { day, nextDate } = contact
  return {
    ...fieldsOf(contact),
    day: dayjs(day),
    nextDate: nextDate === null ? null : dayjs(nextDate),
  }
}

/** What the form does not show it does not send. */
export function entryOf({ day, nextDate, ...values }: ContactValues): ContactEntry {
  const isAsked = hasExpectations(values.kind)
  return {
    ...fieldsOf(values),
    day: day.format(DAY),
    nextDate: nextDate?.format(DAY) ?? null,
    expectedBefore: isAsked ? values.expectedBefore : '',
    expectedAfter: isAsked ? values.expectedAfter : '',
  }
}

function fieldsOf(values: Omit<ContactEntry, 'day' | 'nextDate'>) {
  const { kind, way, result, content, nextAction, expectedBefore, expectedAfter } = values
  const texts = { kind, way, result, content, nextAction, expectedBefore, expectedAfter }
  return { ...texts, staffId: values.staffId ?? null, minutes: values.minutes ?? null }
}
