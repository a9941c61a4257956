import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { selectImports } from './repository.ts'
import { commitPreview, type OpenPreview, previewFile } from './service.ts'

type ImportHandlers = Pick<
  DataHandlers,
  'imports.preview' | 'imports.commit' | 'imports.discard' | 'imports.list'
>

export function importsHandlers(ctx: DataContext): ImportHandlers {
  // One at a time: a workbook of 100,000 people is held in memory as long as it is looked at, and as long as its
  // ledger is open: names and ID numbers must not outlive a session.
  const opened = new WeakMap<Session, OpenPreview>()
  const newest = new WeakMap<Session, symbol>()

  const take = (session: Session, previewId: string): OpenPreview => {
    const taken = opened.get(session)
    if (taken?.previewId !== previewId) throw new AppError('preview_gone')
    opened.delete(session)
    return taken
  }

  return {
    'imports.preview': ({ token, kind, effective }) => {
      const session = openSession(ctx)
      const path = ctx.files.path(token)
      const mine = Symbol(token)
      opened.delete(session)
      newest.set(session, mine)
      const jobId = ctx.jobs.start('imports.preview', async (control) => {
        const looked = await previewFile(ctx, session, { path, kind, effective }, control)
        // A page that was reloaded has begun another one; nobody waits for this.
        if (newest.get(session) !== mine) throw new AppError('cancelled')
        opened.set(session, looked.open)
        return looked.preview
      })
      return { jobId }
    },
    'imports.commit': ({ previewId }) => {
      const session = openSession(ctx)
      const taken = take(session, previewId)
      const jobId = ctx.jobs.start('imports.commit', async (control) => {
        try {
          return await commitPreview(ctx, taken, control)
        } catch (cause) {
          // A cancelled or failed commit wrote nothing, so it can be tried again.
          if (!opened.has(session)) opened.set(session, taken)
          throw cause
        }
      })
      return { jobId }
    },
    'imports.discard': ({ previewId }) => {
      const session = ctx.holder.current
      if (session && opened.get(session)?.previewId === previewId) opened.delete(session)
      return {}
    },
    'imports.list': () => selectImports(openSession(ctx).db),
  }
}
