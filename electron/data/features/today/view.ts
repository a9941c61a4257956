// The page 今日: how many there are in each section, and the first of them in full.
import { firstOf } from '#common/first-of.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { TODAY_SECTIONS, type TodayPerson } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { groupsAt } from '../reports/books.ts'
import { AT, dayNumber, groupsOn, lifeLines, walk } from '../reports/life-lines.ts'
import { deadlinesOn } from './deadlines.ts'
import type { Entry } from './entry.ts'
import { factsOf } from './facts.ts'
import { selectPeople } from './people.ts'
import type { DayScope } from './reckon.ts'
import { type Sections, sectionsOn } from './sections.ts'

type Wish = Omit<Parsed<'today.view'>, 'day'> & Readonly<{ day: Day }>
/** Codes of the key groups of people on the day. */
type Groups = ReadonlyMap<number, readonly string[]>

export function viewToday(scope: DayScope, wish: Wish): Output<'today.view'> {
  const { db } = scope
  const { day, only, limit } = wish
  const all = sectionsOn(scope, day)
  const groups = groupsOnDay(scope, day)
  const chosen = chosenBy(only, groups)
  const sections = TODAY_SECTIONS.map((section) => {
    const entries = all[section].filter(chosen)
    const isOfGroup = ({ id }: Entry): number => (groups.has(id) ? 0 : 1)
    const first =
      section === 'appointments'
        ? entries.slice(0, limit)
        : firstOf(
            entries,
            limit,
            (a, b) => isOfGroup(a) - isOfGroup(b) || byDay(a, b) || a.id - b.id,
          )
    const keyGroups = entries.reduce((sum, { id }) => (groups.has(id) ? sum + 1 : sum), 0)
    return { section, total: entries.length, keyGroups, entries: first }
  }).filter(({ total }) => total > 0)
  const people = selectPeople(
    db,
    sections.flatMap(({ entries }) => entries),
  )
  return {
    day,
    inLedger: countInLedger(scope),
    sections: sections.map(({ entries, ...section }) => ({
      ...section,
      people: entries.flatMap((entry) => shown(entry, people, groups)),
    })),
    ...tallies(all, groups),
    deadlines: deadlinesOn(scope, day),
  }
}

function shown(
  { id, day, appointment }: Entry,
  { people, appointments }: ReturnType<typeof selectPeople>,
  groups: Groups,
): TodayPerson[] {
  const person = people.get(id)
  if (person === undefined) return []
  const agreed = appointment === null ? undefined : appointments.get(appointment)
  return [{ ...person, day, keyGroups: [...(groups.get(id) ?? [])], appointment: agreed ?? null }]
}

/** The longest overdue first; of whom no day is known last. */
const byDay = (a: Entry, b: Entry): number => {
  const [one, other] = [a.day ?? '9999', b.day ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}

function chosenBy({ willingness, keyGroup }: Wish['only'], groups: Groups) {
  return ({ id, willingness: own }: Entry): boolean =>
    (willingness === null || own === willingness) &&
    (keyGroup === null || groups.get(id)?.includes(keyGroup) === true)
}

/** Everybody who is in a section once, by class and by key group. */
function tallies(sections: Sections, groups: Groups) {
  const classOf = new Map<number, string>()
  for (const entries of Object.values(sections)) {
    for (const { id, willingness } of entries)
      classOf.set(id, willingness || (classOf.get(id) ?? ''))
  }
  const classes = new Map<string, number>()
  const keyGroups = new Map<string, number>()
  const add = (tally: Map<string, number>, code: string) =>
    tally.set(code, (tally.get(code) ?? 0) + 1)
  for (const [id, willingness] of classOf) {
    if (willingness !== '') add(classes, willingness)
    for (const code of groups.get(id) ?? []) add(keyGroups, code)
  }
  return { classes: tallyOf(classes), keyGroups: tallyOf(keyGroups) }
}

const tallyOf = (tally: ReadonlyMap<string, number>) =>
  [...tally]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))

function groupsOnDay(scope: DayScope, day: Day): Groups {
  const on = dayNumber(day)
  const groups = new Map<number, readonly string[]>()
  const lines = lifeLines(scope)
  walk(lines, (at) => {
    const own = groupsOn(lines, at, on)
    if (own !== 0) groups.set(lines.cells[at + AT.person] ?? 0, groupsAt(own))
  })
  return groups
}

function countInLedger(scope: DayScope): number {
  let people = 0
  for (const { inLedger } of factsOf(scope).values()) if (inLedger) people += 1
  return people
}
