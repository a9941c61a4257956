// What the school calls codes: names are not dated, the newest hold at once.
import { setOwnNames } from '#shared/codes/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { END_OF_TIME } from '../../state/intervals.ts'
import { type RuleScope, ruleOn } from './rules.ts'

export function ownNamesOf(scope: RuleScope): OpenLedger['ownNames'] {
  return {
    group: ruleOn(scope, 'free_groups', END_OF_TIME),
    reason: ruleOn(scope, 'reasons', END_OF_TIME),
  }
}

/** From now on every code list says them; false when they are the same as before. */
export function followOwnNames(scope: RuleScope): boolean {
  return setOwnNames(ownNamesOf(scope))
}
