import { z } from 'zod'
import { JobProgress } from './jobs.ts'

/** Hints, never data: the page answers by refetching. */
export const AppEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('graduates.changed'), ids: z.array(z.int()).nullable() }),
  /** the same people: their ID and telephone numbers are shown or masked now */
  z.strictObject({ type: z.literal('graduates.masking'), ids: z.array(z.int()).nullable() }),
  z.strictObject({ type: z.literal('ledger.changed') }),
  z.strictObject({ type: z.literal('history.changed') }),
  /** something was sent, taken or decided between the school and the centre */
  z.strictObject({ type: z.literal('exchange.changed') }),
  z.strictObject({ type: z.literal('job.progress'), progress: JobProgress }),
  z.strictObject({ type: z.literal('job.finished'), jobId: z.string() }),
  z.strictObject({ type: z.literal('data.restarted') }),
  /** the window is to be closed: the page stores what is typed and answers with `window.answer` */
  z.strictObject({ type: z.literal('window.closing') }),
  /** nobody sits before it: the page keeps what is typed by `accounts.lock` and answers with `window.locked` */
  z.strictObject({ type: z.literal('window.locking') }),
])
export type AppEvent = z.infer<typeof AppEvent>
