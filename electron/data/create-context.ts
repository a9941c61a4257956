import type { Clock } from '#common/clock.ts'
import type { Logger } from '#common/logger.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { DataContext } from './context.ts'
import { createFileTokens } from './file-tokens.ts'
import { createGate } from './gate.ts'
import { createJobs } from './jobs/jobs.ts'

type Given = Readonly<{
  clock: Clock
  log: Logger
  emit: (event: AppEvent) => void
  folders: DataContext['folders']
}>

/** The context of one process: the data thread, a command line, or a test. */
export function createDataContext({ clock, log, emit, folders }: Given): DataContext {
  return {
    clock,
    log,
    emit,
    folders,
    files: createFileTokens(),
    gate: createGate(),
    jobs: createJobs({ clock, log, emit }),
    holder: { current: null, leaving: null },
  }
}
