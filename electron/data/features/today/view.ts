// The page 今日: how many there are in each section, and the first of them in full.
import { firstOf } from '#common/first-of.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { TODAY_SECTIONS, type TodayPerson, type TodaySection } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { dayNumber, dayOf } from '../../state/day-number.ts'
import { BOOKS, groupsAt } from '../reports/books.ts'
import { groupsOn, lifeLines } from '../reports/life-lines.ts'
import type { DayScope } from './day-scope.ts'
import { deadlinesOn, type OwnDay } from './deadlines.ts'
import type { Entry } from './entry.ts'
import { selectPeople } from './people.ts'
import { OF_LANDING, type Sections, sectionsOn } from './sections.ts'

type Wish = Omit<Parsed<'today.view'>, 'day'> & Readonly<{ day: Day }>
/** For `groupsAt`, of those who are in a section, in the order in which they are there. */
type Groups = readonly number[]
type Listed = Readonly<{ groups: Groups; sections: Sections }>

export function viewToday(scope: OwnDay, wish: Wish): Output<'today.view'> {
  const { day } = wish
  const sections = sectionsOn(scope, day)
  const listed = { sections, groups: groupsOnDay(scope, sections, day) }
  const chosen = TODAY_SECTIONS.map((section) => chosenOf(section, listed, wish)).filter(
    ({ total }) => total > 0,
  )
  const { people, appointments } = selectPeople(
    scope.db,
    chosen.flatMap(({ entries }) => entries),
  )
  const shown = ({ id, day: since, appointment, groups }: Entry): TodayPerson[] => {
    const person = people.get(id)
    if (person === undefined) return []
    const agreed = appointment === null ? undefined : appointments.get(appointment)
    return [{ ...person, day: since, keyGroups: [...groups], appointment: agreed ?? null }]
  }
  return {
    day,
    inLedger: sections.inLedger,
    sections: chosen.map(({ entries, ...section }) => ({
      ...section,
      people: entries.flatMap(shown),
    })),
    ...tallies(listed),
    deadlines: deadlinesOn(scope, day),
  }
}

function chosenOf(section: TodaySection, listed: Listed, { only, limit }: Wish) {
  const { who, days, appointments } = listed.sections.entries[section]
  const { ids } = listed.sections.people
  const isChosen = chosenBy(section, listed, only)
  const groupsOf = (at: number): number => listed.groups[who[at] ?? -1] ?? 0
  const chosen: number[] = []
  let keyGroups = 0
  for (let at = 0; at < who.length; at += 1) {
    if (!isChosen(who[at] ?? -1)) continue
    chosen.push(at)
    if (groupsOf(at) !== 0) keyGroups += 1
  }
  const isOfGroup = (at: number): number => (groupsOf(at) === 0 ? 1 : 0)
  const idAt = (at: number): number => ids[who[at] ?? -1] ?? 0
  // The longest overdue first; of whom no day is known last.
  const dayAt = (at: number): number => days[at] || Number.POSITIVE_INFINITY
  const byDay = (a: number, b: number): number =>
    dayAt(a) < dayAt(b) ? -1 : dayAt(a) > dayAt(b) ? 1 : 0
  const first =
    section === 'appointments'
      ? chosen.slice(0, limit)
      : firstOf(
          chosen,
          limit,
          (a, b) => isOfGroup(a) - isOfGroup(b) || byDay(a, b) || idAt(a) - idAt(b),
        )
  const entries = first.map(
    (at): Entry => ({
      id: idAt(at),
      day: dayOf(days[at] ?? 0),
      groups: groupsAt(groupsOf(at)),
      appointment: appointments[at] ?? null,
    }),
  )
  return { section, total: chosen.length, keyGroups, entries }
}

/** No number, and so nobody is in it. */
const NOBODYS = -1

function chosenBy(section: TodaySection, { sections, groups }: Listed, only: Wish['only']) {
  const { willingness, keyGroup } = only
  const { classes } = sections.people
  const own = willingness === null ? null : (BOOKS.willingness.find(willingness) ?? NOBODYS)
  return (who: number): boolean =>
    (own === null || (!OF_LANDING.has(section) && classes[who] === own)) &&
    (keyGroup === null || groupsAt(groups[who] ?? 0).includes(keyGroup))
}

/** Everybody who is in a section once, by class and by key group. */
function tallies({ sections, groups }: Listed) {
  const classes = new Map<string, number>()
  const keyGroups = new Map<string, number>()
  const add = (tally: Map<string, number>, code: string, people: number) =>
    tally.set(code, (tally.get(code) ?? 0) + people)
  for (const [own, people] of counted(sections.people.classes)) {
    const code = BOOKS.willingness.at(own)
    if (code !== null) add(classes, code, people)
  }
  for (const [set, people] of counted(groups)) {
    for (const code of groupsAt(set)) add(keyGroups, code, people)
  }
  return { classes: tallyOf(classes), keyGroups: tallyOf(keyGroups) }
}

/** How often each number is there. */
function counted(numbers: readonly number[]): [number: number, times: number][] {
  const times: number[] = []
  for (const number of numbers) times[number] = (times[number] ?? 0) + 1
  return Object.entries(times).map(([number, count]) => [Number(number), count])
}

const tallyOf = (tally: ReadonlyMap<string, number>) =>
  [...tally]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))

function groupsOnDay(scope: DayScope, { people }: Sections, day: Day): Groups {
  const on = dayNumber(day)
  const lines = lifeLines(scope)
  return people.ids.map((id) => {
    const place = lines.places.get(id)
    return place === undefined ? 0 : groupsOn(lines, place, on)
  })
}
