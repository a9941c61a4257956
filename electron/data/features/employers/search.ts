// Whom a typed name may mean: of the register, and of destinations that were imported and are not in it.
import type { Database } from 'better-sqlite3'
import { employerKey } from '#shared/domain/employer/index.ts'
import type { KnownEmployer } from '#shared/schemas/employer.ts'
import { prepared } from '../../ledger-file/query.ts'
import { ENTRY_COLUMNS } from './repository.ts'

const OF_DESTINATIONS = `
  SELECT NULL AS id, d.employer_name AS name, coalesce(d.uscc, '') AS uscc,
         coalesce(d.employer_type, '') AS employerType, coalesce(d.industry, '') AS industry,
         coalesce(d.work_region, '') AS region, coalesce(d.work_address, '') AS address,
         coalesce(d.employer_contact, '') AS contactPerson,
         coalesce(d.employer_phone, '') AS contactPhone, '' AS note
    FROM destination_event d
   WHERE d.id IN (SELECT max(id) FROM destination_event
                   WHERE employer_name <> '' AND employer_id IS NULL GROUP BY employer_name)`

export function searchEmployers(db: Database, text: string, limit: number): KnownEmployer[] {
  const wanted = employerKey(text)
  if (wanted === '') return []
  const registered = prepared(
    db,
    `SELECT e.id, ${ENTRY_COLUMNS} FROM employer e WHERE e.removed_at IS NULL`,
  ).all() as KnownEmployer[]
  const found = new Map<string, KnownEmployer>()
  const candidates = [...registered, ...(prepared(db, OF_DESTINATIONS).all() as KnownEmployer[])]
  for (const one of candidates) {
    const key = employerKey(one.name)
    // Of the register first; a second spelling in it is shown as well.
    if (!key.includes(wanted) || (one.id === null && found.has(key))) continue
    found.set(found.has(key) ? `${key} ${one.id}` : key, one)
  }
  return [...found.values()]
    .sort((one, other) => rank(one, wanted) - rank(other, wanted))
    .slice(0, limit)
}

/** The name itself, names that begin so, names that hold it. */
function rank({ name }: KnownEmployer, wanted: string): number {
  const key = employerKey(name)
  return key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2
}
