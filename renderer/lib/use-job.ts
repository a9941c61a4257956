import { useEffect, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { JobProgress, JobState } from '#shared/contract/jobs.ts'
import { onAppEvent } from './events.ts'
import { call } from './ipc-client.ts'

/** Resolves with the job's result; rejects with its error ('cancelled' when it was cancelled). */
export async function jobResult(jobId: string): Promise<unknown> {
  const state = await ended(jobId)
  if (state.state === 'done') return state.result
  throw new AppError(state.error?.code ?? 'cancelled', state.error?.params ?? {})
}

async function ended(jobId: string): Promise<JobState> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = onAppEvent((event) => {
    // A data thread that starts anew knows the job no longer; asking then says so.
    if (event.type === 'data.restarted') resolve()
    if (event.type === 'job.finished' && event.jobId === jobId) resolve()
  })
  try {
    const now = await call('jobs.get', { jobId })
    if (now.state !== 'running') return now
    await promise
    return await call('jobs.get', { jobId })
  } finally {
    stop()
  }
}

/** The latest progress of a job, null before the first report. */
export function useJobProgress(jobId: string | null): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  useEffect(() => {
    setProgress(null)
    if (jobId === null) return
    return onAppEvent((event) => {
      if (event.type === 'job.progress' && event.progress.jobId === jobId)
        setProgress(event.progress)
    })
  }, [jobId])
  return progress
}
