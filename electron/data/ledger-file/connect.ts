// A connection to an encrypted file: cipher, key and the first read, whose failure tells a wrong key or damage.
import Connection, { type Database } from 'better-sqlite3'

const BUSY_MS = 1000

export function connect(path: string, dataKey: Buffer, options?: Connection.Options): Database {
  const db = new Connection(path, { timeout: BUSY_MS, ...options })
  try {
    db.pragma("cipher = 'aegis'")
    db.pragma("algorithm = 'aegis-256'")
    applyKey(db, dataKey)
    // What SQLite puts aside while it sorts or rewrites is not encrypted.
    db.pragma('temp_store = MEMORY')
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** Encrypts the file anew, in place: for a copy that nobody relies on yet. */
export function changeKey(db: Database, dataKey: Buffer): void {
  const raw = rawKey(dataKey)
  try {
    db.rekey(raw)
  } finally {
    raw.fill(0)
  }
}

// As bytes and not as SQL text: strings cannot be wiped from memory.
function applyKey(db: Database, dataKey: Buffer): void {
  const raw = rawKey(dataKey)
  try {
    db.key(raw)
  } finally {
    raw.fill(0)
  }
}

const rawKey = (dataKey: Buffer): Buffer => Buffer.concat([Buffer.from('raw:'), dataKey])
