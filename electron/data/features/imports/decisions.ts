// What somebody decided about single rows stands in the place of what their cells say.
import { PERSON } from '#shared/domain/import/row-decisions.ts'
import type { ReadRow } from '#shared/domain/import/row-reader.ts'
import type { RowDecision } from '#shared/schemas/import.ts'

export type Decisions = ReadonlyMap<string, readonly RowDecision[]>

/** By sheet and row. */
export function decisionsOf(decisions: readonly RowDecision[]): Decisions {
  return Map.groupBy(decisions, ({ sheet, row }) => `${sheet}\n${row}`)
}

type Decidable = ReadRow & Readonly<{ personId: number | null }>

export function withDecisions<T extends Decidable>(record: T, own: readonly RowDecision[]): T {
  const fields = new Set(own.map(({ field }) => field))
  const person = own.find(({ field }) => field === PERSON)
  const values = { ...record.values }
  for (const { field, value } of own) if (field in values) values[field] = value
  return {
    ...record,
    values,
    findings: record.findings.filter(({ field }) => !fields.has(field)),
    personId: person === undefined ? record.personId : Number(person.value),
  }
}
