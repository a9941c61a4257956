// Long work in chunks: between two chunks others may speak, progress is told and a cancel is heard.
import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/contract/app-error.ts'
import type { JobControl } from '../../jobs/jobs.ts'

export type Pace = Readonly<{
  chunk: number
  step: (phase: string, done: number, total: number | null) => Promise<void>
}>

const CHUNK = 500

export function createPace({ signal, progress }: JobControl): Pace {
  return {
    chunk: CHUNK,
    async step(phase, done, total) {
      progress(phase, done, total)
      await setImmediate()
      if (signal.aborted) throw new AppError('cancelled')
    },
  }
}
