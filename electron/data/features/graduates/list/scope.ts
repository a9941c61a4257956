import { type RawBuilder, sql as raw } from 'kysely'
import type { Day } from '#shared/domain/day/index.ts'

export type ListScope = Readonly<{ cohort: number; today: Day }>
export type Condition = RawBuilder<unknown>

/** Key groups as of a day, imported or set ones and derived ones: (graduate_id, group_code). */
export function members(day: Day): Condition {
  return raw`
    SELECT graduate_id, group_code FROM group_membership WHERE valid_from <= ${day} AND valid_to > ${day}
    UNION
    SELECT graduate_id, group_code FROM derived_membership WHERE valid_from <= ${day} AND valid_to > ${day}`
}
