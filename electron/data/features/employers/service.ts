import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { compareEmployers, employerKey } from '#shared/domain/employer/index.ts'
import type { Employer } from '#shared/schemas/employer.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { completing, employerRow, findEmployer } from './register.ts'
import {
  selectEmployerRow,
  selectEmployers,
  selectEventsOf,
  selectVacanciesOf,
} from './repository.ts'

/** The register, and in it those whose names differ in their legal form alone. */
export function listEmployers({ db }: Session): Readonly<{
  employers: Employer[]
  alike: { ids: number[] }[]
}> {
  const employers = selectEmployers(db)
  const byKey = Map.groupBy(employers, ({ name }) => employerKey(name))
  const alike = [...byKey.values()].flatMap((group) => {
    const [first, ...others] = group
    if (first === undefined) return []
    const likely = others.filter((one) => compareEmployers(first, one) !== 'other')
    return likely.length === 0 ? [] : [{ ids: [first, ...likely].map(({ id }) => id) }]
  })
  return { employers, alike }
}

/** Without an id a new one. */
export function saveEmployer(
  ctx: DataContext,
  session: Session,
  { id, screen, ...entry }: Parsed<'employers.save'>,
): { batch: number | null; id: number } {
  const { db } = session
  const before = id === null ? undefined : requireEmployer(session, id)
  const same = findEmployer(db, entry)
  if (same !== undefined && same.id !== id)
    throw new AppError('employer_exists', { employer: same.name })
  const key = id === null ? 'addEmployer' : 'editEmployer'
  const label = { key, params: { employer: entry.name } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const row = employerRow(entry)
    if (before === undefined) {
      const added = batch.insert('employer', { ...row, removed_at: null })
      return { batch: batch.current(), id: added }
    }
    batch.update('employer', before.id, before, row)
    return { batch: batch.current(), id: before.id }
  })
}

/** Everything of one goes over to the other; the name that was left stays in the events as it was written. */
export function mergeEmployers(
  ctx: DataContext,
  session: Session,
  { from, into, screen }: Parsed<'employers.merge'>,
): { batch: number | null } {
  const { db } = session
  const left = requireEmployer(session, from)
  const kept = requireEmployer(session, into)
  if (from === into) throw new AppError('invalid_input', { field: left.name })
  const label = { key: 'mergeEmployers', params: { employer: left.name, into: kept.name } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const { id: _id, match_key: _key, name: _name, removed_at: _removed, ...said } = left
    batch.update('employer', into, kept, completing(kept, said))
    for (const row of selectVacanciesOf(db, from)) {
      batch.update('vacancy', Number(row.id), row, { employer_id: into })
    }
    for (const row of selectEventsOf(db, from)) {
      batch.update('destination_event', Number(row.id), row, { employer_id: into })
    }
    batch.update('employer', from, left, { removed_at: ctx.clock.now().toISOString() })
    return { batch: batch.current() }
  })
}

/** Its name is still said in destinations, so the row stays with the instant at which it was removed. */
export function removeEmployer(
  ctx: DataContext,
  session: Session,
  { id, screen }: Parsed<'employers.remove'>,
): { batch: number | null } {
  const employer = requireEmployer(session, id)
  const count = selectVacanciesOf(session.db, id).length
  if (count > 0) throw new AppError('employer_in_use', { employer: employer.name, count })
  const label = { key: 'removeEmployer', params: { employer: employer.name } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    batch.update('employer', id, employer, { removed_at: ctx.clock.now().toISOString() })
    return { batch: batch.current() }
  })
}

export function requireEmployer({ db }: Pick<Session, 'db'>, id: number) {
  const employer = selectEmployerRow(db, id)
  if (employer === undefined) throw new AppError('not_found')
  return employer
}
