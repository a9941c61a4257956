// The newest list of the platform against the ledger as it is now.
import {
  comparePlatform,
  PLATFORM_STATES,
  type PlatformSide,
  type PlatformState,
  platformFacts,
} from '#shared/domain/platform/compare.ts'
import type { Session } from '../../context.ts'
import { type PlatformDetails, readDetails, WORD } from './details.ts'
import {
  type LedgerSideRow,
  type PlatformListRow,
  type PlatformRow,
  selectLedgerSides,
  selectNewestList,
  selectPlatformRows,
} from './repository.ts'

export const OPEN = '0'
export const TAKEN = '1'

export type Compared = Readonly<{
  state: PlatformState
  row: PlatformRow | null
  person: LedgerSideRow | null
  platform: PlatformSide
  ledger: PlatformSide
  details: PlatformDetails
  facts: string
  /** the code of what was decided about exactly this; open where one of the two has changed since */
  decision: string
}>

export type Comparison = Readonly<{
  list: PlatformListRow | null
  counts: Readonly<Record<PlatformState, number>>
  /** without those who are the same, in the order of the states */
  differing: readonly Compared[]
}>

export function compareWithPlatform({ db, info }: Session): Comparison {
  const { cohort } = info
  const rows = selectPlatformRows(db, cohort)
  const people = selectLedgerSides(db, cohort)
  const list = selectNewestList(db, cohort) ?? null
  const byPerson = new Map(rows.map((row) => [row.graduate_id, row]))
  const listed = rows.filter(({ details }) => details !== '')
  const schools = new Set(
    people.filter(({ id }) => (byPerson.get(id)?.details ?? '') !== '').map((one) => one.schoolId),
  )
  const compared = [
    ...people
      .filter(({ schoolId }) => listed.length > 0 && schools.has(schoolId))
      .map((person) => comparePerson(person, byPerson.get(person.id) ?? null, cohort)),
    ...listed.filter((row) => row.graduate_id === null).map(compareStranger),
  ]
  const of = (state: PlatformState) => compared.filter((one) => one.state === state)
  return {
    list,
    counts: {
      landed_there: of('landed_there').length,
      different: of('different').length,
      landed_here: of('landed_here').length,
      not_on_list: of('not_on_list').length,
      not_in_ledger: of('not_in_ledger').length,
      same: of('same').length,
    },
    differing: PLATFORM_STATES.filter((state) => state !== 'same').flatMap(of),
  }
}

const NOTHING: PlatformSide = { destination: '', employer: '', studySchool: '' }

function comparePerson(person: LedgerSideRow, row: PlatformRow | null, cohort: number): Compared {
  const details = readDetails(row?.details ?? '')
  const platform = platformSide(row, details)
  const { destination, employer, studySchool } = person
  const ledger = { destination, employer, studySchool }
  const isListed = row !== null && row.details !== ''
  const state = !isListed
    ? 'not_on_list'
    : details[WORD] !== undefined
      ? 'different'
      : comparePlatform(platform, ledger, cohort)
  return decided({ state, row, person, platform, ledger, details })
}

function compareStranger(row: PlatformRow): Compared {
  const details = readDetails(row.details)
  const platform = platformSide(row, details)
  return decided({
    state: 'not_in_ledger',
    row,
    person: null,
    platform,
    ledger: NOTHING,
    details,
  })
}

function platformSide(row: PlatformRow | null, details: PlatformDetails): PlatformSide {
  return {
    destination: row?.destination || (details[WORD] ?? ''),
    employer: details.employer_name ?? '',
    studySchool: details.study_school ?? '',
  }
}

function decided(compared: Omit<Compared, 'facts' | 'decision'>): Compared {
  const { row, platform, ledger } = compared
  const facts = platformFacts(platform, ledger)
  const holds = row !== null && row.facts === facts && row.decision !== TAKEN
  return { ...compared, facts, decision: holds ? row.decision : OPEN }
}
