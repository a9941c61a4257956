// The one place where an employer that is named somewhere comes into the register.
import type { Database } from 'better-sqlite3'
import { cleanUscc, compareEmployers, employerKey } from '#shared/domain/employer/index.ts'
import type { EmployerEntry } from '#shared/schemas/employer.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { type EmployerRow, selectCandidates } from './repository.ts'

export type NamedEmployer = Pick<EmployerEntry, 'name'> & Partial<EmployerEntry>

/** The one of the register that is this one by code or name; a name that is only alike is another one. */
export function findEmployer(
  db: Database,
  { name, uscc = '' }: NamedEmployer,
): EmployerRow | undefined {
  const named = { name, uscc: cleanUscc(uscc) }
  const candidates = selectCandidates(db, name, uscc)
  const same = candidates.filter((one) => compareEmployers(one, named) === 'same')
  return same.find((one) => one.uscc !== '' && one.uscc === named.uscc) ?? same[0]
}

/** Found, with what the register did not know of it yet, or added. */
export function registerEmployer(db: Database, batch: BatchWriter, named: NamedEmployer): number {
  const known = findEmployer(db, named)
  const row = employerRow(named)
  if (known === undefined) return batch.insert('employer', { ...row, removed_at: null })
  batch.update('employer', known.id, known, completing(known, row))
  return known.id
}

/** What one says and the other leaves empty. */
export function completing(known: Row, other: Row): Row {
  const empty = Object.entries(other).filter(([column]) => known[column] === '')
  return Object.fromEntries(empty)
}

export function employerRow(entry: NamedEmployer) {
  const { name, uscc = '', employerType = '', industry = '', region = '', address = '' } = entry
  const { contactPerson = '', contactPhone = '', note = '' } = entry
  return {
    name: name.trim(),
    match_key: employerKey(name),
    uscc: cleanUscc(uscc),
    employer_type: employerType,
    industry,
    region,
    address,
    contact_person: contactPerson,
    contact_phone: contactPhone,
    note,
  }
}
