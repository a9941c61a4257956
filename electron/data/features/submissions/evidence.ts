// Proof that goes along with a submission where somebody wishes it: each file once, by the SHA-256 of its content.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { prepared } from '../../ledger-file/query.ts'
import { MAX_EVIDENCE_BYTES } from '../../package/limits.ts'
import { EVIDENCE } from '../../package/names.ts'

const HELD = `
   FROM attachment_content c WHERE c.sha256 IN (
     SELECT a.sha256 FROM attachment a JOIN graduate g ON g.id = a.graduate_id
      WHERE g.cohort_year = ? AND a.voided_on IS NULL)`

/** How much there is to go along. */
export const evidenceSize = (db: Database, cohort: number): { files: number; bytes: number } =>
  prepared(
    db,
    `SELECT count(*) AS files, coalesce(sum(length(c.content)), 0) AS bytes ${HELD}`,
  ).get(cohort) as { files: number; bytes: number }

type Held = Readonly<{ sha256: string; content: Buffer }>

export function evidenceFiles(db: Database, cohort: number): [name: string, bytes: Uint8Array][] {
  if (evidenceSize(db, cohort).bytes > MAX_EVIDENCE_BYTES)
    throw new AppError('evidence_too_much', { most: MAX_EVIDENCE_BYTES / 1024 / 1024 })
  const rows = prepared(db, `SELECT c.sha256, c.content ${HELD} ORDER BY c.sha256`).all(cohort)
  return (rows as Held[]).map(({ sha256, content }) => [`${EVIDENCE}${sha256}.bin`, content])
}
