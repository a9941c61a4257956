// What the destination list knows beyond names: landed or not, and the group in each rate scheme.
import { FIRST_COHORT, inForce } from '#shared/codes/entry.ts'
import { destinationRows } from '#shared/codes/lists.ts'

export type DestinationFacts = Readonly<{
  code: string
  parent: string | null
  landed: boolean
  /** Group name by rate scheme id. */
  groups: Readonly<Record<string, string>>
}>

type Versioned = DestinationFacts & Readonly<{ fromYear: number | null; toYear: number | null }>

const all: readonly Versioned[] = destinationRows
  .filter((row) => row.legacy !== true)
  .map((row) => ({
    code: row.code,
    parent: row.parent ?? null,
    landed: row.landed === true,
    groups: row.groups ?? {},
    fromYear: row.fromYear ?? null,
    toYear: row.toYear ?? null,
  }))

const byCode = new Map<string, readonly Versioned[]>()
for (const row of all) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row])

/** Every destination of every version of the list. */
export const allDestinations: readonly DestinationFacts[] = all

/**
 * The facts of a stored code. A code outside its cohort's version of the list (27 in 2021) still
 * has its meaning: a person must not drop out of the counts because a list was renewed.
 */
export function destinationFacts(
  code: string | null,
  cohort: number = FIRST_COHORT,
): DestinationFacts | undefined {
  if (code === null) return undefined
  const versions = byCode.get(code)
  return versions?.find((row) => inForce(row, cohort)) ?? versions?.at(-1)
}
