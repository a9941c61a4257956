import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

/** A ledger as the version before left it, with somebody in it. */
function older(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 2)
  db.exec(`
    INSERT INTO app_user (id, slot_id, name, created_at)
      VALUES (1, 'slot', '周老师', '2020-06-01T00:00:00.000Z');
    INSERT INTO graduate (id, uid, cohort_year, student_no, name, name_key, search, remark, version)
      VALUES (1, 'u1', 2020, '07', '王堃', 'wang kun', 'wangkun', '复读', 4);
  `)
  return db
}

function newer(): Database {
  const db = older()
  migrate(db, undefined, 3)
  return db
}

describe('0003-entry', () => {
  it('makes the schema of the fixture', () => {
    const fixture = new URL('../fixtures/schema/v3.sql', import.meta.url)
    expect(schemaText(newer())).toBe(readFileSync(fixture, 'utf8'))
  })

  it('leaves people as they were, with nothing in the new fields', () => {
    const select = 'SELECT * FROM graduate'
    const was = older().prepare(select).get()
    const is = newer().prepare(select).get()
    expect(is).toEqual({
      ...(was as object),
      second_willingness: null,
      intent_region: null,
      intent_industry: null,
      intent_position: null,
      intent_salary_min: null,
      assistance_level: null,
      plan: null,
      next_contact: null,
      unemployment_registered: null,
      subsidy: null,
    })
  })

  it('takes one open pairing a person, and any number that ended', () => {
    const db = newer()
    db.exec("INSERT INTO staff VALUES (1, '李老师', '', '', '', '', NULL)")
    const pair = db.prepare(
      `INSERT INTO pairing (graduate_id, staff_id, role, start_date, end_date)
       VALUES (1, 1, '', '2020-07-01', ?)`,
    )
    pair.run('2020-07-02')
    pair.run('2020-07-03')
    pair.run(null)
    expect(() => pair.run(null)).toThrow(/UNIQUE/)
  })

  it('takes a view of a name once a user', () => {
    const db = newer()
    const save = db.prepare('INSERT INTO saved_view (user_id, name, content) VALUES (1, ?, ?)')
    save.run('在账', '{}')
    save.run('缺材料', '{}')
    expect(() => save.run('在账', '{}')).toThrow(/UNIQUE/)
  })
})
