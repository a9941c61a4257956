// Rates are always counted, never averaged: whole numbers in, text out.

import schemeRows from '#shared/codes/data/rate-schemes.json' with { type: 'json' }
import { FIRST_COHORT, inForce } from '#shared/codes/entry.ts'
import { allDestinations, destinationFacts } from '../destination/facts.ts'

export type RateGroup = Readonly<{
  name: string
  landed: boolean
  /** Every destination code that belongs to the group, sub-codes included. */
  codes: readonly string[]
}>

export type RateScheme = Readonly<{
  id: '2020' | '2021' | '2024'
  name: string
  nameEn: string
  totalName: string
  fromYear: number
  toYear: number | null
  groups: readonly RateGroup[]
}>

const NO_DATA = '—'
const NO_DESTINATION_YET = '待就业'

function toGroup(id: string, name: string): RateGroup {
  const members = allDestinations.filter((facts) => facts.groups[id] === name)
  return {
    name,
    landed: members.some((facts) => facts.landed),
    codes: members.map((facts) => facts.code),
  }
}

function toScheme(id: RateScheme['id']): RateScheme {
  const row = schemeRows.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`rate scheme ${id} is missing from the data`)
  return { ...row, id, groups: row.groups.map((name) => toGroup(id, name)) }
}

const schemes: readonly RateScheme[] = (['2020', '2021', '2024'] as const).map(toScheme)

/** The official scheme of a cohort; before 2020 the first one is used. */
export function schemeFor(cohort: number): RateScheme {
  const year = Math.max(cohort, FIRST_COHORT)
  const scheme = schemes.find((candidate) => inForce(candidate, year))
  if (scheme === undefined) throw new Error(`no rate scheme for ${cohort}`)
  return scheme
}

/**
 * The group of a destination in a scheme. No destination yet counts as 待就业; a code that no
 * list knows has no group and gives ''.
 */
export function groupOf(code: string | null, scheme: RateScheme): string {
  if (code === null || code === '') return NO_DESTINATION_YET
  return destinationFacts(code)?.groups[scheme.id] ?? ''
}

function halfUp(part: number, whole: number, unit: number): number {
  // Twice the numerator keeps the half an integer, so that 0.5 is never 0.49999.
  const doubled = part * unit * 2 + whole
  return (doubled - (doubled % (whole * 2))) / (whole * 2)
}

function withDecimals(scaled: number, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function assertCount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`)
}

/** `part` of `whole` in percent with two decimals, half up, without the sign; "—" of nothing. */
export function percent(part: number, whole: number): string {
  assertCount(part)
  assertCount(whole)
  return whole === 0 ? NO_DATA : withDecimals(halfUp(part, whole, 10_000), 2)
}

/** `part` to one of `whole` with one decimal, half up, as "26.6"; "—" to nothing (供需比, domain.md §1.3). */
export function ratio(part: number, whole: number): string {
  assertCount(part)
  assertCount(whole)
  return whole === 0 ? NO_DATA : withDecimals(halfUp(part, whole, 10), 1)
}

type Share = Readonly<{ part: number; whole: number }>

/**
 * How many percentage points `now` is above `before` (同比), from the counts of both: signed, two decimals, half up
 * away from zero. "—" where one of them is of nothing.
 */
export function pointsAbove(now: Share, before: Share): string {
  for (const count of [now.part, now.whole, before.part, before.whole]) assertCount(count)
  if (now.whole === 0 || before.whole === 0) return NO_DATA
  // Exact whatever the size: products of four counts outgrow a number.
  const difference =
    BigInt(now.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(now.whole)
  const whole = BigInt(now.whole) * BigInt(before.whole)
  const size = difference < 0n ? -difference : difference
  const scaled = Number((size * 20_000n + whole) / (whole * 2n))
  const sign = scaled === 0 ? '' : difference < 0n ? '-' : '+'
  return sign + withDecimals(scaled, 2)
}
