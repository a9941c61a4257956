// Where the landed went and what the others want: a fixed number of each kind, dealt out by chance.
import { addDays } from '#shared/domain/day/index.ts'
import {
  type Employer,
  FOREIGN_UNIVERSITIES,
  makeEmployer,
  makeOffice,
  UNIVERSITIES,
} from './employers.ts'
import { MALE, SURNAMES } from './name-lists.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { OUTSIDE, WISHES, type Wish } from './wishes.ts'

export type Outcome = Readonly<{
  person: Person
  destination: string
  wish: Wish | null
  reasons: string
  signed: string | null
  employer: Employer | null
  contact: Readonly<{ name: string; phone: string }> | null
  pay: number | null
  study: Readonly<{ school: string; major: string }> | null
  startup: string | null
  freelance: string | null
}>

type Details = Partial<Omit<Outcome, 'person' | 'destination' | 'wish' | 'reasons'>>

/** How many landed by destination on 3 July 2020, as the university reported. */
const LANDED: Readonly<Record<string, number>> = {
  '10': 1626,
  '11': 898,
  '12': 383,
  '46': 52,
  '502': 17,
  '503': 36,
  '512': 20,
  '75': 24,
  '76': 72,
  '801': 408,
  '85': 85,
}
const FIRST_SIGNED = '2019-11-11'
const SIGNING_DAYS = 230
// Some schools register a job before they know everything about it.
const INCOMPLETE = 0.07
const FREELANCE = ['自媒体写作', '插画与设计', '翻译', '健身教练', '摄影', '直播主播']
const STARTUPS = ['创立公司(含个体工商户)', '孵化机构中创业', '电子商务创业(网店)']

/** One outcome a person, in the order of the people. */
export function makeOutcomes(random: Random, people: readonly Person[]): readonly Outcome[] {
  const landed = random.shuffled(
    Object.entries(LANDED).flatMap(([code, count]) => Array<string>(count).fill(code)),
  )
  const outside = random.shuffled(OUTSIDE.flatMap(([dealt, count]) => Array(count).fill(dealt)))
  return people.map((person) => {
    if (person.landed) return landedOutcome(random, person, next(landed))
    const { destination, wish: code } = next(outside)
    const wish = code === null ? null : (WISHES[code] ?? null)
    return {
      ...NOTHING,
      person,
      destination,
      wish,
      reasons: wish === null ? '' : reasonsOf(random, wish),
    }
  })
}

const NOTHING = {
  wish: null,
  reasons: '',
  signed: null,
  employer: null,
  contact: null,
  pay: null,
  study: null,
  startup: null,
  freelance: null,
} as const

function next<T>(dealt: T[]): T {
  const found = dealt.pop()
  if (found === undefined) throw new RangeError('more people than outcomes')
  return found
}

function reasonsOf(random: Random, { reasons }: Wish): string {
  const [first, ...others] = random.shuffled(reasons)
  return [first, ...(random.chance(0.3) ? others.slice(0, 1) : [])].join('、')
}

function landedOutcome(random: Random, person: Person, destination: string): Outcome {
  const signed = addDays(FIRST_SIGNED, random.int(SIGNING_DAYS))
  const details = detailsOf(random, person, destination)
  return { ...NOTHING, person, destination, signed, ...details }
}

function detailsOf(random: Random, person: Person, destination: string): Details {
  const { fields } = person.school
  switch (destination) {
    case '10':
    case '11':
    case '12':
      return {
        employer: makeEmployer(random, fields),
        contact: random.chance(INCOMPLETE) ? null : makeContact(random),
        pay: makePay(random),
      }
    case '75':
      return { employer: makeEmployer(random, fields), startup: random.pick(STARTUPS) }
    case '76':
      return { freelance: random.pick(FREELANCE), pay: makePay(random) }
    case '502':
    case '503':
      return { employer: makeOffice(random, 'league') }
    case '512':
      return { employer: makeOffice(random, 'party') }
    case '801':
      return { study: { school: random.pick(UNIVERSITIES), major: person.major.name } }
    case '85':
      return { study: { school: random.pick(FOREIGN_UNIVERSITIES), major: person.major.name } }
    default:
      return {}
  }
}

function makeContact(random: Random): NonNullable<Outcome['contact']> {
  const name = random.draw(SURNAMES) + random.pick(MALE)
  return { name, phone: `179${String(random.int(100_000_000)).padStart(8, '0')}` }
}

/** Yuan a month, above every local minimum. */
function makePay(random: Random): number {
  return 3_000 + 100 * random.int(60)
}
