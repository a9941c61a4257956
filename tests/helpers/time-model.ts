// What is true of a day, worked out a second time over plain arrays: event after event, day after day, without intervals
// and without a database.
import { addDays, addMonths } from '#shared/domain/day/index.ts'

export type Told = Readonly<{ on: string; what: string }>
export type Someone = Readonly<{
  destinations: readonly Told[]
  willingness: readonly Told[]
  hardship: string
  nation: string
  gradDate: string
}>
/** By the name of each person. */
export type World = Readonly<Record<string, Someone>>

/** What was known at the end of the day, of all that was ever known. */
export function knownOn(
  kept: readonly Readonly<{ day: string; world: World }>[],
  day: string,
): World {
  return kept.filter((one) => one.day <= day).at(-1)?.world ?? {}
}

const decider = (told: readonly Told[], day: string): Told | undefined =>
  told.filter(({ on }) => on <= day).at(-1)

const isLandedCode = (code: string): boolean => /^(1|801)/.test(code)

export const destinationOn = ({ destinations }: Someone, day: string): string =>
  decider(destinations, day)?.what ?? ''
export const willingnessOn = ({ willingness }: Someone, day: string): string =>
  decider(willingness, day)?.what ?? '00'
export const landedOn = (one: Someone, day: string): boolean =>
  isLandedCode(destinationOn(one, day))

/** Key groups of a person on a day, told by walking every day until then. */
export function groupsOn(one: Someone, day: string, first: string): string[] {
  const mask = Number(one.hardship || '0')
  const groups = new Set<string>()
  if ((mask & 4) !== 0) groups.add('G05')
  if ((mask & 2) !== 0) groups.add('G07')
  if ((mask & 1) !== 0) groups.add('G13')
  if (one.nation !== '01' && one.nation !== '') groups.add('G08')
  let plansAbroad = false
  let without = one.gradDate
  let isLong = false
  for (let at = first; at <= day; at = addDays(at, 1)) {
    const said = decider(one.willingness, at)
    const isLanded = landedOn(one, at)
    if (said?.on === at) {
      if (said.what === '40') plansAbroad = true
      else if (said.what !== '00' && said.what !== '90' && !isLanded) plansAbroad = false
    }
    if (isLanded) without = addDays(at, 1)
    else if (without >= one.gradDate && at >= addMonths(without, 6)) isLong = true
    if (without < one.gradDate) without = one.gradDate
  }
  if (plansAbroad) groups.add('G12')
  if (isLong) groups.add('G14')
  return [...groups].sort()
}

export type Counts = Readonly<{
  people: number
  landed: number
  destinations: Readonly<Record<string, number>>
  classes: Readonly<Record<string, number>>
  groups: Readonly<Record<string, readonly string[]>>
}>

export function countsOn(world: World, day: string, first: string): Counts {
  const destinations: Record<string, number> = {}
  const classes: Record<string, number> = {}
  const groups: Record<string, string[]> = {}
  let landed = 0
  for (const [name, one] of Object.entries(world).sort()) {
    const code = destinationOn(one, day)
    destinations[code] = (destinations[code] ?? 0) + 1
    if (isLandedCode(code)) landed += 1
    else classes[willingnessOn(one, day)] = (classes[willingnessOn(one, day)] ?? 0) + 1
    for (const group of groupsOn(one, day, first)) groups[group] = [...(groups[group] ?? []), name]
  }
  return { people: Object.keys(world).length, landed, destinations, classes, groups }
}
