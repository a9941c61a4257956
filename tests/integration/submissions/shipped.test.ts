import Connection from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { LOGGED_TABLES } from '#data/ledger-file/change-log.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import { SHIPPED, shippedFile } from '#shared/domain/submission/shipped.ts'

type Key = Readonly<{ from: string; table: string }>
type Column = Readonly<{ name: string }>

describe('what a submission carries', () => {
  const db = new Connection(':memory:')
  migrate(db)

  it('is recorded in the log, and comes after whatever it refers to', () => {
    const seen = new Set<string>()
    for (const { table, refs } of SHIPPED) {
      expect(LOGGED_TABLES).toContain(table)
      seen.add(table)
      for (const target of Object.values(refs)) expect([...seen]).toContain(target)
    }
    expect(seen.size).toBe(SHIPPED.length)
  })

  it('names every reference that the tables have, and the columns that it names exist', () => {
    for (const { table, refs, kept, scope } of SHIPPED) {
      const columns = (db.pragma(`table_info(${table})`) as Column[]).map(({ name }) => name)
      expect(columns).toEqual(expect.arrayContaining([...Object.keys(refs), ...kept]))
      for (const key of db.pragma(`foreign_key_list(${table})`) as Key[]) {
        if (kept.includes(key.from)) continue
        expect({
          table,
          column: key.from,
          of: new Map(Object.entries(refs)).get(key.from),
        }).toEqual({
          table,
          column: key.from,
          of: key.table,
        })
      }
      if (scope === 'person') expect(columns).toContain('graduate_id')
      if (scope === 'cohort') expect(columns).toContain('cohort_year')
    }
  })

  it('has a file name that a manifest takes', () => {
    expect(shippedFile('contact_group_member')).toBe('tables/contact-group-member.ndjson')
  })
})
