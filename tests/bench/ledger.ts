// What the safety of the ledger costs: the change log with its chain, undo, backup and opening, of 100,000 people.
// Beside each the same done by better-sqlite3 alone: same tables and indexes, no log, no cipher.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Connection, { type Database } from 'better-sqlite3'
import { closeLedger } from '#data/features/accounts/service.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { type BatchWriter, insertRow, type Row } from '#data/ledger-file/change-log.ts'
import { createKeys, unlockByPassphrase } from '#data/ledger-file/keys.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import { openLedgerFile } from '#data/ledger-file/open.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { writeBatch } from '#data/write-batch.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { answer, type Cost, cost, median, medianMs } from './measure.ts'

const PEOPLE = 100_000
const RUNS = 3

function person(index: number): Row {
  const serial = String(index).padStart(6, '0')
  return {
    uid: `bench-${serial}`,
    cohort_year: 2020,
    student_no: `16${serial}00`,
    exam_no: `16420102${serial}`,
    name: `王${'一二三四五六七八九十'.charAt(index % 10)}`,
    name_key: `wang${index % 10}`,
    search: `wy${index % 10} 王 16${serial}00 179${serial}`,
    id_no: `420102199801${serial}`,
    sex: index % 2 === 0 ? '1' : '2',
    nation: '01',
    politics: '03',
    school_id: 1,
    major_name: `专业${index % 40}`,
    class_name: `${index % 400}班`,
    edu_level: '31',
    grad_date: '2020-06-30',
    origin_code: '420102',
    mobile: `179${serial}00`,
  }
}

const NOTE = '已核对'
const label = { key: 'cells', params: { count: PEOPLE } }

type Figures = Record<string, Cost[]>

async function note(figures: Figures, name: string, work: () => unknown): Promise<void> {
  const spent = await cost(async () => {
    await work()
  })
  figures[name] = [...(figures[name] ?? []), spent]
}

async function measureLedger(ledger: TestLedger, figures: Figures): Promise<void> {
  const { ctx, session } = ledger
  const { db, dataKey } = session
  const write = (work: Parameters<typeof writeBatch<void>>[3]) =>
    writeBatch(ctx, session, { label, screen: 'bench' }, work)
  const insertAll = (batch: BatchWriter) => {
    for (let i = 0; i < PEOPLE; i++) batch.insert('graduate', person(i))
  }
  await note(figures, 'insert', () => write(insertAll))
  const rows = db.prepare('SELECT * FROM graduate ORDER BY id').all() as Row[]
  const updateAll = (batch: BatchWriter) => {
    for (const row of rows) batch.update('graduate', Number(row.id), row, { remark: NOTE })
  }
  await note(figures, 'update', () => write(updateAll))
  const last = Number(db.prepare('SELECT max(id) FROM change_batch').pluck().get())
  await note(figures, 'undoUpdate', () => undoBatch(ctx, session, last, 'bench'))
  const copy = join(ledger.dir, 'copy.jytz')
  await note(figures, 'backup', () => snapshot(db, dataKey, copy))
  await note(figures, 'verify', () => verifyChain(db))
  await note(figures, 'undoInsert', () => undoBatch(ctx, session, last - 1, 'bench'))
  const key = Buffer.from(dataKey)
  await closeLedger(ctx)
  // The copy holds the people, whom the ledger has lost by now.
  await note(figures, 'unlock', () => openLedgerFile(copy, key).close())
}

function openPlain(path: string): Database {
  const db = new Connection(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  return db
}

async function measurePlain(folder: string, run: number, figures: Figures): Promise<void> {
  const path = join(folder, `plain-${run}.db`)
  const db = openPlain(path)
  migrate(db)
  insertRow(db, 'school', { name: '会计学院', code: null, position: 1 })
  const columns = Object.keys(person(0))
  const insert = db.prepare(
    `INSERT INTO graduate (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const update = db.prepare('UPDATE graduate SET remark = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM graduate WHERE id = ?')
  const forAll = (work: (index: number) => unknown) =>
    db.transaction(() => {
      for (let i = 0; i < PEOPLE; i++) work(i)
    })()
  await note(figures, 'insert', () => forAll((i) => insert.run(Object.values(person(i)))))
  await note(figures, 'update', () => forAll((i) => update.run(NOTE, i + 1)))
  await note(figures, 'undoUpdate', () => forAll((i) => update.run(null, i + 1)))
  await note(figures, 'backup', () => db.prepare('VACUUM INTO ?').run(`${path}.copy`))
  await note(figures, 'undoInsert', () => forAll((i) => remove.run(i + 1)))
  db.close()
  await note(figures, 'unlock', () => {
    const copy = openPlain(`${path}.copy`)
    copy.pragma('quick_check')
    copy.close()
  })
}

/** Opening by passphrase without the file: the derivation is slow on purpose. */
async function derivation(): Promise<number> {
  const passphrase = 'correct horse'
  const given = { ledgerId: randomUUID(), practice: false, userName: 'bench', passphrase }
  const { keyFile } = createKeys(given)
  return medianMs(RUNS, () => unlockByPassphrase(keyFile, passphrase))
}

const whole: Figures = {}
const bare: Figures = {}
for (let run = 0; run < RUNS; run++) {
  process.stderr.write(`${run + 1}/${RUNS}\n`)
  const ledger = await openTestLedger()
  try {
    await measurePlain(ledger.dir, run, bare)
    await measureLedger(ledger, whole)
  } finally {
    await ledger.close()
  }
}
const middle = (figures: Figures, of: keyof Cost) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, spent]) => [name, median(spent.map((one) => one[of]))]),
  )
answer({
  people: PEOPLE,
  cpu: { whole: middle(whole, 'cpuMs'), bare: middle(bare, 'cpuMs') },
  wall: { whole: middle(whole, 'wallMs'), bare: middle(bare, 'wallMs') },
  derivation: await derivation(),
})
