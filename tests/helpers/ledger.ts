// A real ledger file in a folder of its own, with a key derivation that costs nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#common/clock.ts'
import { silentLogger } from '#common/logger.ts'
import type { DataContext, Session } from '#data/context.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger, type NewLedger } from '#data/features/accounts/service.ts'
import type { AppEvent } from '#shared/contract/events.ts'

export const TEST_SCRYPT = { N: 16, r: 8, p: 1 } as const
export const TEST_PASSPHRASE = 'correct horse'
/** The day of the sample files. */
export const TEST_CLOCK: Clock = { now: () => new Date('2020-07-03T04:00:00Z') }

export type TestContext = Readonly<{
  ctx: DataContext
  /** what was sent to the page, in order */
  events: AppEvent[]
  dir: string
  /** closes an open ledger and removes the folder */
  close: () => Promise<void>
}>

export type TestLedger = TestContext & Readonly<{ session: Session; recoveryKey: string }>

type LedgerOptions = Readonly<{
  role?: NewLedger['role']
  schoolName?: string | null
  cohort?: number
  clock?: Clock
}>

export function openTestContext(clock: Clock = TEST_CLOCK): TestContext {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-'))
  const events: AppEvent[] = []
  const ctx = createDataContext({
    clock,
    log: silentLogger,
    emit: (event) => events.push(event),
    folders: { ledgers: join(dir, 'ledgers'), state: join(dir, 'state') },
  })
  const close = async (): Promise<void> => {
    await closeLedger(ctx)
    rmSync(dir, { recursive: true, force: true })
  }
  return { ctx, events, dir, close }
}

/** An empty ledger, open: a school's (会计学院) unless told otherwise. */
export async function openTestLedger(options: LedgerOptions = {}): Promise<TestLedger> {
  const { role = 'school', cohort = 2020, clock = TEST_CLOCK } = options
  const test = openTestContext(clock)
  const { session, recoveryKey } = await createLedger(test.ctx, {
    path: join(test.dir, 'test.jytz'),
    role,
    schoolName: role === 'school' ? (options.schoolName ?? '会计学院') : null,
    cohort,
    userName: '测试员',
    passphrase: TEST_PASSPHRASE,
    scrypt: TEST_SCRYPT,
  })
  return { ...test, session, recoveryKey }
}
