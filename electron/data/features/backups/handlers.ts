import { mkdirSync } from 'node:fs'
import { type DataContext, openSession } from '#data/context.ts'
import type { JobControl } from '#data/jobs/jobs.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { requireOwnPassphrase } from '../accounts/keep-keys.ts'
import { sessionInfo } from '../accounts/session.ts'
import { makeBackup } from './make.ts'
import { writePlainCopy } from './plain-copy.ts'
import { restoreBackup } from './restore.ts'
import { restoreFile } from './restore-file.ts'
import { backupStatus, describe, ledgerOf, locate, setSecond } from './status.ts'
import { tryBackup } from './trial.ts'

type Methods = Extract<keyof DataHandlers, `backups.${string}`>

export function backupsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const { doors, files, gate, jobs } = ctx
  return {
    'backups.status': () => backupStatus(ctx, openSession(ctx)),
    'backups.make': () => {
      const session = openSession(ctx)
      const work = () => describe(makeBackup(ctx, session, 'manual'), 'first')
      return { jobId: jobs.start('backups.make', () => gate.run(work)) }
    },
    'backups.setSecond': ({ folder }) =>
      setSecond(ctx, folder === null ? null : files.path(folder)),
    'backups.test': ({ id }) => {
      const session = openSession(ctx)
      const work = async ({ signal }: JobControl) =>
        tryBackup(ctx, session, await locate(ctx, ledgerOf(session), id), signal)
      return { jobId: jobs.start('backups.test', work) }
    },
    'backups.restore': ({ id, secretKind, secret }) =>
      doors.run(async () => {
        const isGiven = secretKind !== null && secret !== null
        const own = isGiven ? { kind: secretKind, text: secret } : null
        return sessionInfo(await restoreBackup(ctx, { id, secret: own }))
      }),
    'backups.restoreFile': ({ backup, folder, secretKind, secret }) =>
      doors.run(async () => {
        if (folder === null) mkdirSync(ctx.folders.ledgers, { recursive: true })
        const session = await restoreFile(ctx, {
          backup: files.path(backup),
          folder: folder === null ? ctx.folders.ledgers : files.path(folder),
          secret: { kind: secretKind, text: secret },
        })
        return sessionInfo(session)
      }),
    'backups.plainCopy': ({ token, reason, passphrase }) => {
      const session = openSession(ctx)
      requireOwnPassphrase(ctx, session, passphrase)
      const asked = { path: files.path(token), reason }
      const work = () => writePlainCopy(ctx, session, asked)
      return { jobId: jobs.start('backups.plainCopy', () => gate.run(work)) }
    },
  }
}
