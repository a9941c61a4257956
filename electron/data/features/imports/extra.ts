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

const AND = '；'

/**
 * The same for a list in which a person has several rows: what they say under one header is kept side by side.
 * `said` holds the headers of which the file has already spoken.
 */
export function joinedExtra(
  person: Person,
  given: Readonly<Record<string, string>> | null,
  said: Set<string>,
): string | null {
  const stored = parseExtra(person.extra)
  const joined: Record<string, string> = {}
  for (const [header, text] of Object.entries(given ?? {})) {
    const own = stored[header]
    const isKnown = own !== undefined && `${AND}${own}${AND}`.includes(`${AND}${text}${AND}`)
    joined[header] = isKnown ? own : said.has(header) && own ? `${own}${AND}${text}` : text
    said.add(header)
  }
  return mergedExtra(person, joined)
}

/** Extra fields by their header. */
export function parseExtra(text: string | number | null | undefined): Record<string, string> {
  if (typeof text !== 'string' || text === '') return {}
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]))
}
