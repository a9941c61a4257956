import type { ImportKind } from '#shared/schemas/import.ts'

/** What can be imported so far; a file of another kind is refused with a sentence. */
export const WORKING_KINDS = ['roster', 'plan', 'key-group'] as const satisfies ImportKind[]

/** Of a plan each destination counts from its signing date, or from this day where it has none. */
export const hasEffectiveDay = (kind: ImportKind): boolean => kind === 'plan'
