import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectImports } from './repository.ts'
import { commitPreview, type OpenPreview, previewFile } from './service.ts'

type ImportHandlers = Pick<
  DataHandlers,
  'imports.preview' | 'imports.commit' | 'imports.discard' | 'imports.list'
>

export function importsHandlers(ctx: DataContext): ImportHandlers {
  // One at a time: a workbook of 100,000 people is held in memory as long as it is looked at.
  let open: OpenPreview | null = null

  const take = (previewId: string): OpenPreview => {
    const taken = open
    if (taken === null || taken.previewId !== previewId) throw new AppError('preview_gone')
    open = null
    return taken
  }

  return {
    'imports.preview': ({ token, kind, effective }) => {
      const session = openSession(ctx)
      const path = ctx.files.path(token)
      open = null
      const jobId = ctx.jobs.start('imports.preview', async (control) => {
        const looked = await previewFile(ctx, session, { path, kind, effective }, control)
        open = looked.open
        return looked.preview
      })
      return { jobId }
    },
    'imports.commit': ({ previewId }) => {
      openSession(ctx)
      const taken = take(previewId)
      const jobId = ctx.jobs.start('imports.commit', async (control) => {
        try {
          return await commitPreview(ctx, taken, control)
        } catch (cause) {
          // A cancelled or failed commit wrote nothing, so it can be tried again.
          open ??= taken
          throw cause
        }
      })
      return { jobId }
    },
    'imports.discard': ({ previewId }) => {
      if (open?.previewId === previewId) open = null
      return {}
    },
    'imports.list': () => selectImports(openSession(ctx).db),
  }
}
