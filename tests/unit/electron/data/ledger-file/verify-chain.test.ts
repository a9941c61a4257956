import Connection, { type Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  batchCommitment,
  chainHead,
  chainKey,
  newSalt,
  sealBatch,
} from '#data/ledger-file/chain.ts'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import { ERASED_LABEL, verifyChain } from '#data/ledger-file/verify-chain.ts'

let db: Database
beforeEach(() => {
  db = new Connection(':memory:')
  migrate(db)
  db.exec("INSERT INTO app_user (id, slot_id, name, created_at) VALUES (1, 's', '周', '2020')")
  for (const names of [['甲', '乙'], ['丙', '丁'], ['戊']]) add(...names)
})

function add(...names: string[]): void {
  db.transaction(() => {
    const batch = openBatch(db, {
      kind: 'command',
      label: { key: 'school', params: { name: names[0] ?? '' } },
      screen: 'ledger',
      userId: 1,
      now: '2020-07-01T00:00:00.000Z',
    })
    for (const name of names) batch.insert('school', { name, code: null, position: 1 })
    batch.seal()
  }).immediate()
}

/** The record of an erasure, which says how much it blanks. */
function erase(entries: number, labels: number): void {
  db.transaction(() => {
    const batch = openBatch(db, {
      kind: 'erase',
      label: { key: 'erase', params: {} },
      screen: 'erasure',
      userId: 1,
      now: '2020-07-02T00:00:00.000Z',
    })
    batch.ensure()
    batch.relabel({ key: 'erase', params: { people: 1, entries, labels } })
    batch.seal()
  }).immediate()
}

const problems = () => verifyChain(db).problems

it('holds over an untouched log, and its head is the last batch', () => {
  expect(verifyChain(db)).toEqual({
    state: 'ok',
    batches: 3,
    entries: 5,
    erased: 0,
    head: chainHead(db),
    problems: [],
  })
  expect(chainHead(db)?.batch).toBe(3)
})

