import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

function newer(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 6)
  db.exec(`INSERT INTO period (id, uid, cohort_year, kind, name, date_from, date_to, note)
    VALUES (1, 'p', 2020, 'W', '第 27 周', '2020-06-29', '2020-07-05', '');
    INSERT INTO submission (period_id, school_id, sequence, state, prepared_by, checked_by, approved_by,
      return_reason, note) VALUES (1, NULL, 1, '4', '', '', '', '', '')`)
  migrate(db, undefined, 7)
  return db
}

describe('0007-packages', () => {
  it('makes the schema of the fixture and leaves what stands', () => {
    const db = newer()
    const fixture = new URL('../fixtures/schema/v7.sql', import.meta.url)
    expect(schemaText(db)).toBe(readFileSync(fixture, 'utf8'))
    expect(db.prepare('SELECT name, tables FROM period').get()).toEqual({
      name: '第 27 周',
      tables: '',
    })
    expect(db.prepare('SELECT state, scan_name FROM submission').get()).toEqual({
      state: '4',
      scan_name: null,
    })
  })

  it('has one pair of own keys, and a package once', () => {
    const db = newer()
    const keys = `INSERT INTO own_keys (id, uid, signing_secret, age_identity, made_at) VALUES (?, 'u', '', '', '')`
    db.prepare(keys).run(1)
    expect(() => db.prepare(keys).run(2)).toThrow(/CHECK/)
    const arrived = `INSERT INTO package (uid, direction, kind, sha256, manifest, state, recorded_at)
      VALUES ('a', 'in', 'submission', '', '{}', 'arrived', '')`
    db.exec(arrived)
    expect(() => db.exec(arrived)).toThrow(/UNIQUE/)
  })
})
