// V11: landed, and no evidence that was not rejected says so.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { EVIDENCE_STATE } from '../evidence/counted.ts'
import type { Entry } from './entry.ts'

/** States of the evidence that prove nothing: none at all, all rejected. */
const NO_PROOF = "('0', '4')"

export function selectMissingEvidence(db: Database, cohort: number): Entry[] {
  return prepared(
    db,
    `SELECT s.graduate_id AS id, '' AS willingness, e.happen_date AS day, NULL AS appointment
       FROM ledger_state s CROSS JOIN graduate g ON g.id = s.graduate_id
       JOIN destination_event e ON e.id = s.destination_event_id
      WHERE s.in_ledger = 0 AND g.cohort_year = ? AND ${EVIDENCE_STATE} IN ${NO_PROOF}`,
  ).all(cohort) as Entry[]
}
