import { expect, it } from 'vitest'
import { readTime } from '#renderer/features/contacts/time-of-day.ts'

it.each([
  ['', ''],
  ['9', '09:00'],
  ['930', '09:30'],
  ['1530', '15:30'],
  ['9:05', '09:05'],
  ['９：３０', '09:30'],
  ['9点', '09:00'],
  ['9点半', null],
  ['9点15分', '09:15'],
  ['24', null],
  ['960', null],
  ['下午3点', null],
])('reads %o as %o', (text, time) => {
  expect(readTime(text)).toBe(time)
})
