// Columns that feed no field stay with the person under their header.
import type { Person } from './known-people.ts'

/** The person's extra fields with those of a row; null when nothing is new. */
export function mergedExtra(
  person: Person,
  given: Readonly<Record<string, string>> | null,
): string | null {
  if (given === null) return null
  const stored = parseExtra(person.extra)
  const isNew = Object.entries(given).some(([header, text]) => stored[header] !== text)
  return isNew ? JSON.stringify({ ...stored, ...given }) : null
}

function parseExtra(text: string | number | null | undefined): Record<string, string> {
  if (typeof text !== 'string' || text === '') return {}
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]))
}
