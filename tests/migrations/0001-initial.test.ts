import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

function atVersionOne(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 1)
  return db
}

describe('0001-initial', () => {
  it('makes the schema of the fixture', () => {
    const fixture = new URL('../fixtures/schema/v1.sql', import.meta.url)
    expect(schemaText(atVersionOne())).toBe(readFileSync(fixture, 'utf8'))
  })

  it('makes strict tables only', () => {
    const lax = atVersionOne()
      .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
      .all()
    expect(lax).toEqual([])
  })

  it('takes a student number once a cohort, and any number of people without one', () => {
    const db = atVersionOne()
    const insert = db.prepare(
      `INSERT INTO graduate (uid, cohort_year, student_no, name, name_key, search)
       VALUES (?, ?, ?, 'x', 'x', 'x')`,
    )
    insert.run('1', 2020, '01')
    insert.run('2', 2021, '01')
    insert.run('3', 2020, null)
    insert.run('4', 2020, null)
    expect(() => insert.run('5', 2020, '01')).toThrow(/UNIQUE/)
  })
})
