// Numbers for what people have in common: a count is then a walk over numbers. 0 stands for none.
import type { Standing } from '#shared/domain/report/index.ts'
import { FACT_IDS, OFFICE_FACTS } from '#shared/domain/report/report-ids.ts'
import { newBook } from '../../state/book.ts'

const codes = () => newBook<string>((code) => code)

export const BOOKS = {
  destination: codes(),
  willingness: codes(),
  group: codes(),
  major: codes(),
  /** the codes of somebody's reasons as one text */
  reasons: codes(),
} as const

/** What is kept of a person beside school and major. */
export const FURTHER_FACTS = FACT_IDS.slice(2, -OFFICE_FACTS.length)
export const FACT_BOOKS = FURTHER_FACTS.map(() => codes())
export const OFFICE_BOOKS = OFFICE_FACTS.map(() => codes())

type StandingKey = Readonly<{ placed: number; willing: number }>

const WIDTH = 4096
const standings = newBook<StandingKey>(({ placed, willing }) => placed * WIDTH + willing)

/** `placed`: twice the number of a destination, one more while it is pending. */
export const numberOfStanding = (placed: number, willing: number): number =>
  standings.numberOf({ placed, willing })
export const countStandings = (): number => standings.size()

/** The number of the destination alone, as `numberOfStanding` takes it. */
export const placedIn = (standing: number): number => standings.at(standing)?.placed ?? 0
export const countPlaced = (): number => BOOKS.destination.size() * 2

/** Told of many people, so made once for each number. */
const placedKnown: Standing[] = []
const standingsKnown: Standing[] = []

export function placedAt(placed: number): Standing {
  const known = placedKnown[placed]
  if (known !== undefined) return known
  const destination = BOOKS.destination.at(placed >> 1)
  const pending = destination !== null && (placed & 1) === 1
  const made: Standing = { destination, pending, willingness: null }
  placedKnown[placed] = made
  return made
}

export function standingAt(number: number): Standing {
  const known = standingsKnown[number]
  if (known !== undefined) return known
  const { placed, willing } = standings.at(number) ?? { placed: 0, willing: 0 }
  const made: Standing = { ...placedAt(placed), willingness: BOOKS.willingness.at(willing) }
  standingsKnown[number] = made
  return made
}

/** Where somebody went: numbers of the books above. */
export const offices = newBook<readonly number[]>((numbers) => numbers.join())

/** Key groups that somebody is in at the same time, by code. */
const groupSets = newBook<readonly string[]>((set) => set.join())
const NO_GROUPS: readonly string[] = []

export function numberOfGroups(groups: ReadonlySet<number>): number {
  if (groups.size === 0) return 0
  return groupSets.numberOf([...groups].map((group) => BOOKS.group.at(group) ?? '').sort())
}
export const countGroupSets = (): number => groupSets.size()
export const groupsAt = (number: number): readonly string[] => groupSets.at(number) ?? NO_GROUPS
