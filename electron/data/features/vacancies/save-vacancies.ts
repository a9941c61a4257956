// How vacancies come into the ledger: typed by hand, by the command line or in a file.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { sexWords, withoutSexWords } from '#shared/domain/vacancy/index.ts'
import type { VacancyEntry } from '#shared/schemas/vacancy.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { completing, type NamedEmployer, registerEmployer } from '../employers/register.ts'
import { selectSameVacancy } from './repository.ts'

export type NewVacancy = VacancyEntry & Readonly<{ employer: NamedEmployer }>

export type SavedVacancy = Readonly<{
  id: number
  /** `repeated`: the same one is there; `completed`: and did not know everything yet */
  outcome: 'added' | 'completed' | 'repeated'
  /** words that asked for a sex: they were left out */
  removed: readonly string[]
}>

/** Rows of a file in its order; a row that repeats an earlier one is no second vacancy. */
export function saveVacancies(
  { db, day }: Readonly<{ db: Database; day: Day }>,
  batch: BatchWriter,
  rows: readonly NewVacancy[],
): SavedVacancy[] {
  return rows.map(({ employer, ...entry }) => {
    const { clean, removed } = withoutSex(entry)
    const employerId = registerEmployer(db, batch, employer)
    const same = selectSameVacancy(db, { ...clean, employerId })
    if (same === undefined) {
      const row = vacancyColumns(clean)
      const added = { employer_id: employerId, ...row, added_on: day, withdrawn_on: null }
      return { id: batch.insert('vacancy', added), outcome: 'added', removed }
    }
    const isNews = batch.update('vacancy', same.id, same, vacancyNews(same, clean))
    return { id: same.id, outcome: isNews ? 'completed' : 'repeated', removed }
  })
}

/** What an entry says beyond a stored vacancy that is the same one; empty where nothing. */
export function vacancyNews(same: Row, entry: VacancyEntry): Row {
  const row = vacancyColumns(entry)
  const later = { ...completing(same, row), ...extended(same, row) }
  return Object.fromEntries(
    Object.entries(later).filter(([column, value]) => value !== '' && value !== same[column]),
  )
}

/** A deadline that was moved back counts, as does what was not known. */
function extended(same: Row, row: Row): Row {
  const moved =
    String(row.deadline ?? '') > String(same.deadline ?? '')
      ? { deadline: row.deadline ?? null }
      : {}
  const pay = same.pay_min === null && same.pay_max === null
  return pay ? { ...moved, pay_min: row.pay_min ?? null, pay_max: row.pay_max ?? null } : moved
}

const TEXTS = ['title', 'majors', 'payNote', 'note'] as const

/** No sex is asked for (domain.md §4.6). */
export function withoutSex<Entry extends VacancyEntry>(
  entry: Entry,
): Readonly<{ clean: Entry; removed: string[] }> {
  const removed = TEXTS.flatMap((field) => sexWords(entry[field]))
  if (removed.length === 0) return { clean: entry, removed }
  const clean = { ...entry }
  for (const field of TEXTS) clean[field] = withoutSexWords(entry[field])
  return { clean, removed }
}

export function vacancyColumns(entry: VacancyEntry) {
  return {
    title: entry.title,
    region: entry.region,
    industry: entry.industry,
    position: entry.position,
    headcount: entry.headcount,
    pay_min: entry.payMin,
    pay_max: entry.payMax,
    pay_note: entry.payNote,
    education: entry.education,
    majors: entry.majors,
    source: entry.source,
    source_ref: entry.sourceRef,
    deadline: entry.deadline,
    link: entry.link,
    contact: entry.contact,
    note: entry.note,
  }
}
