// Rows of a plan that register no destination: 65 says that somebody does not graduate; others have words about an
// employer or a university beside a blank destination.
import { findLegacyDestination } from '#shared/codes/index.ts'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import { isBlank, textOf } from '#shared/domain/import/cell.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import type { Person } from './known-people.ts'
import type { ImportRecord } from './records.ts'

export type NotGraduating = Readonly<{
  name: string
  status: string
  patchOf: (person: Person) => Row
}>

/** 休退学 is known from elsewhere and says more than that somebody does not graduate now. */
const LEFT = '4'
const DETAILS: ReadonlySet<string> = new Set(DESTINATION_DETAIL_FIELDS.map(({ key }) => key))

/** What a destination that is none says about graduating; null for all others. */
export function notGraduating({ values, findings }: ImportRecord): NotGraduating | null {
  if ((values.destination ?? null) !== null) return null
  for (const { field, raw } of findings) {
    const legacy = field === 'destination' ? findLegacyDestination(raw) : undefined
    const status = legacy?.gradStatus ?? null
    if (legacy === undefined || status === null) continue
    const patchOf = ({ grad_status: present }: Person): Row =>
      present === status || present === LEFT ? {} : { grad_status: status }
    return { name: legacy.name, status, patchOf }
  }
  return null
}

/** Whether the destination is blank, not merely a word that nobody knows. */
export function saysNothing({ values, findings }: ImportRecord): boolean {
  return (
    (values.destination ?? null) === null && findings.every((one) => one.field !== 'destination')
  )
}

/** The cells about an employer or a university that belong to no destination, by their header; null where none. */
export function unplacedCells(
  record: ImportRecord,
  landed: string | null,
): Readonly<Record<string, string>> | null {
  if ((record.values.destination ?? null) !== null) return null
  if (landed !== null && saysNothing(record)) return null
  const cells: Record<string, string> = {}
  for (const { field, header, index } of record.frame.columns) {
    const cell = record.cells[index] ?? null
    if (field === null || !DETAILS.has(field) || isBlank(cell)) continue
    cells[header] ??= textOf(cell).trim()
  }
  return Object.keys(cells).length === 0 ? null : cells
}
