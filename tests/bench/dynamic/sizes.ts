// What the ledger of the measurement holds, on the days of half a year after graduation.
export type Sizes = Readonly<{
  people: number
  events: number
  contacts: number
  pushes: number
  pairings: number
  memberships: number
  appointments: number
  vacancies: number
  staff: number
}>

export const SIZES: Sizes = {
  people: 100_000,
  events: 400_000,
  contacts: 1_000_000,
  pushes: 200_000,
  pairings: 50_000,
  memberships: 40_000,
  appointments: 5_000,
  vacancies: 2_000,
  staff: 1_000,
}

/** As many people with as much about each of them. */
export function sizesOf(people: number): Sizes {
  const share = (count: number) => Math.ceil((count * people) / SIZES.people)
  const { events, contacts, pushes, pairings, memberships, appointments } = SIZES
  return {
    ...SIZES,
    people,
    events: share(events),
    contacts: share(contacts),
    pushes: share(pushes),
    pairings: share(pairings),
    memberships: share(memberships),
    appointments: share(appointments),
  }
}

export const FIRST_DAY = '2020-07-01'
export const DAYS = 184
export const LAST_DAY = '2020-12-31'
export const NOW = '2020-12-31T04:00:00Z'
