import { describe, expect, it } from 'vitest'
import { conditionOf, groupsOf } from '#renderer/features/settings/rules/condition-lines.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import type { GroupCondition } from '#shared/schemas/group-rule.ts'

const HAN: GroupCondition = { field: 'nation', is: ['01'] }
const WOMAN: GroupCondition = { field: 'sex', is: ['2'] }
const POOR: GroupCondition = { hardshipBit: 2 }
const LATE: GroupCondition = { unlandedMonths: 6 }

const back = (condition: GroupCondition) => {
  const groups = groupsOf(condition)
  return groups === null ? null : conditionOf(groups)
}

describe('a condition in groups of lines', () => {
  it.each<[string, GroupCondition]>([
    ['one question', HAN],
    ['its contrary', { not: HAN }],
    ['the contrary of what has none of its own', { not: POOR }],
    ['all', { all: [HAN, POOR] }],
    ['none', { not: { any: [HAN, POOR] } }],
    ['any inside all', { all: [HAN, { any: [WOMAN, POOR] }] }],
    ['none inside all', { all: [HAN, LATE, { not: { any: [WOMAN, POOR] } }] }],
    ['all inside any', { any: [{ all: [HAN, WOMAN] }, { all: [POOR, LATE] }] }],
  ])('says %s and is the same condition afterwards', (_name, condition) => {
    expect(back(condition)).toEqual(condition)
  })

  it('has one group for what is not nested, the lines of its own in the first', () => {
    expect(groupsOf({ any: [HAN, POOR] })?.groups.map(({ join }) => join)).toEqual(['any'])
    const nested = groupsOf({ all: [{ any: [WOMAN, POOR] }, HAN, LATE] })
    expect(nested?.groups.map(({ join, lines }) => [join, lines.length])).toEqual([
      ['all', 2],
      ['any', 2],
    ])
  })

  it('leaves alone what is nested deeper', () => {
    expect(groupsOf({ all: [HAN, { any: [WOMAN, { all: [POOR, LATE] }] }] })).toBeNull()
    expect(groupsOf({ not: { all: [HAN, WOMAN] } })).toBeNull()
  })

  it('is none while a line is not complete', () => {
    const groups = groupsOf({ all: [HAN, { any: [WOMAN, POOR] }] })
    const [first, second] = groups?.groups ?? []
    if (first === undefined || second === undefined) throw new Error('two groups')
    const open = { ...second, lines: [{ question: 'sex', operator: 'is', values: [] } as const] }
    expect(conditionOf({ join: 'all', groups: [first, open] })).toBeNull()
  })

  it('can say every shipped rule', () => {
    for (const { when } of shippedRule('key_groups', 2020)) expect(groupsOf(when)).not.toBeNull()
  })
})
