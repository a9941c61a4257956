// Groups that follow from what is known anyway, by the rules in force. They are computed, never typed.
import type { GroupCondition, GroupRule } from '../../schemas/group-rule.ts'
import type { Day } from '../day/index.ts'
import { type GroupFacts, spansOf } from './condition.ts'
import { common, joined, OPEN_FROM, OPEN_TO, type Span } from './spans.ts'

export { asksUnlanded, fieldsOf, type GroupFacts, isOverTime, plansOf } from './condition.ts'
export { shippedGroupRules } from './shipped.ts'

/** Rules from a day on (null: from the beginning), until those of the next version. */
export type GroupRuleVersion = Readonly<{ from: Day | null; rules: readonly GroupRule[] }>
/** Half open; `from` null: member from the beginning; `to` null: for good. */
export type GroupMembership = Readonly<{ group: string; from: Day | null; to: Day | null }>
/** The conditions of one group, each for its time. */
export type DatedConditions = readonly Readonly<{ time: Span; when: GroupCondition }>[]

/** What each group asks, over time; `versions` ascend. */
export function conditionsByGroup(
  versions: readonly GroupRuleVersion[],
): ReadonlyMap<string, DatedConditions> {
  const dated = versions.flatMap(({ from, rules }, index) => {
    const time = { from: from ?? OPEN_FROM, to: versions[index + 1]?.from ?? OPEN_TO }
    return rules.map(({ group, when }) => ({ group, time, when }))
  })
  const groups = Map.groupBy(dated, ({ group }) => group)
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** All spells in one group, also past and coming ones: who is a member depends on the day that is asked for. */
export function spellsIn(
  group: string,
  conditions: DatedConditions,
  facts: GroupFacts,
): readonly GroupMembership[] {
  const spans = conditions.flatMap(({ time, when }) => common([time], spansOf(when, facts)))
  return joined(spans).map(({ from, to }) => ({
    group,
    from: from === OPEN_FROM ? null : from,
    to: to === OPEN_TO ? null : to,
  }))
}

/** All spells in derived groups. */
export function derivedGroups(
  facts: GroupFacts,
  versions: readonly GroupRuleVersion[],
): readonly GroupMembership[] {
  return [...conditionsByGroup(versions)].flatMap(([group, conditions]) =>
    spellsIn(group, conditions, facts),
  )
}
