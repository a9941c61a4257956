// The rule of a name that is in force on a day. Read by every feature that follows one.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import { RULE_CONTENTS, type RuleContent, type RuleName } from '#shared/schemas/rule.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type RuleScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>

export function ruleOn<N extends RuleName>(
  { db, info }: RuleScope,
  name: N,
  day: Day,
): RuleContent<N> {
  const stored = prepared(
    db,
    `SELECT content FROM rule_version WHERE cohort_year = ? AND name = ? AND valid_from <= ?
      ORDER BY valid_from DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get(info.cohort, name, day)
  return typeof stored === 'string'
    ? readRule(name, stored, info.cohort)
    : shippedRule(name, info.cohort)
}

/** 'null' stands for the shipped rule. */
export function readRule<N extends RuleName>(
  name: N,
  stored: string,
  cohort: number,
): RuleContent<N> {
  const content: unknown = JSON.parse(stored)
  // The schema of a name gives the content of that name.
  return content === null
    ? shippedRule(name, cohort)
    : (RULE_CONTENTS[name].parse(content) as RuleContent<N>)
}

export type RuleVersion = Row &
  Readonly<{ id: number; valid_from: Day; content: string; recorded_at: string; user_id: number }>

/** Newest day first. */
export function selectVersions({ db, info }: RuleScope, name: RuleName): RuleVersion[] {
  return prepared(
    db,
    `SELECT * FROM rule_version WHERE cohort_year = ? AND name = ? ORDER BY valid_from DESC, id DESC`,
  ).all(info.cohort, name) as RuleVersion[]
}
