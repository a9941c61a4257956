// What every handler is given. Time, ids, events, files and the open ledger come from here, so tests pass their own.
import type { Database } from 'better-sqlite3'
import type { Clock } from '#common/clock.ts'
import type { Logger } from '#common/logger.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { FileTokens } from './file-tokens.ts'
import type { Gate } from './gate.ts'
import type { Jobs } from './jobs/jobs.ts'

/** An unlocked ledger. `info` is what the page may know of it. */
export type Session = Readonly<{
  db: Database
  /** path of the .jytz file */
  path: string
  userId: number
  /** the key slot that opened it */
  slotId: string
  openedBy: 'passphrase' | 'recovery'
  /** the school of a school's ledger; null in the central office */
  schoolId: number | null
  info: OpenLedger
  /** Unlocked data key: kept for a renewed recovery key, zeroed on close. */
  dataKey: Buffer
  close: () => void
}>

export type SessionHolder = {
  current: Session | null
  /** the one that is being locked: a job still writes to it, and nobody is told of it any more */
  leaving: Session | null
}

export type DataContext = Readonly<{
  clock: Clock
  log: Logger
  emit: (event: AppEvent) => void
  files: FileTokens
  jobs: Jobs
  /** what opens or closes a ledger waits here for each other, never at the gate: closing waits for the jobs in it */
  doors: Gate
  /** a job holds it while it reads or writes the ledger */
  gate: Gate
  holder: SessionHolder
  folders: Readonly<{
    /** where a new ledger is put unless another folder is picked */
    ledgers: string
    /** settings of this computer: list of recent ledgers, failed attempts */
    state: string
  }>
  program: Program
}>

/** Of the application itself, for diagnostics. */
export type Program = Readonly<{
  version: string
  /** folder of its log; null where nothing is logged into files */
  logs: string | null
}>

export function openSession(ctx: DataContext): Session {
  if (ctx.holder.current === null) throw new AppError('ledger_closed')
  return ctx.holder.current
}
