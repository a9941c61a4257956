// Apart from the schema, because the page lists them and has no zod.

/** What people can be divided by, down and across. */
export const TWO_WAY_AXES = [
  'sex',
  'edu_level',
  'origin_province',
  'nation',
  'hardship',
  'major_name',
  'class_name',
  'group',
  'willingness',
  'destination',
] as const

/** What a cell says: people, their share of the row or of the column, or how many of them have landed. */
export const TWO_WAY_SHOWS = ['count', 'row', 'column', 'landed'] as const
