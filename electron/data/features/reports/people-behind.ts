// The people behind a figure, as the page may see them.
import { AppError } from '#shared/contract/app-error.ts'
import { isChanged, isOfReport } from '#shared/domain/report/figure-kinds.ts'
import { isRestrictedFigure } from '#shared/domain/report/index.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { detailsShown, revealDetails } from '../graduates/concealment.ts'
import { behindTwoWay } from '../two-way/service.ts'
import { behindChange } from './change.ts'
import { openedIn } from './restricted.ts'
import { peopleBehind } from './service.ts'

type Open = Readonly<{ figure: Figure; reason: string; screen: string }>

function idsBehind(ctx: DataContext, session: Session, figure: Figure): readonly number[] {
  if (isChanged(figure)) return behindChange(ctx, session, figure, openedIn(session))
  return isOfReport(figure)
    ? peopleBehind(ctx, session, figure)
    : behindTwoWay(ctx, session, figure)
}

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

/** All of them as the page is told: the list has none of those who were taken off it, so they are counted. */
export function toldBehind(ctx: DataContext, session: Session, figure: Figure) {
  const ids = [...allBehind(ctx, session, figure)]
  return { ids, gone: countGone(session, ids) }
}

/** How many of them are on the list of names no more. */
export const countGone = ({ db }: Pick<Session, 'db'>, ids: readonly number[]): number =>
  ids.length -
  (prepared(
    db,
    'SELECT count(*) FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value',
  )
    .pluck()
    .get(JSON.stringify(ids)) as number)

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
