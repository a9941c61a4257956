import type { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Arrived } from './incoming.ts'

export type Taker = Readonly<{
  /** whose ledger takes it */
  role: Session['info']['role']
  /**
   * Takes the package or throws an AppError; `known`: it was here already; an AppError that is returned says what was
   * left out of one that was taken.
   */
  take: (
    ctx: DataContext,
    session: Session,
    arrived: Arrived,
  ) => Promise<'taken' | 'known' | AppError>
  /** After one was refused and noted: tells the sender. */
  refused?: (ctx: DataContext, session: Session, arrived: Arrived, why: AppError) => Promise<void>
}>