describe('is broken by', () => {
  it.each<[string, string, readonly { batch: number; what: string }[]]>([
    [
      'a changed value',
      `UPDATE change_log SET changes = replace(changes, '丙', '己') WHERE batch_id = 2`,
      [{ batch: 2, what: 'entry' }],
    ],
    [
      'an entry that is of another record',
      'UPDATE change_log SET entity_id = 9 WHERE seq = 1',
      [{ batch: 1, what: 'entry' }],
    ],
    [
      'a changed label',
      `UPDATE change_batch SET label = '{"key":"cells","params":{}}' WHERE id = 2`,
      [{ batch: 2, what: 'batch' }],
    ],
    [
      'another author',
      'UPDATE change_batch SET user_id = 7 WHERE id = 1',
      [{ batch: 1, what: 'batch' }],
    ],
    [
      'another time',
      `UPDATE change_batch SET started_at = '2019-07-01T00:00:00.000Z' WHERE id = 3`,
      [{ batch: 3, what: 'batch' }],
    ],
    ['a removed entry', 'DELETE FROM change_log WHERE seq = 3', [{ batch: 2, what: 'link' }]],
    [
      'a removed batch in the middle',
      'DELETE FROM change_log WHERE batch_id = 2; DELETE FROM change_batch WHERE id = 2',
      [{ batch: 3, what: 'link' }],
    ],
    [
      'a batch removed without its entries',
      'PRAGMA foreign_keys = OFF; DELETE FROM change_batch WHERE id = 3',
      [{ batch: 0, what: 'link' }],
    ],
    [
      'entries in another order',
      'UPDATE change_log SET seq = 99 WHERE seq = 1',
      [{ batch: 1, what: 'link' }],
    ],
    [
      'an entry moved to another batch',
      'UPDATE change_log SET batch_id = 3 WHERE seq = 4',
      [
        { batch: 2, what: 'link' },
        { batch: 3, what: 'link' },
      ],
    ],
    [
      'batches in another order',
      `UPDATE change_log SET batch_id = 30 WHERE batch_id = 2; UPDATE change_batch SET id = 30 WHERE id = 2`,
      [
        { batch: 3, what: 'link' },
        { batch: 30, what: 'link' },
      ],
    ],
    [
      'an entry that was added',
      `INSERT INTO change_log (batch_id, entity, entity_id, op, changes, salt, commitment)
         SELECT 2, entity, entity_id, op, changes, salt, commitment FROM change_log WHERE seq = 1`,
      [{ batch: 2, what: 'link' }],
    ],
    [
      'an entry called erased whose words are still there',
      'UPDATE change_log SET erased = 1 WHERE seq = 5',
      [
        { batch: 3, what: 'entry' },
        { batch: 3, what: 'erasure' },
      ],
    ],
    [
      'an entry whose commitment went with its words',
      `UPDATE change_log SET erased = 1, salt = NULL, changes = '{}', commitment = NULL WHERE seq = 5`,
      [
        { batch: 3, what: 'entry' },
        { batch: 3, what: 'link' },
        { batch: 3, what: 'erasure' },
      ],
    ],
    [
      'words that went without the entry being called erased',
      `UPDATE change_log SET salt = NULL, changes = '{}' WHERE seq = 5`,
      [{ batch: 3, what: 'entry' }],
    ],
    [
      'a label without its salt',
      'UPDATE change_batch SET salt = NULL WHERE id = 1',
      [
        { batch: 1, what: 'batch' },
        { batch: 1, what: 'erasure' },
      ],
    ],
    [
      'entries blanked as an erasure would, without one',
      `UPDATE change_log SET erased = 1, salt = NULL, changes = '{}' WHERE seq IN (2, 3)`,
      [{ batch: 2, what: 'erasure' }],
    ],
    [
      'a label blanked as an erasure would, without one',
      `UPDATE change_batch SET salt = NULL, label = '${ERASED_LABEL}' WHERE id = 2`,
      [{ batch: 2, what: 'erasure' }],
    ],
  ])('%s', (_name, tampering, found) => {
    db.pragma('foreign_keys = OFF')
    db.exec(tampering)
    expect(problems()).toEqual(found)
    expect(verifyChain(db).state).toBe('broken')
  })

  it('two entries that were swapped with their salts and commitments', () => {
    const [first, second] = [1, 2].map((seq) =>
      db.prepare<[number], object>('SELECT * FROM change_log WHERE seq = ?').get(seq),
    )
    const put = db.prepare(
      `UPDATE change_log SET entity_id = @entity_id, changes = @changes, salt = @salt,
              commitment = @commitment WHERE seq = @at`,
    )
    put.run({ ...first, at: 2 })
    put.run({ ...second, at: 1 })
    expect(problems()).toEqual([{ batch: 1, what: 'link' }])
  })

  it('a batch that was written anew with the key, unless all after it are too', () => {
    const row = db
      .prepare<[], Record<string, string>>('SELECT * FROM change_batch WHERE id = 2')
      .get()
    const salt = newSalt()
    const words = {
      uid: row?.uid ?? '',
      kind: 'command',
      label: '{"key":"forged","params":{}}',
      screen: 'ledger',
      userId: 1,
      startedAt: row?.started_at ?? '',
      reverts: null,
    }
    db.prepare('UPDATE change_batch SET label = ?, salt = ?, commitment = ? WHERE id = 2').run(
      words.label,
      salt,
      batchCommitment(chainKey(db), salt, words),
    )
    const head = chainHead(db)
    sealBatch(db, 2)
    expect(problems()).toEqual([{ batch: 3, what: 'link' }])
    // Whoever writes the rest anew too gets a chain that fits itself: only a head kept elsewhere tells.
    sealBatch(db, 3)
    expect(verifyChain(db).state).toBe('ok')
    expect(chainHead(db)?.digest).not.toBe(head?.digest)
  })
})

describe('holds although', () => {
  it('the words of an entry were erased with their salt', () => {
    erase(2, 0)
    db.exec("UPDATE change_log SET erased = 1, salt = NULL, changes = '{}' WHERE seq IN (2, 3)")
    expect(verifyChain(db)).toMatchObject({ state: 'ok', erased: 2, problems: [] })
  })

  it('a label was erased with its salt', () => {
    erase(0, 1)
    db.prepare('UPDATE change_batch SET salt = NULL, label = ? WHERE id = 2').run(ERASED_LABEL)
    expect(problems()).toEqual([])
  })

  it('a batch was marked as taken back', () => {
    db.exec('UPDATE change_batch SET reverted_by = 3 WHERE id = 1')
    expect(problems()).toEqual([])
  })
})
