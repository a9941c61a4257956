// The graduates as a student system knows them, school by school, class by class.
import { addDays } from '#shared/domain/day/index.ts'
import { idNumbers } from './id-numbers.ts'
import {
  AWKWARD,
  type AwkwardName,
  FEMALE,
  MALE,
  SURNAMES,
  UYGHUR_FEMALE,
  UYGHUR_MALE,
} from './name-lists.ts'
import { HUBEI, nationsOf, ORIGINS } from './places.ts'
import type { Random } from './random.ts'
import { type Major, type MarkedSeat, makeSeats, type School } from './seats.ts'

export type Person = Readonly<{
  studentNo: string
  name: string
  sex: '男' | '女'
  idNo: string
  examNo: string
  nation: string
  politics: string
  school: School
  major: Major
  className: string
  hardship: Readonly<{ code: string; name: string }>
  origin: string
  urban: string
  mobile: string
  landed: boolean
  registeredPoor: boolean
}>

const FIRST_BIRTH = '1997-03-01'
const BIRTH_DAYS = 640
// No operator was ever given this prefix: nobody can be reached by these numbers.
const MOBILE_PREFIX = '179'

/** Everybody, in the order of student numbers. */
export function makePeople(random: Random): readonly Person[] {
  const seats = makeSeats(random)
  const awkward = awkwardSeats(random, seats)
  const idOf = idNumbers()
  const mobileOf = mobiles(random)
  return seats.map((seat, index) => {
    const known = awkward.get(seat)
    const male = known?.male ?? random.chance(0.42)
    const origin = known?.origin ?? random.pick(seat.hubei ? HUBEI : random.draw(ORIGINS))
    const nation = known?.nation ?? random.draw(nationsOf(origin))
    const birth = addDays(FIRST_BIRTH, random.int(BIRTH_DAYS))
    return {
      ...seat,
      name: known?.name ?? makeName(random, nation, male),
      sex: male ? '男' : '女',
      idNo: idOf({ region: origin, birth, male }, random.int(500)),
      examNo: `16${origin}15${String(index + 1).padStart(4, '0')}`,
      nation,
      politics: random.draw(POLITICS),
      hardship: random.draw(seat.registeredPoor ? POOR_HARDSHIP : HARDSHIP),
      origin,
      urban: seat.registeredPoor || random.chance(0.55) ? '农村' : '城镇',
      mobile: mobileOf(),
    }
  })
}

/** Names that programs stumble over are given to people in the ledger and to landed ones. */
function awkwardSeats(
  random: Random,
  seats: readonly MarkedSeat[],
): ReadonlyMap<MarkedSeat, AwkwardName> {
  const ordinary = random.shuffled(seats.filter((seat) => !seat.hubei))
  const landed = ordinary.filter((seat) => seat.landed)
  const others = ordinary.filter((seat) => !seat.landed)
  const given = new Map<MarkedSeat, AwkwardName>()
  AWKWARD.forEach((name, index) => {
    const seat = index % 2 === 0 ? others[index] : landed[index]
    if (seat !== undefined) given.set(seat, name)
  })
  return given
}

const POLITICS = [
  ['共青团员', 74],
  ['中共党员', 14],
  ['中共预备党员', 9],
  ['群众', 3],
] as const

const NONE = { code: '0', name: '非困难生' }
const FAMILY = { code: '2', name: '家庭困难' }
const BOTH = { code: '3', name: '就业困难和家庭困难' }
const POOR_HARDSHIP = [
  [FAMILY, 92],
  [BOTH, 8],
] as const
const HARDSHIP = [
  [NONE, 900],
  [FAMILY, 70],
  [{ code: '1', name: '就业困难' }, 20],
  [BOTH, 6],
  [{ code: '4', name: '残疾' }, 4],
] as const

function makeName(random: Random, nation: string, male: boolean): string {
  if (nation === '维吾尔族') return random.pick(male ? UYGHUR_MALE : UYGHUR_FEMALE)
  const given = male ? MALE : FEMALE
  const surname = random.draw(SURNAMES)
  return surname + random.pick(given) + (random.chance(0.78) ? random.pick(given) : '')
}

function mobiles(random: Random): () => string {
  const taken = new Set<string>()
  return () => {
    let number: string
    do number = MOBILE_PREFIX + String(random.int(100_000_000)).padStart(8, '0')
    while (taken.has(number))
    taken.add(number)
    return number
  }
}
