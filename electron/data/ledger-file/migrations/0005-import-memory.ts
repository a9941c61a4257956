// What an import remembers of those who send lists, and the figures of earlier years.
import type { Migration } from '../migration.ts'

const SENDERS = `
CREATE TABLE import_sender (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, name TEXT NOT NULL, fingerprint TEXT NOT NULL, choices TEXT NOT NULL,
  used_at TEXT NOT NULL, user_id INTEGER NOT NULL,
  UNIQUE (kind, name)
) STRICT;
CREATE INDEX import_sender_fingerprint ON import_sender (fingerprint);
CREATE TABLE import_fix (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sender_id INTEGER NOT NULL REFERENCES import_sender (id) ON DELETE CASCADE,
  field TEXT NOT NULL, raw TEXT NOT NULL, value TEXT, reason TEXT NOT NULL,
  made_at TEXT NOT NULL, user_id INTEGER NOT NULL,
  UNIQUE (sender_id, field, raw)
) STRICT;
`
const BASELINE = `
CREATE TABLE baseline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_year INTEGER NOT NULL, day TEXT NOT NULL, scope TEXT NOT NULL, name TEXT NOT NULL,
  graduates INTEGER NOT NULL, landed INTEGER NOT NULL, details TEXT NOT NULL, source TEXT NOT NULL,
  UNIQUE (cohort_year, day, scope, name)
) STRICT;
`

export const m0005: Migration = {
  version: 5,
  name: '0005-import-memory',
  up(db) {
    db.exec(SENDERS + BASELINE)
  },
}
