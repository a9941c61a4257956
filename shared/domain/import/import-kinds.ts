// Apart from the schemas, because the page lists them and has no zod.

export const IMPORT_KINDS = [
  'roster',
  'plan',
  'willingness',
  'key-group',
  'contacts',
  'staff',
  'positions',
  'fairs',
  'baseline',
  'platform',
] as const

/** What can be imported so far; a file of another kind is refused with a sentence. */
export const WORKING_KINDS = [
  'roster',
  'plan',
  'willingness',
  'key-group',
  'contacts',
  'staff',
  'positions',
  'fairs',
  'platform',
] as const satisfies (typeof IMPORT_KINDS)[number][]
