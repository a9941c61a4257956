import type { ImportKind } from '#shared/schemas/import.ts'

/** Of a plan each destination counts from its signing date, or from this day where it has none. */
export const hasEffectiveDay = (kind: ImportKind): boolean => kind === 'plan'
