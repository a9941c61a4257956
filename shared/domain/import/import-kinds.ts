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
