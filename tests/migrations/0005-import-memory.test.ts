import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

function newer(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 4)
  db.exec(`INSERT INTO school (id, name, position) VALUES (1, '会计学院', 1)`)
  migrate(db, undefined, 5)
  return db
}

const SENDER = `INSERT INTO import_sender (kind, name, fingerprint, choices, used_at, user_id)
  VALUES ('willingness', '辅导员台账', 'f', '{}', '2020-07-03T00:00:00.000Z', 1)`

describe('0005-import-memory', () => {
  it('makes the schema of the fixture and leaves what stands', () => {
    const db = newer()
    const fixture = new URL('../fixtures/schema/v5.sql', import.meta.url)
    expect(schemaText(db)).toBe(readFileSync(fixture, 'utf8'))
    expect(db.prepare('SELECT name FROM school').pluck().all()).toEqual(['会计学院'])
  })

  it('a sender is forgotten with the fixes that came with it', () => {
    const db = newer()
    db.exec(SENDER)
    db.exec(`INSERT INTO import_fix (sender_id, field, raw, value, reason, made_at, user_id)
      VALUES (1, 'willingness', '再看看', '20', '', '2020-07-03T00:00:00.000Z', 1)`)
    expect(() => db.exec(SENDER)).toThrow(/UNIQUE/)
    db.exec('DELETE FROM import_sender')
    expect(db.prepare('SELECT count(*) FROM import_fix').pluck().get()).toBe(0)
  })

  it('has the figures of a school on a day once', () => {
    const db = newer()
    const row = `INSERT INTO baseline (cohort_year, day, scope, name, graduates, landed, details, source)
      VALUES (2019, '2019-07-03', 'school', '会计学院', 499, 427, '{}', 'baseline-2019.xlsx')`
    db.exec(row)
    expect(() => db.exec(row)).toThrow(/UNIQUE/)
  })
})
