import { hash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Migration } from '../migration.ts'

// The log gets its hash chain, backwards over what was recorded before; drafts of a locked window; the record of
// erasures. The chain's rules are written out here once more: a migration must not follow later code.
const TABLES = `
ALTER TABLE change_batch ADD COLUMN salt TEXT;
ALTER TABLE change_batch ADD COLUMN commitment TEXT;
ALTER TABLE change_batch ADD COLUMN digest TEXT;
ALTER TABLE change_log ADD COLUMN salt TEXT;
ALTER TABLE change_log ADD COLUMN commitment TEXT;
ALTER TABLE change_log ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN removed_at TEXT;
CREATE TABLE draft (
  user_id INTEGER NOT NULL REFERENCES app_user (id),
  place TEXT NOT NULL, content TEXT NOT NULL, kept_at TEXT NOT NULL,
  PRIMARY KEY (user_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure (
  batch_id INTEGER PRIMARY KEY REFERENCES change_batch (id),
  scope TEXT NOT NULL, people INTEGER NOT NULL, reason TEXT NOT NULL, backups TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_removed ON change_log (entity_id) WHERE entity = 'graduate' AND op = 'delete';
`

export const m0002: Migration = {
  version: 2,
  name: '0002-chain',
  up(db) {
    db.exec(TABLES)
    const key = randomBytes(32).toString('base64url')
    db.prepare("INSERT INTO setting (key, value) VALUES ('chain_key', ?)").run(key)
    chainRecorded(db, key)
  },
}

const keyedHash = (text: string): string => hash('sha3-256', text, 'base64url')
const newSalt = (): string => randomBytes(18).toString('base64url')

type Recorded = Readonly<Record<string, string | number | null>>

function chainRecorded(db: Database, key: string): void {
  const batches = db.prepare('SELECT * FROM change_batch ORDER BY id').all() as Recorded[]
  const entriesOf = db.prepare('SELECT * FROM change_log WHERE batch_id = ? ORDER BY seq')
  const keepEntry = db.prepare('UPDATE change_log SET salt = ?, commitment = ? WHERE seq = ?')
  const keepBatch = db.prepare(
    'UPDATE change_batch SET salt = ?, commitment = ?, digest = ? WHERE id = ?',
  )
  let previous = ''
  for (const batch of batches) {
    const commitments = (entriesOf.all(batch.id) as Recorded[]).map((entry) => {
      const salt = newSalt()
      const { entity, entity_id, graduate_id, op, changes } = entry
      const words = [key, salt, entity, entity_id, graduate_id ?? '', op, changes]
      const commitment = keyedHash(words.join('\n'))
      keepEntry.run(salt, commitment, entry.seq)
      return commitment
    })
    const salt = newSalt()
    const { uid, kind, label, screen, user_id, started_at, reverts } = batch
    const words = [key, salt, uid, kind, label, screen, user_id, started_at, reverts]
    const commitment = keyedHash(JSON.stringify(words))
    previous = keyedHash([previous, batch.id, commitment, ...commitments].join('\n'))
    keepBatch.run(salt, commitment, previous, batch.id)
  }
}
