import { expect, test } from 'vitest'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'

test.each([
  ['等待考试/录取结果', 'R03'],
  ['等待考试/录取结果、疫情等外部因素', 'R03,R16'],
  ['家庭原因/健康原因', 'R11,R10'],
  ['R11/R11', 'R11'],
])('%s is %s', (text, value) => {
  const field = fieldByKey('reasons')
  expect(field && normaliseText(field, text, 2020)).toEqual({ ok: true, value })
})

test('one unknown reason makes the whole cell unknown', () => {
  const field = fieldByKey('reasons')
  expect(field && normaliseText(field, '家庭原因/天气', 2020)).toEqual({ ok: false, rule: 'V08' })
})
