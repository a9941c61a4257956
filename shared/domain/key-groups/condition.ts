import type { FactTest, GroupCondition, GroupRuleField } from '../../schemas/group-rule.ts'
import { type Happened, plannedSpans, unlandedSpans } from './over-time.ts'
import { ALWAYS, common, joined, NEVER, opposite, type Span } from './spans.ts'

export type GroupFacts = Happened &
  Readonly<{ values: Readonly<Partial<Record<GroupRuleField, string | null>>> }>

const MASK = /^[0-7]$/

/** The days on which a condition holds for somebody. */
export function spansOf(condition: GroupCondition, facts: GroupFacts): readonly Span[] {
  if ('all' in condition) {
    return condition.all.reduce<readonly Span[]>(
      (spans, part) => (spans.length === 0 ? spans : common(spans, spansOf(part, facts))),
      ALWAYS,
    )
  }
  if ('any' in condition) return joined(condition.any.flatMap((part) => spansOf(part, facts)))
  if ('not' in condition) return opposite(spansOf(condition.not, facts))
  if ('planned' in condition) return plannedSpans(facts, condition.planned)
  if ('unlandedMonths' in condition) {
    return unlandedSpans(facts, facts.values.grad_date ?? null, condition.unlandedMonths)
  }
  return isTrue(condition, facts) ? ALWAYS : NEVER
}

function isTrue(test: FactTest, { values }: GroupFacts): boolean {
  if ('hardshipBit' in test) {
    const code = values.hardship ?? ''
    return MASK.test(code) && (Number(code) & test.hardshipBit) !== 0
  }
  const value = values[test.field] ?? ''
  if ('empty' in test) return (value === '') === test.empty
  if ('is' in test) return test.is.includes(value)
  return test.startsWith.some((prefix) => value.startsWith(prefix))
}

/** The fields on which a condition depends. */
export function fieldsOf(condition: GroupCondition): ReadonlySet<GroupRuleField> {
  if ('all' in condition) return union(condition.all)
  if ('any' in condition) return union(condition.any)
  if ('not' in condition) return fieldsOf(condition.not)
  if ('planned' in condition) return new Set()
  if ('unlandedMonths' in condition) return new Set(['grad_date'])
  return new Set(['hardshipBit' in condition ? 'hardship' : condition.field])
}

const union = (parts: readonly GroupCondition[]): ReadonlySet<GroupRuleField> =>
  new Set(parts.flatMap((part) => [...fieldsOf(part)]))

/** Whether it depends on what happened to somebody. */
export const isOverTime = (condition: GroupCondition): boolean =>
  asksUnlanded(condition) || plansOf(condition).length > 0

/** Whether it depends on how long somebody did not land. */
export function asksUnlanded(condition: GroupCondition): boolean {
  if ('all' in condition) return condition.all.some(asksUnlanded)
  if ('any' in condition) return condition.any.some(asksUnlanded)
  if ('not' in condition) return asksUnlanded(condition.not)
  return 'unlandedMonths' in condition
}

/** The plans that a condition asks for. */
export function plansOf(condition: GroupCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(plansOf)
  if ('any' in condition) return condition.any.flatMap(plansOf)
  if ('not' in condition) return plansOf(condition.not)
  return 'planned' in condition ? condition.planned : []
}
