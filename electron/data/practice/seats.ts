// Who sits where, and who has found something: seats of classes first, people are put on them later.
import type { Random } from './random.ts'
import schools from './schools.json' with { type: 'json' }

export type School = (typeof schools)[number]
export type Major = School['majors'][number]

type Seat = Readonly<{ studentNo: string; school: School; major: Major; className: string }>
export type MarkedSeat = Seat &
  Readonly<{ landed: boolean; registeredPoor: boolean; hubei: boolean }>

// The figures that the university reported on 3 July 2020; by school they stand in schools.json.
const HUBEI_PEOPLE = 63
const POOR = { landed: 387, unlanded: 43 } as const

const CLASS_SIZE = 36

/** All seats of the university, in the order of student numbers. */
export function makeSeats(random: Random): readonly MarkedSeat[] {
  return mark(
    random,
    schools.flatMap((school, index) => seatsOf(school, index + 1)),
  )
}

/** Student numbers: year, school, major, class, seat; two digits each. */
function seatsOf(school: School, number: number): readonly Seat[] {
  const weights = school.majors.reduce((sum, major) => sum + major.weight, 0)
  let left = school.graduates
  return school.majors.flatMap((major, index) => {
    const isLast = index === school.majors.length - 1
    const size = isLast ? left : Math.round((school.graduates * major.weight) / weights)
    left -= size
    return majorSeats(school, major, `16${two(number)}${two(index + 1)}`, size)
  })
}

function majorSeats(school: School, major: Major, prefix: string, size: number): readonly Seat[] {
  const classes = Math.max(1, Math.round(size / CLASS_SIZE))
  const filled = new Map<number, number>()
  return Array.from({ length: size }, (_, index) => {
    const classNo = Math.floor((index * classes) / size) + 1
    const seat = (filled.get(classNo) ?? 0) + 1
    filled.set(classNo, seat)
    return {
      studentNo: `${prefix}${two(classNo)}${two(seat)}`,
      school,
      major,
      className: `${major.short}16${two(classNo)}班`,
    }
  })
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Who has landed, by school; among them everybody from Hubei, and nine in ten of the registered poor. */
function mark(random: Random, seats: readonly Seat[]): readonly MarkedSeat[] {
  const landed = new Set<Seat>()
  for (const [school, own] of Map.groupBy(seats, (seat) => seat.school)) {
    for (const seat of random.shuffled(own).slice(0, school.landed)) landed.add(seat)
  }
  const rest = seats.filter((seat) => !landed.has(seat))
  const hubei = new Set(random.shuffled([...landed]).slice(0, HUBEI_PEOPLE))
  const poor = new Set([
    ...random.shuffled([...landed]).slice(0, POOR.landed),
    ...random.shuffled(rest).slice(0, POOR.unlanded),
  ])
  return seats.map((seat) => ({
    ...seat,
    landed: landed.has(seat),
    registeredPoor: poor.has(seat),
    hubei: hubei.has(seat),
  }))
}
