// Long work: started, reports progress at most ten times a second, can be cancelled, and can be found again by a
// reloaded page. Jobs run side by side; what they do with the ledger waits for its turn at the gate like any call.
import { randomUUID } from 'node:crypto'
import type { Clock } from '#common/clock.ts'
import type { Logger } from '#common/logger.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { JobProgress, JobState } from '#shared/contract/jobs.ts'
import { toWire } from '../wire-error.ts'

export type JobControl = Readonly<{
  signal: AbortSignal
  progress: (phase: string, done: number, total: number | null) => void
}>

export type Jobs = Readonly<{
  start: (method: string, work: (control: JobControl) => Promise<unknown>) => string
  get: (jobId: string) => JobState
  list: () => JobState[]
  cancel: (jobId: string) => void
  /** Resolves when the job has ended, whatever its end. */
  finished: (jobId: string) => Promise<JobState>
  /** Resolves when nothing runs any more; nothing is cancelled. */
  settled: () => Promise<void>
  /** Cancels what runs and waits for it: before a ledger is closed. */
  stop: () => Promise<void>
}>

type Deps = Readonly<{
  clock: Clock
  log: Logger
  emit: (event: AppEvent) => void
  /** names what was thrown, and ends the session where it must end */
  settle: (cause: unknown) => Promise<unknown>
}>
type Entry = { state: JobState; abort: AbortController; ended: Promise<void> }

const INTERVAL_MS = 100
const KEPT = 20

export function createJobs(deps: Deps): Jobs {
  const entries = new Map<string, Entry>()
  const find = (jobId: string): Entry => {
    const entry = entries.get(jobId)
    if (!entry) throw new AppError('not_found')
    return entry
  }
  return {
    start(method, work) {
      const jobId = randomUUID()
      const abort = new AbortController()
      const state: JobState = {
        jobId,
        method,
        state: 'running',
        progress: null,
        result: null,
        error: null,
      }
      const entry: Entry = { state, abort, ended: Promise.resolve() }
      entries.set(jobId, entry)
      forgetOldest(entries)
      entry.ended = runJob(entry, work, deps)
      return jobId
    },
    get: (jobId) => find(jobId).state,
    list: () => [...entries.values()].map((entry) => entry.state),
    cancel: (jobId) => find(jobId).abort.abort(),
    async finished(jobId) {
      const entry = find(jobId)
      await entry.ended
      return entry.state
    },
    async settled() {
      const running = () => [...entries.values()].filter(({ state }) => state.state === 'running')
      while (running().length > 0) await Promise.all(running().map(({ ended }) => ended))
    },
    async stop() {
      for (const entry of entries.values()) entry.abort.abort()
      await Promise.all([...entries.values()].map((entry) => entry.ended))
      entries.clear()
    },
  }
}

async function runJob(
  entry: Entry,
  work: (control: JobControl) => Promise<unknown>,
  { clock, log, emit, settle }: Deps,
): Promise<void> {
  const { jobId, method } = entry.state
  let last = 0
  const progress = (phase: string, done: number, total: number | null): void => {
    const now = clock.now().getTime()
    const report: JobProgress = { jobId, phase, done, total }
    entry.state = { ...entry.state, progress: report }
    if (now - last < INTERVAL_MS) return
    last = now
    emit({ type: 'job.progress', progress: report })
  }
  try {
    const result = await work({ signal: entry.abort.signal, progress })
    entry.state = { ...entry.state, state: 'done', result }
  } catch (thrown) {
    const cause = await settle(thrown)
    const error = toWire(cause)
    if (error.code === 'internal') log.error(`${method} failed (${error.ref})`, cause)
    const state = error.code === 'cancelled' ? 'cancelled' : 'failed'
    entry.state = { ...entry.state, state, error }
  }
  emit({ type: 'job.finished', jobId })
}

function forgetOldest(entries: Map<string, Entry>): void {
  for (const [jobId, entry] of entries) {
    if (entries.size <= KEPT) return
    if (entry.state.state !== 'running') entries.delete(jobId)
  }
}
