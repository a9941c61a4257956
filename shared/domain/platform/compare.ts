// What the list of a platform says about a person beside what the ledger says.
import { isCoarserOrSame, isLanded } from '../destination/index.ts'
import { employerKey } from '../employer/index.ts'

/** In the order in which they are worked through; of `same` only the number is of interest. */
export const PLATFORM_STATES = [
  'landed_there',
  'different',
  'landed_here',
  'not_on_list',
  'not_in_ledger',
  'same',
] as const
export type PlatformState = (typeof PLATFORM_STATES)[number]

export type PlatformSide = Readonly<{
  /** '' = none */
  destination: string
  employer: string
  studySchool: string
}>

/** Of two sides that both know the person. */
export function comparePlatform(
  platform: PlatformSide,
  ledger: PlatformSide,
  cohort: number,
): 'landed_there' | 'landed_here' | 'different' | 'same' {
  const isThere = isLanded(platform.destination, cohort)
  const isHere = isLanded(ledger.destination, cohort)
  if (isThere && !isHere) return 'landed_there'
  if (isHere && !isThere) return 'landed_here'
  if (!agree(platform.destination, ledger.destination)) return 'different'
  if (!isThere) return 'same'
  const isSameWhere =
    isSameName(platform.employer, ledger.employer) &&
    isSameName(platform.studySchool, ledger.studySchool)
  return isSameWhere ? 'same' : 'different'
}

/** One may be coarser; a platform that names none says nothing against whoever has not landed. */
function agree(there: string, here: string): boolean {
  if (there === '') return true
  return here !== '' && (isCoarserOrSame(there, here) || isCoarserOrSame(here, there))
}

/** Nothing said there contradicts nothing. */
function isSameName(there: string, here: string): boolean {
  return there === '' || employerKey(there) === employerKey(here)
}

/** What a decision was made about: as long as it reads the same, the decision holds. */
export function platformFacts(platform: PlatformSide, ledger: PlatformSide): string {
  const of = ({ destination, employer, studySchool }: PlatformSide) =>
    [destination, employer, studySchool].join('|')
  return `${of(platform)} / ${of(ledger)}`
}
