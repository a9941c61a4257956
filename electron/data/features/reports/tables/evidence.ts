// R14, with what an examiner looks at first where the table is of today.
import {
  behind,
  evidenceCounting,
  evidenceReport,
  type Signal,
  unitFacts,
} from '#shared/domain/report/index.ts'
import { selfCheck } from '../../evidence/self-check.ts'
import { type PeopleWish, selectAlike, selectSingly } from '../people.ts'
import type { Asked, TableSource } from './table-source.ts'

const wish = ({ head, where }: Asked): PeopleWish => ({
  facts: unitFacts(head),
  placeOnly: true,
  evidence: true,
  where,
})

export const evidenceTable: TableSource = {
  table: (asked) =>
    evidenceReport(asked.head, selectAlike(asked.scope, wish(asked)), signalsOf(asked)),
  behind(asked, row, column) {
    const isBehind = behind(evidenceCounting(asked.head), row, column)
    return selectSingly(asked.scope, wish(asked))
      .filter(isBehind)
      .map(({ id }) => id)
  },
}

// Whoever lacks evidence stands behind a figure of the table.
const COUNTED_RULE = 'V11'

/** Of the people who are asked for; null as of another day than today. */
function signalsOf({ scope, where, isToday }: Asked): readonly Signal[] | null {
  if (!isToday) return null
  const { db, cohort, asOf } = scope
  const among =
    Object.keys(where).length === 0
      ? null
      : new Set(selectSingly(scope, { where }).map(({ id }) => id))
  return selfCheck({ db, info: { cohort } }, asOf)
    .filter(({ rule }) => rule !== COUNTED_RULE)
    .flatMap(({ rule, about, people }) => people.map((person) => ({ rule, about, ...person })))
    .filter(({ id }) => among?.has(id) !== false)
}
