import type { Day } from '#shared/domain/day/index.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'

/** What an edit of cells runs in: an open batch on an open transaction. */
export type EditScope = Readonly<{
  ctx: DataContext
  session: Session
  batch: BatchWriter
  /** the day from which what is said holds */
  day: Day
}>
