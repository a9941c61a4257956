// The way from anywhere to the destination of somebody: to their page, which opens the dialog with what is known.
import type { NavigateOptions } from 'react-router'
import { regionName } from '#shared/domain/regions/index.ts'

type Details = Readonly<Record<string, string>>

const KEY = 'destinationOf'

/** Arguments of `navigate`. */
export function askedDestination(person: number, details: Details): [string, NavigateOptions] {
  const known = Object.fromEntries(
    Object.entries(details)
      .filter(([, value]) => value !== '')
      // The dialog takes a region by its name.
      .map(([field, value]) => [field, (field === 'work_region' && regionName(value)) || value]),
  )
  return [`/ledger/person/${person}`, { state: { [KEY]: person, details: known } }]
}

/** What a page was opened for; null when it was opened for itself. */
export function readAskedDestination(
  state: unknown,
): Readonly<{ person: number; details: Details }> | null {
  if (typeof state !== 'object' || state === null) return null
  if (!(KEY in state) || !('details' in state)) return null
  const { [KEY]: person, details } = state
  if (typeof person !== 'number' || typeof details !== 'object' || details === null) return null
  const texts = Object.entries(details).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { person, details: Object.fromEntries(texts) }
}
