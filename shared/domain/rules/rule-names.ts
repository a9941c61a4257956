// Apart from the schemas, because the page lists them and has no zod.

/** What a school or the centre may set itself, in the order in which it is listed. */
export const RULE_NAMES = [
  'intervals',
  'minimums',
  'phrases',
  'plans',
  'seekers',
  'holidays',
  'key_groups',
  'free_groups',
  'reasons',
  'evidence',
] as const
