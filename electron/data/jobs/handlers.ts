import type { DataHandlers } from '#shared/contract/index.ts'
import type { DataContext } from '../context.ts'

type Methods = Extract<keyof DataHandlers, `jobs.${string}`>

export function jobsHandlers({ jobs }: DataContext): Pick<DataHandlers, Methods> {
  return {
    'jobs.list': () => jobs.list(),
    'jobs.get': ({ jobId }) => jobs.get(jobId),
    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return {}
    },
  }
}
