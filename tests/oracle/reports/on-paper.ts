// A step as it is written on paper.
import { LANDED, neededBy } from './schemes.ts'
import type { About, Step, StepOf } from './steps.ts'
import type { Page, Paper, Person, Registers, Told, World } from './world.ts'

const FULL: Readonly<Record<string, string>> = {
  employer_name: '长沙银行股份有限公司',
  employer_type: '39',
  industry: '35',
  position: '22',
  work_region: '430102',
  employer_contact: '钱经理',
  employer_phone: '13800000000',
  sign_date: '2020-01-01',
  monthly_pay: '5000',
  min_wage_ok: '1',
  startup_kind: '1',
  freelance_kind: '翻译',
  study_school: '湖南大学',
  study_major: '会计学',
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  employer_type: '31',
  industry: '22',
  work_region: '420106',
}

/** What is told with a destination; `missing`: which of the fields that it needs is left empty, 0 for none. */
export const detailsOf = (code: string, missing: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    neededBy(code)
      .filter((_field, place) => place !== missing - 1)
      .map((field) => [field, (code === '11' ? ELSEWHERE[field] : undefined) ?? FULL[field] ?? '']),
  )

/** Those whom a step names by their places among all who are there. */
export function meant(step: Step, world: World): readonly Person[] {
  if (!('who' in step)) return []
  const places = typeof step.who === 'number' ? [step.who] : step.who
  const there = world.filter((one) => isConcerned(step, one))
  const found = places.map((place) => there[place % Math.max(there.length, 1)])
  return [...new Set(found.filter((one) => one !== undefined))]
}

/** Papers are handed in by those who have landed, and looked at of those who handed some in. */
function isConcerned({ what }: Step, { destinations, papers }: Person): boolean {
  if (what === 'paper') return LANDED.includes(destinations.at(-1)?.what ?? '')
  if (what === 'checkPaper' || what === 'voidPaper') return papers.length > 0
  return true
}

/** Where the told thing stands that a correction means. */
export const placeMeant = (all: readonly unknown[], which: number): number => which % all.length

/** Somebody after a step that was about them on this day; `vacancyOf`: what is at hand of staff and vacancies. */
export function after(step: About, one: Person, on: string): Person {
  switch (step.what) {
    case 'destination':
      return { ...one, destinations: registered(one, toldOf(step, on)) }
    case 'break':
      return { ...one, destinations: broken(one, toldOf({ ...step, missing: 0 }, on)) }
    case 'correctDestination': {
      const place = placeMeant(one.destinations, step.which)
      return { ...one, destinations: one.destinations.with(place, toldOf(step, on)) }
    }
    case 'willingness':
      return { ...one, willingness: [...one.willingness, saidOf(step, on)] }
    case 'correctWillingness': {
      const place = placeMeant(one.willingness, step.which)
      return { ...one, willingness: one.willingness.with(place, saidOf(step, on)) }
    }
    case 'fact':
      return { ...one, facts: { ...one.facts, [step.fact]: step.value } }
    case 'tag':
      return { ...one, tags: [...one.tags, { on, group: step.group, isIn: step.isIn }] }
    case 'pair':
      return { ...one, helpers: paired(one, step.staff, on) }
    case 'contact': {
      const { kind, way, result } = step
      return { ...one, contacts: [...one.contacts, { on, kind, way, result, staff: present(one) }] }
    }
    case 'push':
      return pushed(one, step.vacancy, on)
    case 'paper': {
      const about = one.destinations.length - 1
      return {
        ...one,
        papers: [...one.papers, { on, about, state: '1', checkedOn: '', voidedOn: null }],
      }
    }
    case 'checkPaper':
      return withPaper(one, step.which, { state: step.state, checkedOn: on })
    case 'voidPaper':
      return withPaper(one, step.which, { voidedOn: on })
  }
}

function withPaper(one: Person, which: number, more: Partial<Paper>): Person {
  const place = placeMeant(one.papers, which)
  return {
    ...one,
    papers: one.papers.map((paper, at) => (at === place ? { ...paper, ...more } : paper)),
  }
}

/**
 * The registers after a step that was about nobody in particular; the seekers of a day are entered once, and of a day
 * that is finished again the last time counts.
 */
export function kept(
  step: StepOf<'fair'> | StepOf<'seekers'> | StepOf<'finish'>,
  before: Registers,
  { on, pages }: Readonly<{ on: string; pages: readonly Page[] }>,
): Registers {
  const { fairs, seekers, finished } = before
  if (step.what === 'fair') return { ...before, fairs: [...fairs, { on, ...step.fair }] }
  if (step.what === 'finish') {
    const earlier = finished.filter(({ day }) => day !== on)
    return { ...before, finished: [...earlier, { day: on, pages: [...pages] }] }
  }
  const others = seekers.filter((one) => one.on !== on)
  const all = [...others, { on, count: step.count }]
  return { ...before, seekers: all.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}

const toldOf = (
  { code, missing }: Readonly<{ code: string; missing: number }>,
  on: string,
): Told => ({
  ...{ on, what: code, reasons: [], details: detailsOf(code, missing) },
})
const saidOf = (
  { code, reasons }: Readonly<{ code: string; reasons: readonly string[] }>,
  on: string,
): Told => ({ on, what: code, details: {}, reasons })

/** The present destination said again is a correction of it. */
function registered({ destinations }: Person, told: Told): readonly Told[] {
  const isAgain = destinations.at(-1)?.what === told.what
  return [...(isAgain ? destinations.slice(0, -1) : destinations), told]
}

/** Of somebody who has fallen back already the day and the destination are put right. */
function broken({ destinations }: Person, told: Told): readonly Told[] {
  const isLanded = LANDED.includes(destinations.at(-1)?.what ?? '')
  return [...(isLanded ? destinations : destinations.slice(0, -1)), told]
}

const present = ({ helpers }: Person): number | null =>
  helpers.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.staff ?? null

/** What is learnt of an earlier day holds until the next pairing that is known. */
function paired(one: Person, staff: number, on: string): Person['helpers'] {
  if (present(one) === staff) return one.helpers
  return [...one.helpers.filter((known) => known.on !== on), { on, staff }]
}

/** Nobody is told of the same vacancy twice. */
function pushed(one: Person, vacancy: number, on: string): Person {
  if (one.pushes.some((push) => push.vacancy === vacancy)) return one
  return { ...one, pushes: [...one.pushes, { on, vacancy, staff: present(one) }] }
}
