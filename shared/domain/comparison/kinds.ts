// Apart from the schema, because the page lists them and has no zod.

/** What the rows of a sheet are. */
export const COMPARED_KINDS = ['schools', 'majors', 'classes', 'groups', 'willingness'] as const
export type ComparedKind = (typeof COMPARED_KINDS)[number]
