// The validation rules by number: how hard each one is, and what it says.
import { englishTexts } from './english.ts'
import { type Level, type RuleId, rules } from './rules.ts'

export type { Level, RuleId }

/** Whether a text is the number of one of our rules. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text)
}

/** All rules in order. */
export const ruleIds: readonly RuleId[] = Object.keys(rules).filter(isRuleId)

/** How hard a rule is where a hand types; V07 across schools and V18 for others only warn. */
export function ruleLevel(rule: RuleId): Level {
  return rules[rule][0]
}

/** The sentence shown beside the cell. */
export function ruleText(rule: RuleId, lang: 'zh' | 'en'): string {
  return lang === 'en' ? englishTexts[rule] : rules[rule][1]
}
