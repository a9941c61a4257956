// A ledger with something of everything, closed, and what it holds: the faults are done to copies of it.
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { addFile } from '#data/features/evidence/service.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { DERIVED_TABLES } from '#data/state/recompute.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import {
  openTestLedger,
  TEST_PASSPHRASE,
  type TestContext,
  type TestLedger,
} from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

/** Rows of every table that holds records or the log, by table, in a fixed order. */
export type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export function contentOf(db: Database): Content {
  const derived = new Set<string>(DERIVED_TABLES)
  const tables = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
    )
    .pluck()
    .all()
    .map(String)
    .filter((name) => !name.startsWith('sqlite_') && !derived.has(name))
  // Which computer opened it last is no content: whoever looks changes it.
  const but = (name: string) => (name === 'setting' ? "WHERE key <> 'last_computer'" : '')
  return Object.fromEntries(
    tables.map((name) => [
      name,
      db.prepare(`SELECT * FROM ${name} ${but(name)} ORDER BY 1, 2`).all(),
    ]),
  ) as Content
}

/** Rows of the derived tables: what the recomputing must give again. */
export function derivedOf(db: Database): unknown {
  return DERIVED_TABLES.map((name) => db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all())
}

/** What is wrong with an open ledger as a whole: nothing. */
export function flawsOf(db: Database): readonly unknown[] {
  return [...checkIntegrity(db).problems, ...verifyChain(db).problems]
}

/** A roster of so many people, as a workbook; every ninth with an ID number that has to be looked at. */
export function writeRoster(path: string, people: number): string {
  const rows = Array.from({ length: people }, (_person, index) => [
    `${1601000000 + index}`,
    `${'赵钱孙李周吴郑王'.charAt(index % 8)}${'一二三四五六七'.charAt(index % 7)}`,
    `会计16${String((index % 9) + 10)}班`,
    index % 9 === 0 ? '110105194912310021' : '',
    `138${String(index).padStart(8, '0')}`,
    index % 5 === 0 ? '土家族' : '汉族',
    `家住某某路${index}号，门牌较长，以便一页放不下许多人`,
    `${'陈林何郭马'.charAt(index % 5)}老师`,
  ])
  return writeWorkbook(path, [
    ['学号', '姓名', '班级', '身份证号', '手机号', '民族', '家庭地址', '帮扶责任人'],
    ...rows,
  ])
}

/** Import, edits on both axes, findings, a removal, an undo: all that later breaks is in it. */
export async function makeFaultLedger(people = 120): Promise<TestLedger> {
  const ledger = await openTestLedger()
  const { ctx, session } = ledger
  const path = writeRoster(join(ledger.dir, 'roster.xlsx'), people)
  await importFile(ctx, session, { path, kind: null, effective: null, dryRun: false })
  const ids = session.db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all().map(Number)
  const edit = (field: string, value: string, chosen: readonly number[]) =>
    setCells(
      ctx,
      session,
      chosen.map((id) => ({ id, values: { [field]: value } })),
      { screen: 'ledger' },
    )
  const share = (part: number) => ids.slice(0, Math.floor(ids.length / part))
  edit('destination', '11', share(2))
  edit('employer_name', '某某公司', share(3))
  edit('willingness', '30', ids.slice(-Math.floor(ids.length / 3)))
  edit('remark', '备注'.repeat(1500), share(20))
  const { batch } = edit('mobile', '13900000000', share(4))
  if (batch !== null) undoBatch(ctx, session, batch, 'ledger')
  session.db.exec(`
    INSERT INTO saved_view (user_id, name, content) VALUES (${session.userId}, '在账', '{}');
    INSERT INTO preference VALUES (${session.userId}, 'columns', '{}');
  `)
  removePeople(ctx, session, { ids: ids.slice(-3), reason: '重复', screen: 'ledger' })
  for (const id of ids.slice(0, 6)) {
    const path = putFile(ledger.dir, `合同${id}.pdf`, makePdf(1, `${id}`.repeat(9000)))
    await addFile(ctx, session, path, { graduateId: id, kind: '2', note: '', screen: 'card' })
  }
  return ledger
}

export async function closed(ledger: TestLedger): Promise<string> {
  await closeLedger(ledger.ctx)
  return ledger.session.path
}

/** The ledger and its keys once more, in a folder of its own. */
export function copyLedger(path: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const end of ['', '.keys', '.keys.1'])
    if (existsSync(`${path}${end}`))
      cpSync(`${path}${end}`, join(folder, `${basename(path)}${end}`))
  return join(folder, basename(path))
}

export async function reopened<T>(
  { ctx }: TestContext,
  path: string,
  look: (db: Database) => T,
): Promise<T> {
  const { db } = await unlockLedger(ctx, path, 'passphrase', TEST_PASSPHRASE)
  try {
    return look(db)
  } finally {
    await closeLedger(ctx)
  }
}
