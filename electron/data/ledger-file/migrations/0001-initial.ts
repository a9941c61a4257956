import type { Migration } from '../migration.ts'

// Three kinds of tables: records (every write goes through the change log), the log itself, and derived tables
// (*_interval, ledger_state, derived group memberships) that are recomputed from records and never logged.
// AUTOINCREMENT: the log names a record by its number, which therefore never goes to another after a removal.
const LEDGER = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE app_user (
  id INTEGER PRIMARY KEY, slot_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE school (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, code TEXT, position INTEGER NOT NULL
) STRICT;
`
const GRADUATE = `
CREATE TABLE graduate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  cohort_year INTEGER NOT NULL,
  student_no TEXT,
  exam_no TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  search TEXT NOT NULL,
  doc_type TEXT, id_no TEXT, sex TEXT, birth TEXT, nation TEXT, politics TEXT,
  school_id INTEGER REFERENCES school (id),
  major_code TEXT, major_name TEXT, class_name TEXT, edu_level TEXT, schooling_years TEXT,
  enter_date TEXT, grad_date TEXT, grad_status TEXT, train_mode TEXT, entrust_unit TEXT,
  study_form TEXT, teacher_type TEXT, hardship TEXT, origin_code TEXT, urban_rural TEXT,
  mobile TEXT, wechat_qq TEXT, email TEXT, home_address TEXT, home_phone TEXT,
  contact_person TEXT, contact_phone TEXT, counselor TEXT, remark TEXT,
  extra TEXT,
  version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX graduate_student_no ON graduate (cohort_year, student_no);
CREATE INDEX graduate_id_no ON graduate (cohort_year, id_no);
CREATE INDEX graduate_name_key ON graduate (cohort_year, name_key, id);
CREATE INDEX graduate_school ON graduate (cohort_year, school_id, major_name, id, grad_status);
CREATE TABLE cell_issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  field TEXT NOT NULL, rule TEXT NOT NULL, level TEXT NOT NULL, raw_value TEXT
) STRICT;
CREATE UNIQUE INDEX cell_issue_cell ON cell_issue (graduate_id, field, rule);
`
const EVENTS = `
CREATE TABLE destination_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  event_type INTEGER NOT NULL,
  from_destination TEXT, to_destination TEXT NOT NULL,
  happen_date TEXT NOT NULL, recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL,
  employer_name TEXT, uscc TEXT, employer_type TEXT, industry TEXT, position TEXT,
  work_region TEXT, work_address TEXT, employer_contact TEXT, employer_phone TEXT,
  sign_date TEXT, monthly_pay TEXT, min_wage_ok TEXT, study_school TEXT, study_major TEXT,
  startup_kind TEXT, freelance_kind TEXT, major_match TEXT, channel TEXT, note TEXT
) STRICT;
CREATE INDEX destination_event_graduate ON destination_event (graduate_id, id);
CREATE TABLE willingness_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  from_willingness TEXT, to_willingness TEXT NOT NULL,
  reasons TEXT NOT NULL, reason_note TEXT NOT NULL,
  happen_date TEXT NOT NULL, recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL
) STRICT;
CREATE INDEX willingness_event_graduate ON willingness_event (graduate_id, id);
CREATE TABLE group_membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  group_code TEXT NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX group_membership_person ON group_membership (graduate_id, group_code, valid_from);
`
const DERIVED = `
CREATE TABLE destination_interval (
  graduate_id INTEGER NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  destination TEXT NOT NULL, pending INTEGER NOT NULL, event_id INTEGER NOT NULL,
  PRIMARY KEY (graduate_id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE willingness_interval (
  graduate_id INTEGER NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  willingness TEXT NOT NULL, event_id INTEGER NOT NULL,
  PRIMARY KEY (graduate_id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE derived_membership (
  graduate_id INTEGER NOT NULL, group_code TEXT NOT NULL, valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  PRIMARY KEY (graduate_id, group_code, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_state (
  graduate_id INTEGER PRIMARY KEY,
  in_ledger INTEGER NOT NULL,
  destination TEXT, destination_event_id INTEGER, pending INTEGER NOT NULL,
  willingness TEXT NOT NULL, willingness_event_id INTEGER, reasons TEXT NOT NULL,
  contradiction INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_state_open ON ledger_state (in_ledger, willingness, graduate_id);
`
const LOG = `
CREATE TABLE change_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  screen TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  reverts INTEGER REFERENCES change_batch (id),
  reverted_by INTEGER REFERENCES change_batch (id)
) STRICT;
CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES change_batch (id),
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  graduate_id INTEGER,
  op TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_batch ON change_log (batch_id);
CREATE INDEX change_log_entity ON change_log (entity, entity_id, seq);
CREATE INDEX change_log_graduate ON change_log (graduate_id, seq);
CREATE TABLE import_batch (
  batch_id INTEGER PRIMARY KEY REFERENCES change_batch (id),
  kind TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, effective TEXT NOT NULL,
  counts TEXT NOT NULL, problems TEXT NOT NULL
) STRICT;
`

export const m0001: Migration = {
  version: 1,
  name: '0001-initial',
  up(db) {
    db.exec(LEDGER + GRADUATE + EVENTS + DERIVED + LOG)
  },
}
