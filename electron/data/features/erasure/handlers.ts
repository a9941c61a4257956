import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { requireOwnPassphrase } from '../accounts/keep-keys.ts'
import { exportPerson } from './export-person.ts'
import { readRetention, setRetention } from './retention.ts'
import { erase, listErasures, previewErasure } from './service.ts'

type Methods = Extract<keyof DataHandlers, `erasure.${string}`>

const SCREEN = 'erasure'

export function erasureHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'erasure.settings': () => readRetention(ctx, openSession(ctx)),
    'erasure.setRetention': ({ retainUntil }) => {
      setRetention(ctx, openSession(ctx), retainUntil, SCREEN)
      return {}
    },
    'erasure.preview': ({ scope }) => previewErasure(ctx, openSession(ctx), scope),
    'erasure.erase': ({ scope, reason, passphrase }) => {
      const session = openSession(ctx)
      requireOwnPassphrase(ctx, session, passphrase)
      const request = { scope, reason, screen: SCREEN }
      const jobId = ctx.jobs.start('erasure.erase', (control) =>
        erase(ctx, session, request, control),
      )
      return { jobId }
    },
    'erasure.list': () => listErasures(openSession(ctx)),
    'erasure.exportPerson': async ({ id, token, reason }) => {
      const request = { id, path: ctx.files.path(token), reason, screen: SCREEN }
      return { rows: await exportPerson(ctx, openSession(ctx), request) }
    },
  }
}
