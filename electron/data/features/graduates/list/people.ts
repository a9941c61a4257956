// Whom a filter shows: the one place where a question of the page becomes a condition.
import { sql as raw } from 'kysely'
import type { GraduateFilter } from '#shared/schemas/graduate.ts'
import { columnCondition } from './column-filter.ts'
import { type Condition, type ListScope, members } from './scope.ts'
import { holds } from './search.ts'

/** Everything that must hold for those whom the filter shows. */
export function shownBy(scope: ListScope, filter: GraduateFilter): Condition {
  const all = [raw`g.cohort_year = ${scope.cohort}`]
  const words = filter.search.trim().split(/\s+/).filter(Boolean)
  all.push(...words.map(holds))
  if (filter.inLedger !== null) all.push(raw`s.in_ledger = ${filter.inLedger ? 1 : 0}`)
  if (filter.keyGroup !== null) all.push(inKeyGroup(scope, filter.keyGroup))
  if (filter.finding !== null) all.push(FINDINGS[filter.finding])
  all.push(...filter.columns.map((column) => columnCondition(scope, column)))
  return raw.join(all, raw` AND `)
}

const FINDINGS: Readonly<Record<NonNullable<GraduateFilter['finding']>, Condition>> = {
  pending: raw`s.pending = 1`,
  contradiction: raw`s.contradiction = 1`,
  unsurveyed: raw`s.in_ledger = 1 AND s.willingness = '00'`,
  to_check: raw`EXISTS (SELECT 1 FROM cell_issue i WHERE i.graduate_id = g.id)`,
}

function inKeyGroup({ today }: ListScope, isMember: boolean): Condition {
  const not = raw.raw(isMember ? '' : 'NOT')
  return raw`g.id ${not} IN (SELECT graduate_id FROM (${members(today)}))`
}
