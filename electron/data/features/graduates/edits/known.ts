// What is known of people before they are edited, read at once for all.
import type { Database } from 'better-sqlite3'
import type { Row } from '../../../ledger-file/change-log.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { type PresentDestination, presentDestinations } from '../../destinations/record.ts'
import { type PairingRow, selectOpenPairings } from '../../staff/repository.ts'
import {
  NEVER_ASKED,
  type PresentWillingness,
  presentWillingnesses,
} from '../../willingness/record.ts'
import { type IssueRow, type PersonRow, selectIssues } from '../repository.ts'

export type Known = Readonly<{
  /** the stored row; empty of somebody who is new */
  person: Row
  findings: readonly IssueRow[]
  destination: PresentDestination | undefined
  willingness: PresentWillingness
  pairing: PairingRow | undefined
}>

export const NOBODY: Known = {
  person: {},
  findings: [],
  destination: undefined,
  willingness: NEVER_ASKED,
  pairing: undefined,
}

export function selectKnown(db: Database, ids: readonly number[]): Map<number, Known> {
  const people = prepared(
    db,
    'SELECT g.* FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value',
  ).all(JSON.stringify(ids)) as PersonRow[]
  const findings = Map.groupBy(selectIssues(db, ids), (issue) => issue.graduate_id)
  const destinations = presentDestinations(db, ids)
  const willingnesses = presentWillingnesses(db, ids)
  const pairings = selectOpenPairings(db, ids)
  return new Map(
    people.map((person) => [
      person.id,
      {
        person,
        findings: findings.get(person.id) ?? NOBODY.findings,
        destination: destinations.get(person.id),
        willingness: willingnesses.get(person.id) ?? NEVER_ASKED,
        pairing: pairings.get(person.id),
      },
    ]),
  )
}
