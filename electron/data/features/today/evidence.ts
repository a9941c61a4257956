// V11: landed, and neither a file nor a shelf number says so.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import type { Entry } from './sections.ts'

export function selectMissingEvidence(db: Database, cohort: number): Entry[] {
  return prepared(
    db,
    `SELECT s.graduate_id AS id, '' AS willingness, e.happen_date AS day, NULL AS appointment
       FROM ledger_state s CROSS JOIN graduate g ON g.id = s.graduate_id
       JOIN destination_event e ON e.id = s.destination_event_id
      WHERE s.in_ledger = 0 AND g.cohort_year = ?
        AND NOT EXISTS (SELECT 1 FROM attachment a
                         WHERE a.graduate_id = s.graduate_id AND a.voided_on IS NULL)`,
  ).all(cohort) as Entry[]
}
