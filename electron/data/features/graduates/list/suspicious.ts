// V20, what an examiner looks at first: many graduates of one school at the same employer, or many in the kinds of
// work that need no contract. A hint to look again, no fault of anybody's.
import type { EvidenceRule } from '#shared/domain/evidence/index.ts'
import type { Finding } from '#shared/domain/validation/judge.ts'
import { ruleOn } from '../../settings/rules.ts'
import { column, derived, load, type Sheet } from './sheet.ts'

const EASILY_CLAIMED: ReadonlySet<string> = new Set(['12', '75', '76'])

const AT_EMPLOYER: readonly Finding[] = [{ field: 'employer_name', rule: 'V20', level: 'W' }]
const BY_SHARE: readonly Finding[] = [{ field: 'destination', rule: 'V20', level: 'W' }]
const NOTHING: readonly Finding[] = []

export const suspicious = derived((sheet: Sheet) => {
  load(sheet, ['school_id', 'employer_name', 'destination'])
  const { sameEmployer, share } = evidenceRule(sheet)
  const schools = column(sheet, 'school_id')
  const employers = column(sheet, 'employer_name')
  const destinations = column(sheet, 'destination')
  const isClaimed = destinations.texts.map((code) => EASILY_CLAIMED.has(code))
  const claimed = (place: number): boolean => isClaimed[destinations.numbers[place] ?? 0] === true
  const school = (place: number): number => schools.numbers[place] ?? 0
  const pair = (place: number): number => {
    const employer = employers.numbers[place] ?? 0
    return employer === 0 ? -1 : school(place) * employers.texts.length + employer
  }
  const together = tally(sheet, pair)
  const ofSchool = tally(sheet, school)
  const claimedOf = tally(sheet, (place) => (claimed(place) ? school(place) : -1))
  const isHigh = (place: number): boolean => {
    const count = claimedOf.get(school(place)) ?? 0
    return count >= sameEmployer && count * 100 > share * (ofSchool.get(school(place)) ?? 0)
  }
  return (place: number): readonly Finding[] => {
    if ((together.get(pair(place)) ?? 0) >= sameEmployer) return AT_EMPLOYER
    return claimed(place) && isHigh(place) ? BY_SHARE : NOTHING
  }
})

/** As it is in force today; a sheet is made anew when a rule is set. */
export function evidenceRule({ db, scope }: Sheet): EvidenceRule {
  return ruleOn({ db, info: { cohort: scope.cohort } }, 'evidence', scope.today)
}

/** How many people each key has; negative keys do not count. */
function tally({ ids }: Sheet, keyOf: (place: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const place of ids.keys()) {
    const key = keyOf(place)
    if (key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
