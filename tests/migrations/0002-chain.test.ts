import { readFileSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'

/** A ledger as the version before left it: an import, an edit with awkward text, an undoing, an empty batch. */
function recorded(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined, 1)
  db.exec(`
    INSERT INTO app_user VALUES (1, 'slot', '周老师', '2020-06-01T00:00:00.000Z');
    INSERT INTO graduate (id, uid, cohort_year, student_no, name, name_key, search)
      VALUES (1, 'u1', 2020, '7', '王堃', 'wang kun', 'wangkun');
    INSERT INTO change_batch (id, uid, kind, label, screen, user_id, started_at, reverts) VALUES
      (1, 'b1', 'import', '{"key":"import","params":{}}', 'imports', 1, '2020-07-01T00:00:00.000Z', NULL),
      (2, 'b2', 'command', '{"key":"cells","params":{"name":"王\\"堃"}}', 'ledger', 1, '2020-07-02T00:00:00.000Z', NULL),
      (5, 'b5', 'undo', '{"key":"cells","params":{}}', 'ledger', 1, '2020-07-03T00:00:00.000Z', 2),
      (6, 'b6', 'undo', '{"key":"cells","params":{}}', 'ledger', 1, '2020-07-03T00:00:01.000Z', 2);
    UPDATE change_batch SET reverted_by = 5 WHERE id = 2;
    INSERT INTO change_log (batch_id, entity, entity_id, graduate_id, op, changes) VALUES
      (1, 'school', 1, NULL, 'insert', '{"name":"会计学院"}'),
      (1, 'graduate', 1, 1, 'insert', '{"name":"王堃"}'),
      (2, 'graduate', 1, 1, 'update', '{"remark":[null,"一\\n二"]}'),
      (5, 'graduate', 1, 1, 'update', '{"remark":["一\\n二",null]}');
  `)
  return db
}

const log = (db: Database) =>
  db.prepare('SELECT seq, batch_id, entity, entity_id, op, changes FROM change_log').all()

it('makes the schema of the fixture', () => {
  const db = new Connection(':memory:')
  migrate(db, undefined, 2)
  const fixture = new URL('../fixtures/schema/v2.sql', import.meta.url)
  expect(schemaText(db)).toBe(readFileSync(fixture, 'utf8'))
})

it('chains what was recorded before, by the rules that the chain is verified by', () => {
  const db = recorded()
  const before = log(db)
  migrate(db, undefined, 2)
  expect(log(db)).toEqual(before)
  expect(verifyChain(db)).toMatchObject({
    state: 'ok',
    batches: 4,
    entries: 4,
    erased: 0,
    head: { batch: 6 },
    problems: [],
  })
})

it('goes on with the chain where the old log ends', () => {
  const db = recorded()
  migrate(db, undefined, 2)
  db.transaction(() => {
    const batch = openBatch(db, {
      kind: 'command',
      label: { key: 'cells', params: {} },
      screen: 'ledger',
      userId: 1,
      now: '2020-07-04T00:00:00.000Z',
    })
    batch.insert('school', { name: '外国语学院', code: null, position: 2 })
    batch.seal()
  }).immediate()
  expect(verifyChain(db)).toMatchObject({ state: 'ok', batches: 5, head: { batch: 7 } })
  db.exec(
    `UPDATE change_log SET changes = '{"name":"王昆"}' WHERE entity = 'graduate' AND op = 'insert'`,
  )
  expect(verifyChain(db)).toMatchObject({
    state: 'broken',
    problems: [{ batch: 1, what: 'entry' }],
  })
})

it('gives every ledger a key of its own, and every entry a salt of its own', () => {
  const [one, other] = [recorded(), recorded()]
  for (const db of [one, other]) migrate(db, undefined, 2)
  const key = (db: Database) =>
    db.prepare("SELECT value FROM setting WHERE key = 'chain_key'").pluck().get()
  expect(key(one)).not.toBe(key(other))
  const salts = one.prepare('SELECT salt FROM change_log').pluck().all()
  expect(new Set(salts).size).toBe(4)
})

it('chains an empty log', () => {
  const db = new Connection(':memory:')
  migrate(db, undefined, 2)
  expect(verifyChain(db)).toMatchObject({ state: 'ok', batches: 0, head: null })
})
