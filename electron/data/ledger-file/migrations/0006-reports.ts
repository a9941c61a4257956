// What reports keep: two-way tables under a name, the office's own forms, sheets that were compared, and when what was
// handed in.
import type { Migration } from '../migration.ts'

const KEPT = `
CREATE TABLE two_way_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL
) STRICT;
CREATE TABLE report_form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, content BLOB NOT NULL,
  fingerprint TEXT NOT NULL, cells TEXT NOT NULL, used_at TEXT NOT NULL
) STRICT;
CREATE TABLE compared_sheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL UNIQUE, choices TEXT NOT NULL, used_at TEXT NOT NULL
) STRICT;
`
const PERIODS = `
CREATE TABLE period (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE, cohort_year INTEGER NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL, date_from TEXT NOT NULL, date_to TEXT NOT NULL,
  deadline TEXT, closed_on TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX period_cohort ON period (cohort_year, date_to);
CREATE TABLE submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period_id INTEGER NOT NULL REFERENCES period (id),
  school_id INTEGER REFERENCES school (id), sequence INTEGER NOT NULL,
  state TEXT NOT NULL, submitted_at TEXT,
  prepared_by TEXT NOT NULL, checked_by TEXT NOT NULL, approved_by TEXT NOT NULL,
  return_reason TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX submission_sequence ON submission (period_id, coalesce(school_id, 0), sequence);
`

export const m0006: Migration = {
  version: 6,
  name: '0006-reports',
  up(db) {
    db.exec(KEPT + PERIODS)
  },
}
