// What a contact counts as, and what follows from all contacts and pushes of a person (domain.md §4.5, §5 V18 V19).
import { addDays, type Day } from '../day/index.ts'

const REACHED: ReadonlySet<string> = new Set(['1', '5'])
const ATTEMPT_KIND = '10'
const LOST = '90'
/** Of expectations and of counselling: whoever may not see the words sees that there was a contact. */
const RESTRICTED_KINDS: ReadonlySet<string> = new Set(['5', '11'])
const EXPECTATIONS_KIND = '5'
const LATE_AFTER_DAYS = 7
const LOST_ATTEMPTS = 3
const LOST_WAYS = 2

type Outcome = Readonly<{ kind: string; result: string }>

/** Counts as assistance: reached or told the family, and more than an attempt. */
export function isValidContact({ kind, result }: Outcome): boolean {
  return REACHED.has(result) && kind !== ATTEMPT_KIND
}

/** Nobody was reached, whatever it was meant to be. */
export function isAttempt({ result }: Pick<Outcome, 'result'>): boolean {
  return !REACHED.has(result)
}

export function isRestrictedKind(kind: string): boolean {
  return RESTRICTED_KINDS.has(kind)
}

/** Whether expectations before and after belong to a contact of the kind (观念引导). */
export function hasExpectations(kind: string): boolean {
  return kind === EXPECTATIONS_KIND
}

/** Recorded so long after its day that it is said (补录). */
export function isLate(day: Day, today: Day): boolean {
  return day < addDays(today, -LATE_AFTER_DAYS)
}

export type Service = 'policy' | 'guidance' | 'posts' | 'training'

const SERVICE_OF: Readonly<Record<string, Service | undefined>> = {
  1: 'policy',
  2: 'guidance',
  3: 'posts',
  4: 'training',
}

/** The service that a kind of contact counts as; undefined: none of the four. */
export const serviceOf = (kind: string): Service | undefined => SERVICE_OF[kind]

export type ContactFacts = Outcome & Readonly<{ day: Day; way: string }>

/** What does not depend on the day on which it is asked. */
export type Standing = Readonly<{
  lastDay: Day | null
  lastWay: string | null
  lastResult: string | null
  validDay: Day | null
  attempts: number
  attemptWays: number
}> &
  Readonly<Record<Service, number>>

/** `contacts`: of one person by day, those of a day as they were recorded; `pushes`: how many vacancies were sent. */
export function standingOf(contacts: Iterable<ContactFacts>, pushes: number): Standing {
  const services = { policy: 0, guidance: 0, posts: pushes, training: 0 }
  let last: ContactFacts | null = null
  let validDay: Day | null = null
  let attempts = 0
  const ways = new Set<string>()
  for (const contact of contacts) {
    last = contact
    if (isValidContact(contact)) {
      const service = SERVICE_OF[contact.kind]
      if (service !== undefined) services[service] += 1
      validDay = contact.day
      attempts = 0
      ways.clear()
    } else if (isAttempt(contact)) {
      attempts += 1
      ways.add(contact.way)
    }
  }
  return {
    lastDay: last?.day ?? null,
    lastWay: last?.way ?? null,
    lastResult: last?.result ?? null,
    validDay,
    attempts,
    attemptWays: ways.size,
    ...services,
  }
}

/** V19: who counts as lost was tried often enough, and not in one way alone. */
export function isSearchedFor({
  attempts,
  attemptWays,
}: Pick<Standing, 'attempts' | 'attemptWays'>): boolean {
  return attempts >= LOST_ATTEMPTS && attemptWays >= LOST_WAYS
}

export const isLost = (willingness: string): boolean => willingness === LOST

/** Days by code of the willingness (rule `intervals`). */
export type Intervals = Readonly<Record<string, number>>

const SHORTEST = 1

/** A class that the rule does not name is asked at once. */
export function intervalOf(willingness: string, intervals: Intervals): number {
  return intervals[willingness] ?? SHORTEST
}

/**
 * The day of the next contact by the class. Who was not reached is tried again as soon as somebody who is lost, not
 * after a month.
 */
export function nextContactAfter(
  contact: Outcome & Readonly<{ day: Day }>,
  willingness: string,
  intervals: Intervals,
): Day {
  const own = intervalOf(willingness, intervals)
  const days = isAttempt(contact) ? Math.min(own, intervalOf(LOST, intervals)) : own
  return addDays(contact.day, days)
}

export type Followed = Readonly<{
  willingness: string
  /** agreed or computed with the last contact */
  nextContact: Day | null
  validDay: Day | null
  /** when the present willingness or, before any, the time in the ledger began; null: not known */
  since: Day | null
}>

/** When a contact is due of somebody in the ledger; of whom no day is known it is due on the day that is asked for. */
export function dueDayOf(followed: Followed, intervals: Intervals, day: Day): Day {
  if (followed.nextContact !== null) return followed.nextContact
  const from = followed.validDay ?? followed.since
  return from === null ? day : addDays(from, intervalOf(followed.willingness, intervals))
}

/**
 * V18 for somebody in the ledger who has been without assistance since a day: longer than the interval. Neither an attempt nor a later day that was agreed
 * makes up for it.
 */
export function isNeglected(
  { willingness, since }: Readonly<{ willingness: string; since: Day | null }>,
  intervals: Intervals,
  day: Day,
): boolean {
  return since === null || since < addDays(day, -intervalOf(willingness, intervals))
}

export type Minimums = Readonly<Record<Service | 'keyGroupPosts', number>>

/** How much of each service is still missing. */
export function gapsOf(
  given: Readonly<Record<Service, number>>,
  minimums: Minimums,
  isKeyGroup: boolean,
): Readonly<Record<Service, number>> {
  const posts = isKeyGroup ? minimums.keyGroupPosts : minimums.posts
  const missing = (least: number, count: number): number => Math.max(least - count, 0)
  return {
    policy: missing(minimums.policy, given.policy),
    guidance: missing(minimums.guidance, given.guidance),
    posts: missing(posts, given.posts),
    training: missing(minimums.training, given.training),
  }
}
