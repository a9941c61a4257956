import { afterEach, beforeEach, expect, test } from 'vitest'
import { deferIndexes } from '#data/ledger-file/bulk.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

const MANY = 50_000

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const indexes = (): string[] =>
  ledger.session.db
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .pluck()
    .all()
    .toSorted()

test('drops the indexes of the tables alone and builds them again', () => {
  const before = indexes()
  const restore = deferIndexes(ledger.session.db, ['graduate', 'change_log'], MANY)
  const kept = indexes()
  expect(kept).toEqual(before.filter((text) => !/ ON (graduate|change_log) /.test(text)))
  expect(kept.length).toBeLessThan(before.length)
  addPerson(ledger.session.db, { student_no: '1' })
  restore()
  expect(indexes()).toEqual(before)
})

test('two people of one number are found when a unique index is built again', () => {
  const { db } = ledger.session
  const restore = deferIndexes(db, ['graduate'], MANY)
  addPerson(db, { student_no: '1' })
  addPerson(db, { student_no: '1' })
  expect(restore).toThrow(/UNIQUE/)
})

test('a rollback brings them back', () => {
  const { db } = ledger.session
  const before = indexes()
  db.exec('BEGIN IMMEDIATE')
  deferIndexes(db, ['graduate', 'change_log', 'ledger_state'], MANY)
  db.exec('ROLLBACK')
  expect(indexes()).toEqual(before)
})

test('nothing is dropped for a few rows', () => {
  const before = indexes()
  deferIndexes(ledger.session.db, ['graduate'], 500)
  expect(indexes()).toEqual(before)
})
