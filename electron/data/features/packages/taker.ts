import type { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Arrived } from './incoming.ts'

export type Taker = Readonly<{
  /** whose ledger takes it */
  role: Session['info']['role']
  /** Takes the whole package or throws an AppError; `known`: it was here already. */
  take: (ctx: DataContext, session: Session, arrived: Arrived) => Promise<'taken' | 'known'>
  /** After one was refused and noted: tells the sender. */
  refused?: (ctx: DataContext, session: Session, arrived: Arrived, why: AppError) => Promise<void>
}>
