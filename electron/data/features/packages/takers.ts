// Who takes what: one for each kind of package. An invitation is read by joining alone.
import type { PackageKind } from '#shared/schemas/package.ts'
import { CENTRE_TAKERS } from '../consolidation/takers.ts'
import { SCHOOL_TAKERS } from '../submissions/takers.ts'
import type { Taker } from './taker.ts'

export const TAKERS: Partial<Record<PackageKind, Taker>> = {
  ...SCHOOL_TAKERS,
  ...CENTRE_TAKERS,
}
