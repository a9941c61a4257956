import type { Clock } from '#common/clock.ts'
import type { Logger } from '#common/logger.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { DataContext, Program } from './context.ts'
import { createFileTokens } from './file-tokens.ts'
import { createGate } from './gate.ts'
import { createJobs } from './jobs/jobs.ts'
import { settleFault } from './session-fault.ts'

type Given = Readonly<{
  clock: Clock
  log: Logger
  emit: (event: AppEvent) => void
  folders: DataContext['folders']
  program?: Program
}>

const UNKNOWN: Program = { version: '未知', logs: null }

/** The context of one process: the data thread, a command line, or a test. */
export function createDataContext({
  clock,
  log,
  emit,
  folders,
  program = UNKNOWN,
}: Given): DataContext {
  const gate = createGate()
  const holder: DataContext['holder'] = { current: null, leaving: null }
  const settle = (cause: unknown) => gate.run(() => settleFault({ holder, emit, log }, cause))
  return {
    clock,
    log,
    emit,
    folders,
    program,
    files: createFileTokens(),
    doors: createGate(),
    gate,
    jobs: createJobs({ clock, log, emit, settle }),
    holder,
  }
}
