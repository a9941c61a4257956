// The destination's block as a platform gave it, kept as one text.
import { z } from 'zod'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'

export type PlatformDetails = Readonly<Record<string, string>>

/** Beside the block: the platform's own word for a destination that the standard does not have. */
export const WORD = 'word'

const KEYS = [WORD, ...DESTINATION_DETAIL_FIELDS.map(({ key }) => key)]
const Details = z.record(z.string(), z.string())

/** Always in the same order, so that equal blocks are equal texts. */
export function detailsText(details: PlatformDetails): string {
  const known = KEYS.flatMap((key) => {
    const value = details[key]
    return value === undefined || value === '' ? [] : [[key, value] as const]
  })
  return JSON.stringify(Object.fromEntries(known))
}

export function readDetails(text: string): PlatformDetails {
  return text === '' ? {} : Details.parse(JSON.parse(text))
}
