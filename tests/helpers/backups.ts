// Steps of tests about backups: a ledger with people in it, a clock that is moved by hand, jobs waited for.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '#data/context.ts'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { backupsHandlers } from '#data/features/backups/handlers.ts'
import { mirrorSettled } from '#data/features/backups/second-place.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { enrol } from './edits.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from './ledger.ts'

export type BackedUp = Readonly<{
  test: TestLedger
  path: string
  /** beside the ledger */
  folder: string
  session: () => Session
  handlers: ReturnType<typeof backupsHandlers>
  moveTo: (instant: string) => void
  passDays: (days: number) => void
  /** somebody more in the ledger, through the change log */
  add: (name: string) => void
  people: () => number
  unlock: (secret?: string) => Promise<Session>
  job: <T>(asked: Promise<{ jobId: string }> | { jobId: string }) => Promise<T>
  make: () => Promise<Backup>
  /** backups beside the ledger, newest first */
  first: () => Promise<Backup[]>
  mirrored: () => Promise<void>
}>

const START = '2026-03-01T01:00:00Z'
const DAY_MS = 86_400_000

export async function openBackedUp(): Promise<BackedUp> {
  let now = Date.parse(START)
  const test = await openTestLedger({ clock: { now: () => new Date(now) } })
  const { ctx } = test
  const handlers = backupsHandlers(ctx)
  const { path } = test.session
  const session = () => {
    if (ctx.holder.current === null) throw new Error('no ledger is open')
    return ctx.holder.current
  }
  let enrolled = 0
  const job = async <T>(asked: Promise<{ jobId: string }> | { jobId: string }): Promise<T> => {
    const { jobId } = await asked
    const { state, result, error } = await ctx.jobs.finished(jobId)
    if (state !== 'done') throw Object.assign(new Error(`job ${state}`), error)
    return result as T
  }
  return {
    test,
    path,
    folder: join(test.dir, '备份', 'test'),
    session,
    handlers,
    moveTo(instant) {
      now = Date.parse(instant)
    },
    passDays(days) {
      now += days * DAY_MS
    },
    add(name) {
      enrolled += 1
      enrol({ ...test, session: session() }, { name, student_no: `${now}${enrolled}` })
    },
    people: () => Number(session().db.prepare('SELECT count(*) FROM graduate').pluck().get()),
    unlock: (secret = TEST_PASSPHRASE) => unlockLedger(ctx, path, 'passphrase', secret),
    job,
    async make() {
      now += 1000
      return job(handlers['backups.make']({}))
    },
    async first() {
      const { backups } = await handlers['backups.status']({})
      return backups.filter(({ place }) => place === 'first')
    },
    mirrored: () => mirrorSettled(ctx, 10_000),
  }
}

export const namesIn = (folder: string): string[] => readdirSync(folder).sort()
