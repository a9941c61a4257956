import { today } from '#common/clock.ts'
import { codeList } from '#shared/codes/index.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import type { GroupRule } from '#shared/schemas/group-rule.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../state/intervals.ts'
import { ruleOn } from '../settings/rules.ts'
import { countMembers, selectDerived, selectMemberships } from './repository.ts'
import { setGroup, tryRule } from './service.ts'

type Methods = Extract<keyof DataHandlers, `keyGroups.${string}`>

export function keyGroupsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'keyGroups.list': () => listGroups(ctx, openSession(ctx)),
    'keyGroups.of': ({ id }) => {
      const session = openSession(ctx)
      const rules = ruleOn(session, 'key_groups', today(ctx.clock))
      return {
        set: selectMemberships(session.db, id).map((row) => ({
          ...spellOf(row),
          basis: row.basis,
        })),
        derived: selectDerived(session.db, id).map((row) => ({
          ...spellOf(row),
          rule: ruleOf(rules, row.group_code),
        })),
      }
    },
    'keyGroups.set': (wish) => setGroup(ctx, openSession(ctx), wish),
    'keyGroups.tryRule': ({ when }) => tryRule(ctx, openSession(ctx), when),
  }
}

const ruleOf = (rules: readonly GroupRule[], group: string) =>
  rules.find((rule) => rule.group === group)?.when ?? null

type Stored = Readonly<{ group_code: string; valid_from: string; valid_to: string }>

function spellOf({ group_code, valid_from, valid_to }: Stored) {
  return {
    group: group_code,
    from: valid_from === BEGINNING_OF_TIME ? null : valid_from,
    to: valid_to === END_OF_TIME ? null : valid_to,
  }
}

/** The groups of the cohort with how many are in them today. */
export function listGroups(ctx: DataContext, session: Session) {
  const { db, info } = session
  const now = today(ctx.clock)
  const rules = ruleOn(session, 'key_groups', now)
  const counts = new Map(countMembers(db, info.cohort, now).map((count) => [count.group, count]))
  return codeList('group', info.cohort).map(({ code, name }) => ({
    group: code,
    name,
    people: counts.get(code)?.people ?? 0,
    inLedger: counts.get(code)?.inLedger ?? 0,
    rule: ruleOf(rules, code),
  }))
}
