import { mkdirSync } from 'node:fs'
import { type DataContext, openSession } from '#data/context.ts'
import type { DataHandlers, Parsed } from '#shared/contract/index.ts'
import { planDaily } from '../backups/automatic.ts'
import { freeLedgerPath } from './file-name.ts'
import { ledgerPath } from './ledger-path.ts'
import { isWorking, lockLedger } from './lock.ts'
import { type AccountsDeps, createPractice } from './practice.ts'
import { forgetRecent, listRecents } from './recents.ts'
import { confirmRecoveryKept, renewRecoveryKey, saveRecoveryKey } from './recovery.ts'
import { createLedger, unlockLedger } from './service.ts'
import { committedInfo, ledgerTitle, sessionInfo } from './session.ts'
import { readSettings, writeSettings } from './settings.ts'
import { userHandlers } from './user-handlers.ts'

type AccountsMethod = Extract<keyof DataHandlers, `accounts.${string}`>

export function accountsHandlers(
  ctx: DataContext,
  deps: AccountsDeps,
): Pick<DataHandlers, AccountsMethod> {
  const { doors } = ctx
  const { state } = ctx.folders
  return {
    'accounts.status': () => {
      const { current, leaving } = ctx.holder
      return current === null || current === leaving ? null : committedInfo(current)
    },
    'accounts.settings': () => readSettings(state),
    'accounts.setSettings': (settings) => {
      writeSettings(state, settings)
      return {}
    },
    'accounts.recent': () => listRecents(state),
    'accounts.forgetRecent': ({ recentId }) => {
      forgetRecent(state, recentId)
      return {}
    },
    'accounts.create': (input) => doors.run(() => create(ctx, deps, input)),
    'accounts.createPractice': () =>
      doors.run(async () => ({ jobId: await createPractice(ctx, deps) })),
    'accounts.unlock': ({ ledger, secretKind, secret }) =>
      doors.run(async () => {
        const session = await unlockLedger(ctx, ledgerPath(ctx, ledger), secretKind, secret)
        planDaily(ctx, session)
        return sessionInfo(session)
      }),
    'accounts.lock': async ({ drafts }) => {
      const closed = doors.run(() => lockLedger(ctx, drafts))
      if (!isWorking(ctx)) await closed
      // Nobody waits for a long import before the window is cleared.
      else closed.catch((cause: unknown) => ctx.log.error('lock after a job failed', cause))
      return {}
    },
    'accounts.saveRecoveryKey': ({ token, recoveryKey }) => {
      saveRecoveryKey(ctx, ctx.files.path(token), recoveryKey)
      return {}
    },
    'accounts.confirmRecoveryKept': () => {
      confirmRecoveryKept(ctx)
      return {}
    },
    'accounts.renewRecoveryKey': () => ({ recoveryKey: renewRecoveryKey(ctx) }),
    ...userHandlers(ctx, deps, doors),
  }
}

async function create(
  ctx: DataContext,
  { scrypt }: AccountsDeps,
  { folder, ...input }: Parsed<'accounts.create'>,
) {
  const schoolName = input.role === 'school' ? input.schoolName : null
  if (folder === null) mkdirSync(ctx.folders.ledgers, { recursive: true })
  const target = folder === null ? ctx.folders.ledgers : ctx.files.path(folder)
  const { recoveryKey } = await createLedger(ctx, {
    ...input,
    schoolName,
    path: freeLedgerPath(target, ledgerTitle({ schoolName, cohort: input.cohort })),
    ...(scrypt === undefined ? {} : { scrypt }),
  })
  return { ledger: sessionInfo(openSession(ctx)), recoveryKey }
}
