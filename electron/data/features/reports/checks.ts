// What the equations of a table need beside it, and who is the cause where one fails.
import {
  causeOf,
  checksNeed,
  checksOf,
  FILLED_FACTS,
  type Person,
} from '#shared/domain/report/index.ts'
import type { ReportCheck, ReportTable } from '#shared/schemas/report.ts'
import { type PeopleWish, selectAlike, selectSingly } from './people.ts'
import type { Asked } from './tables/table-source.ts'

/** The table with the equations that concern it. */
export function checked(asked: Asked, table: ReportTable): ReportTable {
  const checks: readonly ReportCheck[] = checksOf(table, peopleFor(asked, table))
  return { ...table, checks: [...checks, ...table.checks] }
}

function peopleFor({ scope, head, where }: Asked, { report }: ReportTable): readonly Person[] {
  switch (checksNeed(report)) {
    case 'nothing':
      return []
    case 'people':
      return selectAlike(scope, { where })
    case 'period':
      return selectAlike(scope, { where, from: head.from })
    case 'facts':
      return selectAlike(scope, { where, facts: FILLED_FACTS })
  }
}

/** Null: the column is one of the table's own. */
export function behindCheck({ scope, head, where }: Asked, column: string): number[] | null {
  const cause = causeOf(column)
  if (cause === undefined) return null
  const wish: PeopleWish = { where, from: head.from, facts: FILLED_FACTS }
  return selectSingly(scope, wish).flatMap((person) =>
    person.gone !== true && cause(person, head.cohort) ? [person.id] : [],
  )
}
