import type { FACT_IDS } from '../report-ids.ts'
import type { Evidence } from './evidence.ts'
import type { Work } from './work.ts'

/** Where somebody stands on a day. */
export type Standing = Readonly<{
  /** code; null = none recorded yet */
  destination: string | null
  /** landed, but what the destination asks for is not complete */
  pending: boolean
  /** code; null = not asked yet */
  willingness: string | null
}>

export type FactId = (typeof FACT_IDS)[number]

/** People alike in all that a table asks for; those facts alone are filled. */
export type Person = Standing &
  Readonly<{
    people: number
    /** in N: neither 结业, 延毕 nor others without the qualification */
    counted: boolean
    facts: Readonly<Partial<Record<FactId, string | null>>>
    /** codes of the key groups of the day, where asked for */
    groups: readonly string[]
    /** codes of the reasons that hold on the day, where asked for */
    reasons: readonly string[]
    /** what was done for them, where asked for */
    work?: Work
    /** what the evidence of their destination says, where asked for */
    evidence?: Evidence
    /** the day before the period began, where asked for: then in N too, or not */
    before: (Standing & Readonly<{ counted: boolean }>) | null
    /** taken off the list of names since the period began */
    gone?: true
  }>

/** How many count in a column of people in N; `is` says whether they do. */
export const inN =
  (is: (person: Person) => boolean) =>
  (person: Person): number =>
    person.counted && is(person) ? person.people : 0

/** What a row is, as the key of a row: '' would be the total. */
export const unitKey = (name: string | null | undefined): string => `=${name ?? ''}`
/** And back; null: not filled in. */
export const unitOf = (key: string): string | null => (key.length > 1 ? key.slice(1) : null)

const PARTS = '/'
/** A row of several units, one within the other: =会计学院/=会计学. Of one alone it is its `unitKey`. */
export const unitsKey = (names: readonly (string | null | undefined)[]): string =>
  names.map(unitKey).join(PARTS)
/** And back. */
export const unitsOf = (key: string): (string | null)[] =>
  key.split(/\/(?==)/).map((part) => unitOf(part))

/** Keys of units: schools in the office's order, anything else by name, what is not filled in last. */
export function inUnitOrder(keys: Iterable<string>, order: readonly string[]): string[] {
  const places = new Map(order.map((name, at) => [name, at]))
  const place = (name: string): number => places.get(name) ?? order.length
  const compare = (a: string | null, b: string | null): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)
  }
  const parts = new Map([...keys].map((key) => [key, unitsOf(key)]))
  return [...parts]
    .sort(([, one], [, other]) => {
      const at = one.findIndex((name, index) => name !== (other[index] ?? null))
      return at < 0 ? 0 : compare(one[at] ?? null, other[at] ?? null)
    })
    .map(([key]) => key)
}
