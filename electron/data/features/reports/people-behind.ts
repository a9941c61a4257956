// The people behind a figure, as the page may see them.
import { AppError } from '#shared/contract/app-error.ts'
import { isRestrictedFigure } from '#shared/domain/report/index.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import type { DataContext, Session } from '../../context.ts'
import { detailsShown, revealDetails } from '../graduates/concealment.ts'
import { behindTwoWay } from '../two-way/service.ts'
import { peopleBehind } from './service.ts'

type Open = Readonly<{ figure: Figure; reason: string; screen: string }>

const idsBehind = (ctx: DataContext, session: Session, { question, row, column }: Figure) =>
  'report' in question
    ? peopleBehind(ctx, session, { question, row, column })
    : behindTwoWay(ctx, session, { question, row, column })

/** Those of them who may be shown: behind a restricted figure, whose details were asked for. */
export function shownBehind(ctx: DataContext, session: Session, figure: Figure): readonly number[] {
  const ids = idsBehind(ctx, session, figure)
  return isRestrictedFigure(figure) ? ids.filter((id) => detailsShown(session, id)) : ids
}

/** All of them, or a sentence that says why not. */
export function allBehind(ctx: DataContext, session: Session, figure: Figure): readonly number[] {
  const ids = idsBehind(ctx, session, figure)
  if (isRestrictedFigure(figure) && !ids.every((id) => detailsShown(session, id))) {
    throw new AppError('figure_restricted')
  }
  return ids
}

/** Shows who is behind a restricted figure until the ledger is locked, for a reason that is logged. */
export function openFigure(
  ctx: DataContext,
  session: Session,
  { figure, reason, screen }: Open,
): { revealed: number } {
  const hidden = idsBehind(ctx, session, figure).filter((id) => !detailsShown(session, id))
  return hidden.length === 0
    ? { revealed: 0 }
    : revealDetails(ctx, session, { ids: hidden, reason, screen })
}
