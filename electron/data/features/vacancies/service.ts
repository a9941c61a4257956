import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { employerKey } from '#shared/domain/employer/index.ts'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { findEmployer, registerEmployer } from '../employers/register.ts'
import { requireEmployer } from '../employers/service.ts'
import {
  countPushes,
  selectSameVacancy,
  selectVacancies,
  selectVacancy,
  selectVacancyRow,
  type VacancyRow,
} from './repository.ts'
import { vacancyColumns, withoutSex } from './save-vacancies.ts'

type Batch = Readonly<{ batch: number | null }>

export function listVacancies(
  ctx: DataContext,
  { db }: Session,
  { all, text }: Parsed<'vacancies.list'>,
): Vacancy[] {
  const wanted = employerKey(text)
  return selectVacancies(db, today(ctx.clock)).filter(
    (one) => (all || one.state === 'open') && (wanted === '' || isAbout(one, wanted)),
  )
}

const isAbout = ({ title, employerName, majors, source }: Vacancy, wanted: string): boolean =>
  [title, employerName, majors, source].some((text) => employerKey(text).includes(wanted))

export function requireVacancy(ctx: DataContext, { db }: Session, id: number): Vacancy {
  const vacancy = selectVacancy(db, id, today(ctx.clock))
  if (vacancy === undefined) throw new AppError('not_found')
  return vacancy
}

/** One typed by hand: one that is there already is named instead of being changed under the hand. */
export function saveVacancy(
  ctx: DataContext,
  session: Session,
  { id, employer, screen, ...entry }: Parsed<'vacancies.save'>,
): Batch & Readonly<{ id: number; removed: string[] }> {
  const { db } = session
  const before = id === null ? undefined : requireRow(session, id)
  const { clean, removed } = withoutSex(entry)
  if (clean.title === '') throw new AppError('invalid_input', { field: entry.title })
  const named =
    typeof employer === 'number' ? requireEmployer(session, employer) : { name: employer }
  const known = typeof employer === 'number' ? employer : findEmployer(db, named)?.id
  const same =
    known === undefined ? undefined : selectSameVacancy(db, { ...clean, employerId: known })
  if (same !== undefined && same.id !== id) {
    throw new AppError('vacancy_exists', { title: same.title, employer: named.name })
  }
  const key = id === null ? 'addVacancy' : 'editVacancy'
  const label = { key, params: { title: clean.title, employer: named.name } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const employerId = known ?? registerEmployer(db, batch, { name: named.name })
    const row = { employer_id: employerId, ...vacancyColumns(clean) }
    if (before !== undefined) {
      batch.update('vacancy', before.id, before, row)
      return { batch: batch.current(), id: before.id, removed }
    }
    const added = { ...row, added_on: today(ctx.clock), withdrawn_on: null }
    return { id: batch.insert('vacancy', added), batch: batch.current(), removed }
  })
}

export function withdrawVacancy(
  ctx: DataContext,
  session: Session,
  { id, withdrawn, screen }: Parsed<'vacancies.withdraw'>,
): Batch {
  const row = requireRow(session, id)
  const key = withdrawn ? 'withdrawVacancy' : 'reopenVacancy'
  return writeBatch(
    ctx,
    session,
    { label: { key, params: { title: row.title } }, screen },
    (batch) => {
      const day = withdrawn ? (row.withdrawn_on ?? today(ctx.clock)) : null
      batch.update('vacancy', id, row, { withdrawn_on: day })
      return { batch: batch.current() }
    },
  )
}

/** What was told to somebody is part of their record. */
export function removeVacancy(
  ctx: DataContext,
  session: Session,
  { id, screen }: Parsed<'vacancies.remove'>,
): Batch {
  const row = requireRow(session, id)
  const count = countPushes(session.db, id)
  if (count > 0) throw new AppError('vacancy_pushed', { title: row.title, count })
  const label = { key: 'removeVacancy', params: { title: row.title } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    batch.remove('vacancy', id, row)
    return { batch: batch.current() }
  })
}

function requireRow({ db }: Session, id: number): VacancyRow {
  const row = selectVacancyRow(db, id)
  if (row === undefined) throw new AppError('not_found')
  return row
}
