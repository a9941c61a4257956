import type { Migration } from '../migration.ts'

// What the entry of people needs: the fields of guidance, the staff who help and whom they help, and what each user
// arranged for himself (views and preferences are no records: never logged, never undone).
const GUIDANCE = `
ALTER TABLE graduate ADD COLUMN second_willingness TEXT;
ALTER TABLE graduate ADD COLUMN intent_region TEXT;
ALTER TABLE graduate ADD COLUMN intent_industry TEXT;
ALTER TABLE graduate ADD COLUMN intent_position TEXT;
ALTER TABLE graduate ADD COLUMN intent_salary_min TEXT;
ALTER TABLE graduate ADD COLUMN assistance_level TEXT;
ALTER TABLE graduate ADD COLUMN plan TEXT;
ALTER TABLE graduate ADD COLUMN next_contact TEXT;
ALTER TABLE graduate ADD COLUMN unemployment_registered TEXT;
ALTER TABLE graduate ADD COLUMN subsidy TEXT;
CREATE INDEX graduate_mobile ON graduate (cohort_year, mobile);
`
const PAIRING = `
CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, title TEXT NOT NULL, department TEXT NOT NULL,
  role TEXT NOT NULL, mobile TEXT NOT NULL,
  left_at TEXT
) STRICT;
CREATE TABLE pairing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  graduate_id INTEGER NOT NULL REFERENCES graduate (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT
) STRICT;
CREATE INDEX pairing_graduate ON pairing (graduate_id, id);
CREATE INDEX pairing_staff ON pairing (staff_id, graduate_id);
CREATE UNIQUE INDEX pairing_open ON pairing (graduate_id) WHERE end_date IS NULL;
`
const OWN = `
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES app_user (id),
  name TEXT NOT NULL, content TEXT NOT NULL,
  UNIQUE (user_id, name)
) STRICT;
CREATE TABLE preference (
  user_id INTEGER NOT NULL REFERENCES app_user (id),
  key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;
`

export const m0003: Migration = {
  version: 3,
  name: '0003-entry',
  up(db) {
    db.exec(GUIDANCE + PAIRING + OWN)
  },
}
