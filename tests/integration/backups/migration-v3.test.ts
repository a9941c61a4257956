// A ledger of the version before guidance, with people, events, staff and a history in it, opened by this one.
import { rmSync } from 'node:fs'
import Connection, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { fileVersion, migrate, newest } from '#data/ledger-file/migrate.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { recomputeState } from '#data/state/recompute.ts'
import { type BackedUp, openBackedUp } from '#tests/helpers/backups.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'

const BEFORE = 3
const names = (db: Database, kind: 'table' | 'index'): string[] =>
  db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY 1",
    )
    .pluck()
    .all(kind)
    .map(String)
const columnsOf = (db: Database, table: string): string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String)

/** What the version before had. */
function older(): Database {
  const db = new Connection(':memory:')
  migrate(db, undefined, BEFORE)
  return db
}
const OLD = older()
const OLD_TABLES = names(OLD, 'table')
const isNew = (table: string): boolean => !OLD_TABLES.includes(table)

let at: BackedUp
beforeEach(async () => {
  at = await openBackedUp()
})
afterEach(() => at.test.close())

const ledger = (): TestLedger => ({ ...at.test, session: at.session() })

/** All rows of the tables that there were, as that version would read them. */
function content(db: Database): Record<string, unknown[]> {
  const read = (table: string) => {
    const columns = columnsOf(OLD, table)
    return db.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1, 2`).all()
  }
  return Object.fromEntries(OLD_TABLES.map((table) => [table, read(table)]))
}

async function fill(): Promise<void> {
  const { session, ctx } = ledger()
  session.db.exec("INSERT INTO staff VALUES (1, '周老师', '', '', '4', '13972661234', NULL)")
  const wang = enrol(ledger(), { student_no: '1', name: '王堃', nation: '03', hardship: '1' })
  const li = enrol(ledger(), { student_no: '2', name: '李昇', nation: '01' })
  type(ledger(), wang, 'helper', '周老师', '2026-02-01')
  type(ledger(), wang, 'willingness', '10', '2026-02-02')
  type(ledger(), wang, 'intent_region', '430100')
  type(ledger(), li, 'destination', '801', '2026-02-03')
  type(ledger(), li, 'study_school', '武汉大学')
  type(ledger(), li, 'destination', '70', '2026-02-20')
  await createHandlers(ctx)['keyGroups.set']({
    ...{ ids: [li], group: 'G11', on: true, basis: '学院认定', from: '2026-02-01' },
    screen: 'ledger',
  })
}

/** Closes the ledger and takes the last migration back, so that opening it does it again. */
async function setBack(): Promise<void> {
  const dataKey = Buffer.from(at.session().dataKey)
  await closeLedger(at.test.ctx)
  const db = connect(at.path, dataKey)
  db.pragma('foreign_keys = OFF')
  const oldIndexes = names(OLD, 'index')
  for (const index of names(db, 'index')) {
    if (!oldIndexes.includes(index)) db.exec(`DROP INDEX "${index}"`)
  }
  for (const table of names(db, 'table')) {
    if (isNew(table)) {
      db.exec(`DROP TABLE ${table}`)
      continue
    }
    const kept = columnsOf(OLD, table)
    for (const column of columnsOf(db, table)) {
      if (!kept.includes(column)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`)
    }
  }
  db.pragma(`user_version = ${BEFORE}`)
  db.close()
  rmSync(at.folder, { recursive: true, force: true })
}

async function said() {
  const handlers = createHandlers(at.test.ctx)
  const report = (id: 'R1' | 'R3' | 'R6' | 'R7') =>
    handlers['reports.view']({ report: id, asOf: '2026-02-28' })
  return {
    reports: [await report('R1'), await report('R3'), await report('R6'), await report('R7')],
    today: await handlers['today.view']({
      ...{ day: null, only: { willingness: null, keyGroup: null }, limit: 50 },
    }),
    cards: [
      await handlers['graduates.card']({ id: 1 }),
      await handlers['graduates.card']({ id: 2 }),
    ],
  }
}

it('is found as it was, with nothing in what is new', async () => {
  await fill()
  const before = content(at.session().db)
  expect(
    [before.graduate, before.pairing, before.group_membership].map((rows) => rows?.length),
  ).toEqual([2, 1, 1])
  const saidBefore = await said()
  await setBack()
  await at.unlock()
  const { db } = at.session()
  expect(fileVersion(db)).toBe(newest())
  expect(content(db)).toEqual(before)
  for (const table of names(db, 'table').filter(isNew)) {
    const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([table, rows]).toEqual([table, 0])
  }
  expect(verifyChain(db).state).toBe('ok')
  expect(await said()).toEqual(saidBefore)
  // What is derived would come out the same if it were made anew.
  db.transaction(() => recomputeState(at.session(), [1, 2])).immediate()
  expect(content(db)).toEqual(before)
  expect(await said()).toEqual(saidBefore)
})

it('goes on: what was done before can be undone, and people are contacted', async () => {
  await fill()
  const last = Number(
    at
      .session()
      .db.prepare("SELECT max(id) FROM change_batch WHERE kind = 'command'")
      .pluck()
      .get(),
  )
  await setBack()
  await at.unlock()
  expect(undoBatch(at.test.ctx, at.session(), last, 'history').kept).toEqual([])
  const handlers = createHandlers(at.test.ctx)
  await handlers['contacts.record']({
    ids: [1],
    entry: contactEntry({ day: '2026-02-28' }),
    ...{ lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' },
  })
  const { db } = at.session()
  expect(db.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(1)
  expect(verifyChain(db).state).toBe('ok')
})
