// A connection to an encrypted file: cipher, key and the first read, whose failure tells a wrong key or damage.
import Connection, { type Database } from 'better-sqlite3'

const BUSY_MS = 1000

export function connect(path: string, dataKey: Buffer, options?: Connection.Options): Database {
  const db = new Connection(path, { timeout: BUSY_MS, ...options })
  try {
    db.pragma("cipher = 'aegis'")
    db.pragma("algorithm = 'aegis-256'")
    applyKey(db, dataKey)
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

// As bytes and not as SQL text: strings cannot be wiped from memory.
function applyKey(db: Database, dataKey: Buffer): void {
  const raw = Buffer.concat([Buffer.from('raw:'), dataKey])
  try {
    db.key(raw)
  } finally {
    raw.fill(0)
  }
}
