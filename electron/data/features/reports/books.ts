// Numbers for what people have in common: a count is then a walk over numbers. 0 stands for none.
import { newBook } from '../../state/book.ts'

const codes = () => newBook<string>((code) => code)

export const BOOKS = {
  destination: codes(),
  willingness: codes(),
  group: codes(),
  major: codes(),
} as const

type Standing = Readonly<{
  destination: string | null
  pending: 0 | 1 | null
  willingness: string | null
}>
type StandingKey = Readonly<{ placed: number; willing: number }>

const WIDTH = 4096
const standings = newBook<StandingKey>(({ placed, willing }) => placed * WIDTH + willing)

/** `placed`: twice the number of a destination, one more while it is pending. */
export const numberOfStanding = (placed: number, willing: number): number =>
  standings.numberOf({ placed, willing })
export const countStandings = (): number => standings.size()

export function standingAt(number: number): Standing {
  const { placed, willing } = standings.at(number) ?? { placed: 0, willing: 0 }
  const destination = BOOKS.destination.at(placed >> 1)
  const pending = destination === null ? null : placed & 1 ? 1 : 0
  return { destination, pending, willingness: BOOKS.willingness.at(willing) }
}

/** Key groups that somebody is in at the same time, by code. */
const groupSets = newBook<readonly string[]>((set) => set.join())
const NO_GROUPS: readonly string[] = []

export function numberOfGroups(groups: ReadonlySet<number>): number {
  if (groups.size === 0) return 0
  return groupSets.numberOf([...groups].map((group) => BOOKS.group.at(group) ?? '').sort())
}
export const groupsAt = (number: number): readonly string[] => groupSets.at(number) ?? NO_GROUPS
