// The groups of domain.md §2 that follow from other facts, as rules: what holds until a school sets its own.
import keyRegions from '#shared/codes/data/key-regions.json' with { type: 'json' }
import type { GroupRule } from '../../schemas/group-rule.ts'

const HAN = '01'

const EVERYWHERE: readonly GroupRule[] = [
  { group: 'G05', when: { hardshipBit: 4 } },
  { group: 'G07', when: { hardshipBit: 2 } },
  {
    group: 'G08',
    when: {
      all: [{ field: 'nation', empty: false }, { not: { field: 'nation', is: [HAN] } }],
    },
  },
  { group: 'G12', when: { planned: ['40'] } },
  { group: 'G13', when: { hardshipBit: 1 } },
  { group: 'G14', when: { unlandedMonths: 6 } },
]

/** The groups by origin are those of a cohort. */
export function shippedGroupRules(cohort: number): GroupRule[] {
  const byOrigin = keyRegions
    .filter((row) => row.cohort === cohort)
    .map(
      ({ group, prefixes }): GroupRule => ({
        group,
        when: { field: 'origin_code', startsWith: prefixes },
      }),
    )
  return [...EVERYWHERE, ...byOrigin].toSorted((a, b) => (a.group < b.group ? -1 : 1))
}
