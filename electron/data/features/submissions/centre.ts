// The centre that a school's ledger hands in to.
import { AppError } from '#shared/contract/app-error.ts'
import type { Session } from '../../context.ts'
import { type Correspondent, selectCorrespondents } from '../packages/correspondents.ts'

export const CENTRAL = 'central'

export const centreOf = ({ db }: Pick<Session, 'db'>): Correspondent | undefined =>
  selectCorrespondents(db).find(({ role }) => role === CENTRAL)

/** One that has approved this school. */
export function requireCentre(session: Pick<Session, 'db'>): Correspondent {
  const centre = centreOf(session)
  if (centre?.state !== 'approved') throw new AppError('not_joined')
  return centre
}
