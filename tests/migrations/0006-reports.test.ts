import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

function newer(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 5)
  db.exec(`INSERT INTO school (id, name, position) VALUES (1, '会计学院', 1)`)
  migrate(db, undefined, 6)
  return db
}

describe('0006-reports', () => {
  it('makes the schema of the fixture and leaves what stands', () => {
    const db = newer()
    const fixture = new URL('../fixtures/schema/v6.sql', import.meta.url)
    expect(schemaText(db)).toBe(readFileSync(fixture, 'utf8'))
    expect(db.prepare('SELECT name FROM school').pluck().all()).toEqual(['会计学院'])
  })

  it('has a submission of a period by its sequence once, that of the office itself too', () => {
    const db = newer()
    db.exec(`INSERT INTO period (id, uid, cohort_year, kind, name, date_from, date_to, note)
      VALUES (1, 'p', 2020, 'W', '第 27 周', '2020-06-29', '2020-07-05', '')`)
    const row = (
      school: string,
    ): string => `INSERT INTO submission (period_id, school_id, sequence, state,
      prepared_by, checked_by, approved_by, return_reason, note) VALUES (1, ${school}, 1, '4', '', '', '', '', '')`
    db.exec(row('NULL'))
    db.exec(row('1'))
    expect(() => db.exec(row('NULL'))).toThrow(/UNIQUE/)
    expect(() => db.exec(row('1'))).toThrow(/UNIQUE/)
  })
})
