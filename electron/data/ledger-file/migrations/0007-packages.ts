// What is exchanged between a school and the central office: keys, who answers whom, packages, questions about cells,
// and what the centre decides when two schools tell different things.
import type { Migration } from '../migration.ts'

const EXCHANGE = `
CREATE TABLE own_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL, signing_secret TEXT NOT NULL, age_identity TEXT NOT NULL, made_at TEXT NOT NULL,
  serial INTEGER NOT NULL DEFAULT 0, last_sha256 TEXT
) STRICT;
CREATE TABLE correspondent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE, role TEXT NOT NULL, name TEXT NOT NULL,
  school_id INTEGER REFERENCES school (id),
  signing_key TEXT, recipient TEXT,
  state TEXT NOT NULL, changed_at TEXT NOT NULL,
  serial INTEGER NOT NULL DEFAULT 0, last_sha256 TEXT
) STRICT;
CREATE TABLE package (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE, direction TEXT NOT NULL, kind TEXT NOT NULL,
  correspondent_id INTEGER REFERENCES correspondent (id),
  period_id INTEGER REFERENCES period (id), submission_id INTEGER REFERENCES submission (id),
  serial INTEGER, sha256 TEXT NOT NULL, manifest TEXT NOT NULL, content BLOB,
  state TEXT NOT NULL, finding TEXT NOT NULL DEFAULT '', recorded_at TEXT NOT NULL, settled_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0, next_try_at TEXT, problem TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX package_correspondent ON package (correspondent_id, serial);
CREATE INDEX package_waiting ON package (next_try_at) WHERE state = 'waiting';
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  correspondent_id INTEGER REFERENCES correspondent (id), period_id INTEGER REFERENCES period (id),
  graduate_id INTEGER REFERENCES graduate (id),
  field TEXT NOT NULL, report TEXT NOT NULL, row_key TEXT NOT NULL,
  asked TEXT NOT NULL, asked_at TEXT NOT NULL, sent_at TEXT, deadline TEXT,
  answer TEXT NOT NULL, answered_at TEXT, closed_at TEXT
) STRICT;
CREATE INDEX question_graduate ON question (graduate_id);
CREATE TABLE check_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period_id INTEGER NOT NULL REFERENCES period (id), rule TEXT NOT NULL,
  graduate_id INTEGER REFERENCES graduate (id), about TEXT NOT NULL,
  reason TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;
`
const CENTRE = `
CREATE TABLE arrived_record (
  correspondent_id INTEGER NOT NULL REFERENCES correspondent (id),
  entity TEXT NOT NULL, source_id INTEGER NOT NULL, local_id INTEGER NOT NULL,
  PRIMARY KEY (correspondent_id, entity, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrived_record_local ON arrived_record (entity, local_id);
CREATE TABLE merge_conflict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  package_id INTEGER NOT NULL REFERENCES package (id), kind TEXT NOT NULL,
  entity TEXT NOT NULL, local_id INTEGER, graduate_id INTEGER REFERENCES graduate (id),
  other_graduate_id INTEGER REFERENCES graduate (id), source_id INTEGER,
  field TEXT NOT NULL, base TEXT, ours TEXT, theirs TEXT,
  decision TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', decided_at TEXT
) STRICT;
CREATE INDEX merge_conflict_open ON merge_conflict (package_id) WHERE decision = '';
CREATE TABLE verification (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period_id INTEGER NOT NULL REFERENCES period (id), graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  stratum TEXT NOT NULL, drawn_at TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', checked_by TEXT NOT NULL DEFAULT '', checked_on TEXT,
  UNIQUE (period_id, graduate_id)
) STRICT;
CREATE TABLE period_archive (
  period_id INTEGER PRIMARY KEY REFERENCES period (id),
  archived_at TEXT NOT NULL, sha256 TEXT NOT NULL, content BLOB NOT NULL
) STRICT;
`
const PERIODS = `
ALTER TABLE period ADD COLUMN tables TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN scan_name TEXT;
ALTER TABLE submission ADD COLUMN scan_sha256 TEXT;
`

export const m0007: Migration = {
  version: 7,
  name: '0007-packages',
  up(db) {
    db.exec(EXCHANGE + CENTRE + PERIODS)
  },
}
