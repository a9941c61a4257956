import { describe, expect, it } from 'vitest'
import { whyRefused } from '#renderer/features/graduates/block-verdict.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

const person: GraduateRow = {
  id: 1,
  version: 1,
  inLedger: true,
  pending: false,
  values: { name: '张三', doc_type: '1', destination: '' },
  groups: [],
  marks: [],
}
const verdict = (columnKey: string, text: string, who: GraduateRow | undefined = person) =>
  whyRefused({ columnKey, text }, { cohort: 2020, today: '2020-07-03', person: who })

describe('whyRefused', () => {
  it('lets through what can be stored', () => {
    expect(verdict('remark', '随便')).toBeNull()
    expect(verdict('remark', '')).toBeNull()
    expect(verdict('mobile', '138 0013 8000')).toBeNull()
    expect(verdict('nation', '汉族')).toBeNull()
  })

  it.each([
    ['name', '', 'EMPTY'],
    ['willingness', '', 'EMPTY'],
    ['willingness', '不知道', 'V08'],
    ['birth', '昨天', 'DATE'],
    ['sign_date', '2020-07-01', 'NO_DESTINATION'],
  ])('names why %s cannot be “%s”: %s', (columnKey, text, rule) => {
    expect(verdict(columnKey, text)).toBe(rule)
  })

  it('holds nothing against a person it has not read, nor against an unknown column', () => {
    expect(
      whyRefused(
        { columnKey: 'sign_date', text: '2020-07-01' },
        { cohort: 2020, today: '2020-07-03', person: undefined },
      ),
    ).toBeNull()
    expect(verdict('nowhere', 'x')).toBeNull()
  })
})
