// The rules of key groups in force, each version from its day on; before the first the shipped ones.
import type { Database } from 'better-sqlite3'
import {
  conditionsByGroup,
  type DatedConditions,
  type GroupRuleVersion,
} from '#shared/domain/key-groups/index.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import { GroupRules } from '#shared/schemas/group-rule.ts'
import { prepared } from '../ledger-file/query.ts'

export type RuleScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>
type Stored = Readonly<{ valid_from: string; content: string }>
export type ConditionsByGroup = ReadonlyMap<string, DatedConditions>

/** The versions as they are stored: what is unequal to it has changed. */
export function storedGroupRules({ db, info }: RuleScope): string {
  const rows = prepared(
    db,
    `SELECT valid_from, content FROM rule_version
      WHERE cohort_year = ? AND name = 'key_groups' ORDER BY valid_from, id`,
  ).all(info.cohort)
  return JSON.stringify(rows)
}

const SHIPPED = 'null'
/** Of the texts that were read last: every command asks for them. */
const read = new Map<string, ConditionsByGroup>()
const REMEMBERED = 20

export function groupConditions(cohort: number, stored: string): ConditionsByGroup {
  const key = `${cohort} ${stored}`
  const known = read.get(key)
  if (known !== undefined) return known
  const made = conditionsByGroup(versionsOf(cohort, JSON.parse(stored) as Stored[]))
  if (read.size >= REMEMBERED) read.clear()
  read.set(key, made)
  return made
}

function versionsOf(cohort: number, stored: readonly Stored[]): readonly GroupRuleVersion[] {
  const shipped = shippedRule('key_groups', cohort)
  const set = stored.map(({ valid_from, content }) => ({
    from: valid_from,
    rules: content === SHIPPED ? shipped : GroupRules.parse(JSON.parse(content)),
  }))
  return [{ from: null, rules: shipped }, ...set]
}

/** Groups that one of the two asks otherwise than the other. */
export function differingGroups(
  one: ConditionsByGroup,
  other: ConditionsByGroup,
): ReadonlySet<string> {
  const groups = new Set([...one.keys(), ...other.keys()])
  const isSame = (group: string): boolean =>
    JSON.stringify(one.get(group)) === JSON.stringify(other.get(group))
  return new Set([...groups].filter((group) => !isSame(group)))
}
