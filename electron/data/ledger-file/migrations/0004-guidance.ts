import type { Migration } from '../migration.ts'

// What guidance needs: contacts and appointments, survey rounds and findings, employers with their vacancies and
// pushes, recruitment events and lectures, evidence, measures, the list of the platform, rules as data, frozen days.
const EVENTS = `
ALTER TABLE destination_event ADD COLUMN employer_id INTEGER;
ALTER TABLE destination_event ADD COLUMN break_reason TEXT;
ALTER TABLE destination_event ADD COLUMN void_of INTEGER;
ALTER TABLE willingness_event ADD COLUMN void_of INTEGER;
`
const EMPLOYERS = `
CREATE TABLE employer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, match_key TEXT NOT NULL, uscc TEXT NOT NULL,
  employer_type TEXT NOT NULL, industry TEXT NOT NULL, region TEXT NOT NULL, address TEXT NOT NULL,
  contact_person TEXT NOT NULL, contact_phone TEXT NOT NULL, note TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX employer_match ON employer (match_key);
CREATE INDEX employer_uscc ON employer (uscc) WHERE uscc <> '';
CREATE TABLE vacancy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer (id),
  title TEXT NOT NULL, region TEXT NOT NULL, industry TEXT NOT NULL, position TEXT NOT NULL,
  headcount INTEGER NOT NULL, pay_min INTEGER, pay_max INTEGER, pay_note TEXT NOT NULL,
  education TEXT NOT NULL, majors TEXT NOT NULL,
  source TEXT NOT NULL, source_ref TEXT NOT NULL, deadline TEXT, link TEXT NOT NULL, contact TEXT NOT NULL,
  note TEXT NOT NULL, added_on TEXT NOT NULL, withdrawn_on TEXT
) STRICT;
CREATE INDEX vacancy_employer ON vacancy (employer_id);
CREATE TABLE push (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  vacancy_id INTEGER NOT NULL REFERENCES vacancy (id),
  day TEXT NOT NULL, way TEXT NOT NULL, staff_id INTEGER REFERENCES staff (id),
  feedback TEXT NOT NULL, feedback_day TEXT, feedback_note TEXT NOT NULL,
  recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL,
  UNIQUE (graduate_id, vacancy_id)
) STRICT;
CREATE INDEX push_vacancy ON push (vacancy_id);
CREATE INDEX push_day ON push (day);
`
const ACTIVITIES = `
CREATE TABLE fair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, form TEXT NOT NULL, online INTEGER NOT NULL,
  date_from TEXT NOT NULL, date_to TEXT NOT NULL, organiser TEXT NOT NULL,
  units INTEGER NOT NULL, posts INTEGER NOT NULL, demand INTEGER NOT NULL,
  seekers INTEGER, cv INTEGER, intents INTEGER, signed INTEGER,
  link TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE TABLE lecture (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL,
  speaker TEXT NOT NULL, place TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE TABLE contact_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL, keeper TEXT NOT NULL, note TEXT NOT NULL,
  closed_on TEXT
) STRICT;
CREATE TABLE contact_group_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER NOT NULL REFERENCES contact_group (id),
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  UNIQUE (group_id, graduate_id)
) STRICT;
CREATE INDEX contact_group_member_graduate ON contact_group_member (graduate_id);
CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL,
  date_from TEXT NOT NULL, date_to TEXT, departments TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE TABLE measure_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  graduate_id INTEGER REFERENCES graduate (id), class_name TEXT
) STRICT;
CREATE INDEX measure_link_measure ON measure_link (measure_id);
CREATE INDEX measure_link_graduate ON measure_link (graduate_id);
`
const CONTACTS = `
CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  day TEXT NOT NULL, kind TEXT NOT NULL, way TEXT NOT NULL, result TEXT NOT NULL, content TEXT NOT NULL,
  next_action TEXT NOT NULL, next_date TEXT,
  staff_id INTEGER REFERENCES staff (id), minutes INTEGER,
  expected_before TEXT NOT NULL, expected_after TEXT NOT NULL,
  common_uid TEXT,
  lecture_id INTEGER REFERENCES lecture (id), contact_group_id INTEGER REFERENCES contact_group (id),
  recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_graduate ON contact (graduate_id, day);
CREATE INDEX contact_day ON contact (day);
CREATE INDEX contact_staff ON contact (staff_id, day);
CREATE INDEX contact_survey ON contact (graduate_id, day) WHERE kind = '8' AND result IN ('1', '5');
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  day TEXT NOT NULL, time TEXT NOT NULL, place TEXT NOT NULL, purpose TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  state TEXT NOT NULL, contact_id INTEGER, note TEXT NOT NULL
) STRICT;
CREATE INDEX appointment_graduate ON appointment (graduate_id);
CREATE INDEX appointment_day ON appointment (day);
CREATE INDEX appointment_planned ON appointment (day) WHERE state = '1';
CREATE TABLE follow_up (
  graduate_id INTEGER PRIMARY KEY,
  last_day TEXT, last_way TEXT, last_result TEXT,
  valid_day TEXT,
  attempts INTEGER NOT NULL, attempt_ways INTEGER NOT NULL,
  policy INTEGER NOT NULL, guidance INTEGER NOT NULL, posts INTEGER NOT NULL, training INTEGER NOT NULL
) STRICT;
`
const CLASSES = `
CREATE TABLE survey_round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, start_date TEXT NOT NULL, end_date TEXT, scope TEXT NOT NULL,
  note TEXT NOT NULL, result TEXT
) STRICT;
CREATE TABLE survey_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES survey_round (id),
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  UNIQUE (round_id, graduate_id)
) STRICT;
CREATE INDEX survey_member_graduate ON survey_member (graduate_id);
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL, code TEXT NOT NULL,
  found TEXT NOT NULL, measure TEXT NOT NULL, responsible TEXT NOT NULL,
  written_on TEXT NOT NULL, review_date TEXT, closed_on TEXT
) STRICT;
`
const EVIDENCE = `
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  event_id INTEGER,
  kind TEXT NOT NULL, file_name TEXT NOT NULL, mime TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT,
  shelf_no TEXT NOT NULL, taken_on TEXT, added_on TEXT NOT NULL,
  state TEXT NOT NULL, verified_by TEXT NOT NULL, verified_on TEXT, verify_note TEXT NOT NULL,
  note TEXT NOT NULL, voided_on TEXT, void_reason TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_graduate ON attachment (graduate_id);
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
`
const PLATFORM = `
CREATE TABLE platform_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_year INTEGER NOT NULL, file_name TEXT NOT NULL, day TEXT NOT NULL
) STRICT;
CREATE TABLE platform_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id INTEGER NOT NULL REFERENCES platform_list (id),
  graduate_id INTEGER REFERENCES graduate (id),
  student_no TEXT NOT NULL, name TEXT NOT NULL, destination TEXT NOT NULL, details TEXT NOT NULL,
  decision TEXT NOT NULL, reason TEXT NOT NULL, facts TEXT NOT NULL, decided_on TEXT
) STRICT;
CREATE INDEX platform_row_list ON platform_row (list_id);
CREATE INDEX platform_row_graduate ON platform_row (graduate_id);
`
const RULES = `
CREATE TABLE rule_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_year INTEGER NOT NULL, name TEXT NOT NULL, valid_from TEXT NOT NULL, content TEXT NOT NULL,
  recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL
) STRICT;
CREATE INDEX rule_version_name ON rule_version (cohort_year, name, valid_from);
CREATE TABLE daily_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE, cohort_year INTEGER NOT NULL, day TEXT NOT NULL,
  figures TEXT NOT NULL, changes TEXT NOT NULL, checks TEXT NOT NULL, note TEXT NOT NULL,
  frozen_at TEXT NOT NULL, user_id INTEGER NOT NULL
) STRICT;
CREATE INDEX daily_record_day ON daily_record (cohort_year, day);
CREATE INDEX destination_interval_day ON destination_interval (valid_from);
CREATE INDEX ledger_state_pending ON ledger_state (graduate_id) WHERE pending = 1;
CREATE INDEX change_log_roster ON change_log (batch_id) WHERE entity = 'graduate';
`

export const m0004: Migration = {
  version: 4,
  name: '0004-guidance',
  up(db) {
    db.exec(EVENTS + EMPLOYERS + ACTIVITIES + CONTACTS + CLASSES + EVIDENCE + PLATFORM + RULES)
  },
}
