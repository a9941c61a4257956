import dayjs from 'dayjs'
import { expect, it } from 'vitest'
import { type ContactValues, entryOf } from '#renderer/features/contacts/contact-values.ts'
import { NOTHING_MORE } from '#renderer/features/contacts/outcomes.ts'

const values: ContactValues = {
  ...NOTHING_MORE,
  kind: '5',
  way: '3',
  result: '1',
  content: '谈了工作地点',
  day: dayjs('2020-07-03'),
  nextDate: null,
  expectedBefore: '只考虑长沙',
  expectedAfter: '省内都可以',
}

it('sends days as text, and no day where the interval is to say it', () => {
  expect(entryOf(values)).toMatchObject({ day: '2020-07-03', nextDate: null })
  expect(entryOf({ ...values, nextDate: dayjs('2020-07-10') }).nextDate).toBe('2020-07-10')
})

it('sends expectations of the kind that asks for them alone', () => {
  expect(entryOf(values).expectedAfter).toBe('省内都可以')
  const other = entryOf({ ...values, kind: '2' })
  expect([other.expectedBefore, other.expectedAfter]).toEqual(['', ''])
})
