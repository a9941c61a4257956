import type { ImportKind } from '#shared/schemas/import.ts'

type DatedKind = 'plan' | 'willingness' | 'platform'

/** Of these a fact counts from its own date, or from this day where it has none; a list of the platform is of a day. */
const DATED: readonly ImportKind[] = ['plan', 'willingness', 'platform'] satisfies DatedKind[]

export const hasEffectiveDay = (kind: ImportKind): kind is DatedKind => DATED.includes(kind)
