// Where somebody stands on a day: everything that was told until then is told again, day after day.
import { addDays, addMonths } from '#shared/domain/day/index.ts'
import { INTERVALS, LANDED, neededBy, UNWILLING, WAITING, WILLING } from './schemes.ts'
import type { Contact, Paper, Person, Told } from './world.ts'

type Dated = Readonly<{ on: string }>

/** Of what had begun by the day, the one that was written down last decides. */
export const decider = <T extends Dated>(told: readonly T[], day: string): T | undefined =>
  told.filter(({ on }) => on <= day).at(-1)

export const placeOf = (one: Person, day: string): Told | undefined =>
  decider(one.destinations, day)
export const destinationOf = (one: Person, day: string): string => placeOf(one, day)?.what ?? ''
export const willingnessOf = (one: Person, day: string): string =>
  decider(one.willingness, day)?.what ?? '00'

export const isLanded = (one: Person, day: string): boolean =>
  LANDED.includes(destinationOf(one, day))
export const isUnemployed = (one: Person, day: string): boolean => !isLanded(one, day)
export const isWilling = (one: Person, day: string): boolean =>
  WILLING.includes(willingnessOf(one, day))

/** Landed without all that the destination must say of itself. */
export function isPending(one: Person, day: string): boolean {
  const place = placeOf(one, day)
  if (place === undefined || !LANDED.includes(place.what)) return false
  return neededBy(place.what).some((field) => (place.details[field] ?? '') === '')
}

/**
 * What had been handed in for the destination of the day and not been taken back by then; of an earlier destination nothing
 * counts any more (domain.md §1.2). The domain does not say what a paper was that was checked twice, between the two: a paper
 * has one result and its day (§4.8), so it was not checked before that day.
 */
export function papersOf(one: Person, day: string): readonly Paper[] {
  const held = placeOf(one, day)
  return one.papers
    .filter(({ on, voidedOn }) => on <= day && (voidedOn === null || voidedOn > day))
    .filter(({ about }) => one.destinations[about] === held)
    .map((paper) => (paper.checkedOn <= day ? paper : { ...paper, state: '1' }))
}

/** N: with the qualification; 结业, 延毕 and 休退学 are left out. */
export const isInN = ({ facts }: Person): boolean => ['', '1'].includes(facts.grad_status ?? '')

/** 待就业, also whoever has no destination yet: 00 未摸排 goes with 70 (domain.md §2), and 未就业 has two parts alone. */
export const isWaiting = (one: Person, day: string): boolean =>
  ['', ...WAITING].includes(destinationOf(one, day))

/** Assistance is what reached somebody or the family; 尝试联系 is none whatever came of it (domain.md §4.5). */
export const isValid = ({ kind, result }: Contact): boolean =>
  kind !== '10' && (result === '1' || result === '5')

/** Services until a day, from a day on if told; a vacancy that was pushed is one of 岗位推荐. */
export function servicesOf(one: Person, until: string, from = '') {
  const within = ({ on }: Dated): boolean => from <= on && on <= until
  const contacts = one.contacts.filter(within).filter(isValid)
  const of = (kind: string): number => contacts.filter((contact) => contact.kind === kind).length
  const posts = of('3') + one.pushes.filter(within).length
  return { policy: of('1'), guidance: of('2'), posts, training: of('4') }
}

/** The helper who began last of those who had begun by the day. */
export const helperOf = ({ helpers }: Person, day: string): number | null =>
  helpers
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)?.staff ?? null

/**
 * No assistance within the interval of the class. The domain does not say from when the interval of somebody runs who was
 * never helped: from the day on which the class was told, else the destination, else from graduation; where no day is known at all there was no contact within the interval.
 */
export function isOverdue(one: Person, day: string): boolean {
  const helped = one.contacts.filter((contact) => isValid(contact) && contact.on <= day)
  const last = helped
    .map(({ on }) => on)
    .sort()
    .at(-1)
  const since =
    last ?? decider(one.willingness, day)?.on ?? placeOf(one, day)?.on ?? one.facts.grad_date ?? ''
  return since === '' || day > addDays(since, INTERVALS[willingnessOf(one, day)] ?? 0)
}

const LONG_MONTHS = 6

/** Codes of the key groups that somebody is in on a day (domain.md §2). */
export function groupsOf(one: Person, day: string, cohort: number): readonly string[] {
  const { facts, tags } = one
  const groups = new Set<string>()
  const bits = Number(facts.hardship ?? '0')
  if ((bits & 4) !== 0) groups.add('G05')
  if ((bits & 2) !== 0) groups.add('G07')
  if ((bits & 1) !== 0) groups.add('G13')
  if (!['', '01'].includes(facts.nation ?? '')) groups.add('G08')
  if (cohort === 2020 && (facts.origin_code ?? '').startsWith('42')) groups.add('G09')
  for (const { group } of tags)
    if (
      decider(
        tags.filter((tag) => tag.group === group),
        day,
      )?.isIn === true
    )
      groups.add(group)
  if (plannedAbroad(one, day)) groups.add('G12')
  if (wasLongWithout(one, day)) groups.add('G14')
  return [...groups].sort()
}

/** Entered on the day on which 40 is said; another plan ends it, but nothing that is said after landing does. */
function plannedAbroad(one: Person, day: string): boolean {
  let isIn = false
  for (const at of daysUntil(one, day)) {
    const said = decider(one.willingness, at)
    if (said?.on !== at) continue
    if (said.what === '40') isIn = true
    else if ([...WILLING, ...UNWILLING].includes(said.what) && !isLanded(one, at)) isIn = false
  }
  return isIn
}

/** Six months after graduation, or after falling back since, without landing; stays after landing. */
function wasLongWithout(one: Person, day: string): boolean {
  const graduated = one.facts.grad_date ?? ''
  if (graduated === '') return false
  let without = graduated
  let isIn = false
  for (const at of daysUntil(one, day, graduated)) {
    if (isLanded(one, at)) without = addDays(at, 1)
    const since = [without, graduated].sort().at(-1) ?? graduated
    if (!isLanded(one, at) && at >= addMonths(since, LONG_MONTHS)) isIn = true
  }
  return isIn
}

/** Every day from the first of which anything is told of somebody. */
function daysUntil(one: Person, day: string, also = day): readonly string[] {
  const all = [...one.destinations, ...one.willingness].map(({ on }) => on)
  const days: string[] = []
  for (let at = [...all, also].sort()[0] ?? day; at <= day; at = addDays(at, 1)) days.push(at)
  return days
}
