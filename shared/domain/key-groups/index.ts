// Groups that follow from what is known anyway. They are computed, never typed, and who has once
// come in by time (G12, G14) stays after landing: otherwise the rate of the group would be 0.
import keyRegions from '#shared/codes/data/key-regions.json' with { type: 'json' }
import { addMonths, type Day } from '../day/index.ts'
import { isLanded } from '../destination/index.ts'
import { hardshipGroups } from './hardship.ts'

export type WillingnessChange = Readonly<{ day: Day; will: string }>
/** Half open: from this day until before that one; `to` null while it lasts. */
export type DestinationInterval = Readonly<{ from: Day; to: Day | null; code: string | null }>
/** Half open; `from` null: member from the beginning; `to` null: for good. */
export type GroupMembership = Readonly<{ group: string; from: Day | null; to: Day | null }>

export type GroupFacts = Readonly<{
  cohort: number
  nation: string | null
  originRegion: string | null
  gradDate: Day | null
  hardship?: string | null
  willingness: readonly WillingnessChange[]
  destinations: readonly DestinationInterval[]
}>

const HAN = '01'
const PLANS_ABROAD = '40'
// Neither says anything new about a plan: not surveyed (again), and lost contact.
const NO_STATEMENT: ReadonlySet<string> = new Set(['00', '90'])
const LONG_TERM_MONTHS = 6

type Spell = Readonly<{ from: Day | null; to: Day | null }>

function originGroups(origin: string | null, cohort: number): readonly string[] {
  if (origin === null) return []
  return keyRegions
    .filter((row) => row.cohort === cohort && row.prefixes.some((p) => origin.startsWith(p)))
    .map((row) => row.group)
}

function landedOn(facts: GroupFacts, day: Day): boolean {
  return facts.destinations.some(
    ({ from, to, code }) =>
      from <= day && (to === null || day < to) && isLanded(code, facts.cohort),
  )
}

/** When somebody planned to go abroad; another plan ends it, unless made after landing. */
function abroadSpells(facts: GroupFacts): readonly Spell[] {
  const changes = facts.willingness.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const spells: Spell[] = []
  let since: Day | null = null
  for (const { day, will } of changes) {
    if (will === PLANS_ABROAD) since ??= day
    else if (since !== null && !NO_STATEMENT.has(will) && !landedOn(facts, day)) {
      spells.push({ from: since, to: day })
      since = null
    }
  }
  return since === null ? spells : [...spells, { from: since, to: null }]
}

/** The times without a landed destination, from before all records until after them. */
function spellsWithoutLanding(facts: GroupFacts): readonly Spell[] {
  const landed = facts.destinations
    .filter(({ code }) => isLanded(code, facts.cohort))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const spells: Spell[] = []
  let from: Day | null = null
  for (const interval of landed) {
    if (from === null || from < interval.from) spells.push({ from, to: interval.from })
    if (interval.to === null) return spells
    if (from === null || from < interval.to) from = interval.to
  }
  return [...spells, { from, to: null }]
}

/** From the day on which six months without landing were full, counted from graduation. */
function longTermSpells(facts: GroupFacts): readonly Spell[] {
  const { gradDate } = facts
  if (gradDate === null) return []
  for (const { from, to } of spellsWithoutLanding(facts)) {
    const start = from === null || from < gradDate ? gradDate : from
    const full = addMonths(start, LONG_TERM_MONTHS)
    if (to === null || full < to) return [{ from: full, to: null }]
  }
  return []
}

/** All spells in derived groups, also past and coming ones: who is a member depends on the day that is asked for. */
export function derivedGroups(facts: GroupFacts): readonly GroupMembership[] {
  const always = [
    ...hardshipGroups(facts.hardship ?? null),
    ...(facts.nation !== null && facts.nation !== '' && facts.nation !== HAN ? ['G08'] : []),
    ...originGroups(facts.originRegion, facts.cohort),
  ].map((group) => ({ group, from: null, to: null }))
  return [
    ...always,
    ...abroadSpells(facts).map((spell) => ({ group: 'G12', ...spell })),
    ...longTermSpells(facts).map((spell) => ({ group: 'G14', ...spell })),
  ].toSorted((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
}
