import { describe, expect, it } from 'vitest'
import {
  payText,
  readEducationAsked,
  readPay,
  sexWords,
  vacancyState,
  withoutSexWords,
} from '#shared/domain/vacancy/index.ts'

it.each([
  ['3000-5000元/月', 3000, 5000, ''],
  ['5K-8K', 5000, 8000, ''],
  ['0.6-1万', 6000, 10000, ''],
  ['4000元以上', 4000, null, ''],
  ['4500', 4500, 4500, ''],
  ['面议', null, null, '面议'],
  ['8000-3000', null, null, '8000-3000'],
])('reads the pay %s', (text, min, max, note) => {
  const pay = readPay(text)
  expect(pay.note).toBe(note)
  if (note === '') expect(pay).toEqual({ min, max, note })
  expect(payText(pay)).not.toBe('')
})

it.each([
  ['本科', '31'],
  ['本科及以上', '31'],
  ['大专及以上学历', '41'],
  ['硕士', '11'],
  ['不限', ''],
  ['', ''],
  ['有经验者', null],
])('reads the education %s', (text, code) => {
  expect(readEducationAsked(text, 2020)).toBe(code)
})

describe('words that ask for a sex', () => {
  it.each([
    ['会计（限男）', ['限男'], '会计'],
    ['男性优先，五险一金', ['男性优先'], '五险一金'],
    ['要求女生，性别：女', ['要求女生', '性别：女'], ''],
    ['男女不限', [], '男女不限'],
    ['女装导购', [], '女装导购'],
  ])('%s', (text, words, without) => {
    expect(sexWords(text)).toEqual(words)
    expect(withoutSexWords(text)).toBe(without)
    expect(sexWords(withoutSexWords(text))).toEqual([])
  })
})

it('is open on the day of its deadline', () => {
  const state = (deadline: string | null, withdrawnOn: string | null) =>
    vacancyState({ deadline, withdrawnOn }, '2020-07-03')
  expect([state(null, null), state('2020-07-03', null)]).toEqual(['open', 'open'])
  expect([state('2020-07-02', null), state(null, '2020-07-03')]).toEqual(['expired', 'withdrawn'])
})
