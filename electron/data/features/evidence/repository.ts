import type { Database } from 'better-sqlite3'
import { Evidence } from '#shared/schemas/evidence.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { IS_EARLIER } from './counted.ts'

/** Newest first. */
export function selectEvidence(db: Database, graduateId: number): Evidence[] {
  const rows = prepared(
    db,
    `SELECT a.*, ${IS_EARLIER} AS is_earlier FROM attachment a WHERE a.graduate_id = ?
      ORDER BY a.id DESC`,
  ).all(graduateId) as Row[]
  return rows.map((row) =>
    Evidence.parse({
      id: row.id,
      graduateId: row.graduate_id,
      kind: row.kind,
      fileName: row.file_name,
      mime: row.mime === '' ? null : row.mime,
      bytes: row.bytes,
      shelfNo: row.shelf_no,
      addedOn: row.added_on,
      state: row.state,
      verifiedBy: row.verified_by,
      verifiedOn: row.verified_on,
      verifyNote: row.verify_note,
      note: row.note,
      voidedOn: row.voided_on,
      voidReason: row.void_reason,
      isEarlier: row.is_earlier === 1,
    }),
  )
}

export type EvidenceRow = Row & Readonly<{ id: number; graduate_id: number; file_name: string }>

export function selectEvidenceRow(db: Database, id: number): EvidenceRow | undefined {
  return prepared(db, 'SELECT * FROM attachment WHERE id = ?').get(id) as EvidenceRow | undefined
}

/** Among what counts now. */
export function isKnownOf(db: Database, graduateId: number, sha256: string): boolean {
  const same = `SELECT 1 FROM attachment a WHERE a.graduate_id = ? AND a.sha256 = ?
      AND a.voided_on IS NULL AND NOT ${IS_EARLIER}`
  return prepared(db, same).get(graduateId, sha256) !== undefined
}

/** Stored once, however many rows have the hash. Not logged: the log would hold it a second time. */
export function putContent(db: Database, sha256: string, content: Buffer): void {
  prepared(db, 'INSERT OR IGNORE INTO attachment_content (sha256, content) VALUES (?, ?)').run(
    sha256,
    content,
  )
}

/** A piece of a file; undefined when the content is lost. */
export function readContent(
  db: Database,
  sha256: string,
  { offset, length }: Readonly<{ offset: number; length: number }>,
): Readonly<{ piece: Buffer; total: number }> | undefined {
  return prepared(
    db,
    `SELECT substr(content, ?, ?) AS piece, length(content) AS total
       FROM attachment_content WHERE sha256 = ?`,
  ).get(offset + 1, length, sha256) as Readonly<{ piece: Buffer; total: number }> | undefined
}

/**
 * Content that nobody's record names any more, present or in the log: an undone piece comes back by a redo and a
 * removed person from the bin, but who was erased does not.
 */
export function deleteUnheldContent(db: Database): void {
  prepared(
    db,
    `DELETE FROM attachment_content WHERE sha256 NOT IN (
       SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL
       UNION
       SELECT scan_sha256 FROM submission WHERE scan_sha256 IS NOT NULL
       UNION
       SELECT json_extract(changes, '$.sha256') FROM change_log
        WHERE entity = 'attachment' AND op <> 'update' AND erased = 0
          AND json_extract(changes, '$.sha256') IS NOT NULL)`,
  ).run()
}

/** The event that decides where somebody is now. */
export function selectPresentEvent(
  db: Database,
  graduateId: number,
): Readonly<{ event: number | null; destination: string | null }> | undefined {
  return prepared(
    db,
    `SELECT destination_event_id AS event, destination FROM ledger_state WHERE graduate_id = ?`,
  ).get(graduateId) as Readonly<{ event: number | null; destination: string | null }> | undefined
}
