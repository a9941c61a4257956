import { describe, expect, test } from 'vitest'
import { type Field, fieldByKey, isTyped } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { readTyped } from '#shared/domain/validation/read-typed.ts'

const field = (key: string): Field => {
  const found = fieldByKey(key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('several regions', () => {
  test.each([
    ['长沙、株洲', '430100,430200'],
    ['430000，4401', '430000,440100'],
    ['长沙市/长沙/深圳', '430100,440300'],
    ['湖南省 长沙市', '430100'],
    ['长沙 株洲', '430100,430200'],
  ])('%s is %s', (text, value) => {
    expect(normaliseText(field('intent_region'), text, 2020)).toEqual({ ok: true, value })
  })

  test.each(['不限', '长沙、不限', '长沙 火星'])('%s is not known', (text) => {
    expect(normaliseText(field('intent_region'), text, 2020)).toEqual({ ok: false, rule: 'V08' })
  })

  test('are shown by their names', () => {
    const view = { cohort: 2020, lang: 'zh' } as const
    expect(valueText(field('intent_region'), '430100,440300', view)).toBe(
      '湖南省长沙市、广东省深圳市',
    )
  })
})

describe('long text', () => {
  test('keeps its lines, without blanks at their ends', () => {
    expect(readTyped(field('plan'), '\n 一、推荐岗位　\r\n\r\n二、\t每周联系\n\n', 2020)).toEqual({
      ok: true,
      value: '一、推荐岗位\n\n二、 每周联系',
    })
  })
})

test('key groups and the day of a pairing are not typed', () => {
  expect(['group', 'group_basis', 'helper_since'].filter((key) => isTyped(field(key)))).toEqual([])
  expect(isTyped(field('helper'))).toBe(true)
})
