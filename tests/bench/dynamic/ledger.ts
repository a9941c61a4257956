// The ledger of the measurement, made once for a schema and what fills it, and copied for every run.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Connection from 'better-sqlite3'
import type { Clock } from '#common/clock.ts'
import { silentLogger } from '#common/logger.ts'
import type { DataContext, Session } from '#data/context.ts'
import { createDataContext } from '#data/create-context.ts'
import { createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import { schemaText } from '#tests/helpers/schema-text.ts'
import { fill } from './fill.ts'
import { NOW, SIZES, type Sizes } from './sizes.ts'

const KEPT = resolve(import.meta.dirname, '../../../.setup')
const NAME = 'bench.jytz'
const PASSPHRASE = 'correct horse'
const clock: Clock = { now: () => new Date(NOW) }

export type BenchLedger = Readonly<{ ctx: DataContext; session: Session; close: () => void }>

/** A copy that may be written to. */
export async function openBenchLedger(sizes: Sizes = SIZES): Promise<BenchLedger> {
  const kept = await keptLedger(sizes)
  const dir = mkdtempSync(join(tmpdir(), 'bench-dynamic-'))
  cpSync(kept, dir, { recursive: true })
  const ctx = contextIn(dir)
  const session = await unlockLedger(ctx, join(dir, NAME), 'passphrase', PASSPHRASE)
  const close = () => {
    shut(ctx, session)
    rmSync(dir, { recursive: true, force: true })
  }
  return { ctx, session, close }
}

async function keptLedger(sizes: Sizes): Promise<string> {
  const prefix = `bench-dynamic-${sizes.people}-`
  const kept = join(KEPT, `${prefix}${hashOfAll()}`)
  if (existsSync(kept)) return kept
  mkdirSync(KEPT, { recursive: true })
  for (const name of readdirSync(KEPT).filter((one) => one.startsWith(prefix))) {
    rmSync(join(KEPT, name), { recursive: true })
  }
  const made = mkdtempSync(join(KEPT, `${prefix}new-`))
  const ctx = contextIn(made)
  const { session } = await createLedger(ctx, {
    path: join(made, NAME),
    role: 'central',
    schoolName: null,
    cohort: 2020,
    userName: '测试员',
    passphrase: PASSPHRASE,
    scrypt: { N: 16, r: 8, p: 1 },
  })
  fill(session, sizes)
  shut(ctx, session)
  renameSync(made, kept)
  return kept
}

/** Without the backup that closing makes: it is not what is measured. */
function shut(ctx: DataContext, session: Session): void {
  ctx.holder.current = null
  session.close()
}

function contextIn(dir: string): DataContext {
  const folders = { ledgers: dir, state: join(dir, 'state') }
  return createDataContext({ clock, log: silentLogger, emit: () => undefined, folders })
}

/** Of the tables, and of all that says what is in them. */
function hashOfAll(): string {
  const db = new Connection(':memory:')
  migrate(db)
  const hash = createHash('sha256').update(schemaText(db))
  db.close()
  for (const name of readdirSync(import.meta.dirname).sort()) {
    if (NOT_IN_IT.has(name)) continue
    hash.update(readFileSync(join(import.meta.dirname, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

const NOT_IN_IT: ReadonlySet<string> = new Set(['ledger.ts', 'questions.ts', 'school.ts'])
