import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

/** A ledger as the version before left it, with somebody landed in it. */
function older(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 3)
  db.exec(`
    INSERT INTO app_user (id, slot_id, name, created_at)
      VALUES (1, 'slot', '周老师', '2020-06-01T00:00:00.000Z');
    INSERT INTO graduate (id, uid, cohort_year, student_no, name, name_key, search, version)
      VALUES (1, 'u1', 2020, '07', '王堃', 'wang kun', 'wangkun', 4);
    INSERT INTO destination_event (id, graduate_id, event_type, to_destination, happen_date, recorded_at, user_id)
      VALUES (1, 1, 1, '11', '2020-06-20', '2020-06-21T00:00:00.000Z', 1);
  `)
  return db
}

function newer(): Database {
  const db = older()
  migrate(db, undefined, 4)
  return db
}

describe('0004-guidance', () => {
  it('makes the schema of the fixture', () => {
    const fixture = new URL('../fixtures/schema/v4.sql', import.meta.url)
    expect(schemaText(newer())).toBe(readFileSync(fixture, 'utf8'))
  })

  it('leaves events as they were: none replaces another, none was broken off', () => {
    const select = 'SELECT * FROM destination_event'
    expect(newer().prepare(select).get()).toEqual({
      ...(older().prepare(select).get() as object),
      employer_id: null,
      break_reason: null,
      void_of: null,
    })
  })

  it('pushes a vacancy to a person once', () => {
    const db = newer()
    db.exec(`
      INSERT INTO employer VALUES (1, '甲公司', '甲公司', '', '', '', '', '', '', '', '', NULL);
      INSERT INTO vacancy VALUES (1, 1, '会计', '', '', '', 2, NULL, NULL, '', '', '', '', '', NULL, '', '', '', '2020-07-01', NULL);
    `)
    const push = db.prepare(
      `INSERT INTO push (graduate_id, vacancy_id, day, way, feedback, feedback_note, recorded_at, user_id)
       VALUES (1, 1, '2020-07-01', '2', '0', '', '2020-07-01T00:00:00.000Z', 1)`,
    )
    push.run()
    expect(() => push.run()).toThrow(/UNIQUE/)
  })
})
