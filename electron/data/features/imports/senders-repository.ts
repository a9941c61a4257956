// Those whose lists come again. No records: neither logged nor undone.
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ImportChoices, type ImportFix, ImportKind } from '#shared/schemas/import.ts'
import { all, first, prepared, run, sql } from '../../ledger-file/query.ts'

/** What of the choices comes again with the next file, and by what the file is known. */
const Kept = z.strictObject({
  ...ImportChoices.pick({ columns: true, headers: true, sheets: true }).shape,
  /** headers in comparable form */
  seen: z.array(z.string()),
  fileKey: z.string(),
})
export type Kept = z.infer<typeof Kept>

export type Sender = Readonly<{
  id: number
  kind: ImportKind
  name: string
  fingerprint: string
  usedAt: string
  kept: Kept
  fixes: readonly (ImportFix & Readonly<{ id: number }>)[]
}>

/** Who was heard of last stands first. What another version kept and no longer reads is passed over. */
export function selectSenders(db: Database): readonly Sender[] {
  const fixes = Map.groupBy(selectFixes(db), ({ sender_id: sender }) => sender)
  const rows = all(
    db,
    sql.selectFrom('import_sender').selectAll().orderBy('used_at', 'desc').orderBy('id', 'desc'),
  )
  return rows.flatMap(({ id, kind, name, fingerprint, used_at: usedAt, choices }) => {
    const kept = Kept.safeParse(readJson(choices))
    const known = ImportKind.safeParse(kind)
    if (!kept.success || !known.success) return []
    const own = (fixes.get(id) ?? []).map(({ sender_id: _sender, ...fix }) => fix)
    return [{ id, kind: known.data, name, fingerprint, usedAt, kept: kept.data, fixes: own }]
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

function selectFixes(db: Database) {
  return all(
    db,
    sql
      .selectFrom('import_fix')
      .select(['id', 'sender_id', 'field', 'raw', 'value', 'reason'])
      .orderBy('id'),
  )
}

export type NewSender = Readonly<{
  kind: ImportKind
  name: string
  fingerprint: string
  kept: Kept
  at: string
  userId: number
}>

/** A sender of the same name and kind keeps the number. */
export function keepSender(db: Database, sender: NewSender): number {
  const row = {
    kind: sender.kind,
    name: sender.name,
    fingerprint: sender.fingerprint,
    choices: JSON.stringify(sender.kept),
    used_at: sender.at,
    user_id: sender.userId,
  }
  const written = first(
    db,
    sql
      .insertInto('import_sender')
      .values(row)
      .onConflict((conflict) => conflict.columns(['kind', 'name']).doUpdateSet(row))
      .returning('id'),
  )
  if (written === undefined) throw new Error('a sender was not kept')
  return written.id
}

export function keepFix(
  db: Database,
  senderId: number,
  fix: ImportFix,
  by: Readonly<{ at: string; userId: number }>,
): void {
  const { value, reason } = fix
  const said = { value, reason, made_at: by.at, user_id: by.userId }
  run(
    db,
    sql
      .insertInto('import_fix')
      .values({ sender_id: senderId, field: fix.field, raw: fix.raw, ...said })
      .onConflict((conflict) => conflict.columns(['sender_id', 'field', 'raw']).doUpdateSet(said)),
  )
}

/** Whether there was one. */
export function removeFix(db: Database, senderId: number, id: number): boolean {
  const drop = prepared(db, 'DELETE FROM import_fix WHERE sender_id = ? AND id = ?')
  return drop.run(senderId, id).changes > 0
}

/** Whether there was one; their fixes go with them. */
export function removeSender(db: Database, id: number): boolean {
  return prepared(db, 'DELETE FROM import_sender WHERE id = ?').run(id).changes > 0
}
