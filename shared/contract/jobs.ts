import { z } from 'zod'
import { Handle, Nothing } from '../schemas/common.ts'
import { ERROR_CODES } from './result.ts'
import { command, query } from './spec.ts'

export const JobProgress = z.strictObject({
  jobId: z.string(),
  phase: z.string(),
  done: z.number(),
  total: z.number().nullable(),
})
export type JobProgress = z.infer<typeof JobProgress>

export const JobError = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  ref: z.string(),
})

/** `result` is null while the job runs. The last 20 jobs are remembered until their ledger is closed. */
export const JobState = z.strictObject({
  jobId: z.string(),
  method: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: JobProgress.nullable(),
  result: z.unknown(),
  error: JobError.nullable(),
})
export type JobState = z.infer<typeof JobState>

export const jobs = {
  'jobs.list': query(Nothing, z.array(JobState)),
  'jobs.get': query(z.strictObject({ jobId: Handle }), JobState),
  'jobs.cancel': command(z.strictObject({ jobId: Handle }), Nothing),
}
