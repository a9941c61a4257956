import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { saveBadRows } from './bad-rows.ts'
import type { OpenPreview } from './open-preview.ts'
import { importCauses, problemsOfCause } from './preview-causes.ts'
import { previewRows } from './preview-rows.ts'
import { selectImports } from './repository.ts'
import { forget, listSenders } from './senders.ts'
import { commitPreview, type Looked, previewFile, previewPasted, replanFile } from './service.ts'
import { writeTemplate } from './template.ts'
import { wordProposals } from './word-proposals.ts'

type ImportHandlers = Pick<DataHandlers, Extract<keyof DataHandlers, `imports.${string}`>>

export function importsHandlers(ctx: DataContext): ImportHandlers {
  // One at a time: a workbook of 100,000 people is held in memory as long as it is looked at, and as long as its
  // ledger is open: names and ID numbers must not outlive a session.
  const opened = new WeakMap<Session, OpenPreview>()
  const newest = new WeakMap<Session, symbol>()

  const known = (session: Session, previewId: string): OpenPreview => {
    const found = opened.get(session)
    if (found?.previewId !== previewId) throw new AppError('preview_gone')
    return found
  }
  /** Starts the job that makes a preview; one that was begun later takes its place. */
  const show = (session: Session, work: (control: JobControl) => Promise<Looked>) => {
    const mine = Symbol('preview')
    newest.set(session, mine)
    const jobId = ctx.jobs.start('imports.preview', async (control) => {
      const looked = await work(control)
      // A page that was reloaded has begun another one; nobody waits for this.
      if (newest.get(session) !== mine) throw new AppError('cancelled')
      opened.set(session, looked.open)
      return looked.preview
    })
    return { jobId }
  }

  return {
    'imports.preview': ({ token, ...asked }) => {
      const session = openSession(ctx)
      const path = ctx.files.path(token)
      opened.delete(session)
      return show(session, (control) => previewFile(ctx, session, { path, ...asked }, control))
    },
    'imports.previewPasted': ({ kind, ...pasted }) => {
      const session = openSession(ctx)
      opened.delete(session)
      return show(session, (control) => previewPasted(ctx, session, { pasted, kind }, control))
    },
    'imports.replan': ({ previewId, choices }) => {
      const session = openSession(ctx)
      const open = known(session, previewId)
      return show(session, (control) => replanFile(ctx, open, choices, control))
    },
    'imports.rows': ({ previewId, ...asked }) => {
      const session = openSession(ctx)
      return previewRows(known(session, previewId).plan, asked, session.info.cohort)
    },
    'imports.causes': ({ previewId }) => {
      const session = openSession(ctx)
      return importCauses(known(session, previewId).plan, wordProposals(session))
    },
    'imports.problems': ({ previewId, ...asked }) =>
      problemsOfCause(known(openSession(ctx), previewId).plan, asked),
    'imports.commit': ({ previewId }) => {
      const session = openSession(ctx)
      const taken = known(session, previewId)
      opened.delete(session)
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
    'imports.saveBadRows': ({ previewId, token }) =>
      saveBadRows(known(openSession(ctx), previewId), ctx.files.path(token)),
    ...withoutPreview(ctx),
    'imports.discard': ({ previewId }) => {
      const session = ctx.holder.current
      if (session && opened.get(session)?.previewId === previewId) {
        opened.delete(session)
        // What is being read again for it would come to stay.
        newest.delete(session)
      }
      return {}
    },
  }
}

/** What is asked while no file is open. */
function withoutPreview(ctx: DataContext) {
  return {
    'imports.template': async ({ kind, token }) => {
      const { info, path } = openSession(ctx)
      await writeTemplate(ctx.files.path(token), kind, info.cohort, path)
      return {}
    },
    'imports.senders': () => listSenders(openSession(ctx).db),
    'imports.forget': ({ senderId, fixId }) => {
      forget(openSession(ctx).db, senderId, fixId)
      return {}
    },
    'imports.list': () => selectImports(openSession(ctx).db),
  } satisfies Partial<ImportHandlers>
}
