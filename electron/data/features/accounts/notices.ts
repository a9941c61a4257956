// What the user should know of the open ledger. Two ways in: a source in electron/data/at-opening.ts, asked once when a
// ledger is opened; and pushNotice, whenever something turns up. A notice of the same code takes the place of the older.
import type { Database } from 'better-sqlite3'
import type { DataContext, Session } from '#data/context.ts'
import type { Notice } from '#shared/schemas/ledger.ts'

export type NoticeSource = (ctx: DataContext, session: Session) => readonly Notice[]

const notices = new WeakMap<Database, readonly Notice[]>()

export function noticesOf(db: Database): readonly Notice[] {
  return notices.get(db) ?? []
}

/** The caller emits `ledger.changed` where the page is already looking. */
export function pushNotice({ db }: Pick<Session, 'db'>, notice: Notice): void {
  notices.set(db, [...without(db, notice.code), notice])
}

export function dropNotice({ db }: Pick<Session, 'db'>, code: Notice['code']): void {
  notices.set(db, without(db, code))
}

function without(db: Database, code: Notice['code']): readonly Notice[] {
  return noticesOf(db).filter((known) => known.code !== code)
}
