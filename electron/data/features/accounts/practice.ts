// A ledger of invented people to try things on: made at once, filled by a job, taken away again if that fails.
import { mkdirSync, rmSync } from 'node:fs'
import type { DataContext, Session } from '#data/context.ts'
import type { JobControl } from '#data/jobs/jobs.ts'
import { allKeysPaths } from '#data/ledger-file/format.ts'
import type { ScryptCost } from '#data/ledger-file/keys.ts'
import { freeLedgerPath } from './file-name.ts'
import { forgetRecentPath } from './recents.ts'
import { createLedger } from './service.ts'
import { ledgerTitle } from './session.ts'
import { PRACTICE_PASSPHRASE } from './unlock-keys.ts'

export type FillPractice = (
  ctx: DataContext,
  session: Session,
  control: JobControl,
) => Promise<unknown>

export type AccountsDeps = Readonly<{
  fillPractice: FillPractice
  /** tests make it cheap */
  scrypt?: ScryptCost
}>

const COHORT = 2020
const TITLE = { schoolName: null, cohort: COHORT, practice: true } as const

/** Opens an empty practice ledger and starts the job that fills it. */
export async function createPractice(
  ctx: DataContext,
  { fillPractice, scrypt }: AccountsDeps,
): Promise<string> {
  mkdirSync(ctx.folders.ledgers, { recursive: true })
  const { session } = await createLedger(ctx, {
    path: freeLedgerPath(ctx.folders.ledgers, ledgerTitle(TITLE)),
    role: 'central',
    schoolName: null,
    cohort: COHORT,
    userName: '演示',
    passphrase: PRACTICE_PASSPHRASE,
    practice: true,
    ...(scrypt === undefined ? {} : { scrypt }),
  })
  return ctx.jobs.start('accounts.createPractice', async (control) => {
    await fillOrDiscard(ctx, session, () => fillPractice(ctx, session, control))
    ctx.emit({ type: 'ledger.changed' })
    return null
  })
}

/** Fills a new practice ledger, and takes it away where that fails: half-filled it is of no use to anybody. */
export async function fillOrDiscard<T>(
  ctx: DataContext,
  session: Session,
  fill: () => Promise<T>,
): Promise<T> {
  try {
    return await fill()
  } catch (cause) {
    await ctx.gate.run(() => discard(ctx, session))
    throw cause
  }
}

function discard(ctx: DataContext, session: Session): void {
  if (ctx.holder.current?.db === session.db) ctx.holder.current = null
  session.close()
  for (const file of [session.path, ...allKeysPaths(session.path)]) rmSync(file, { force: true })
  forgetRecentPath(ctx.folders.state, session.path)
  ctx.emit({ type: 'ledger.changed' })
}
