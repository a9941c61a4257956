import type { ContactEntry } from '#shared/schemas/contact.ts'

/** A talk of today's (the tests' day) that reached somebody, but for what is told. */
export const contactEntry = (more: Partial<ContactEntry> = {}): ContactEntry => ({
  day: '2020-07-03',
  kind: '2',
  way: '1',
  result: '1',
  content: '指导修改简历',
  nextAction: '',
  nextDate: null,
  staffId: null,
  minutes: null,
  expectedBefore: '',
  expectedAfter: '',
  ...more,
})
