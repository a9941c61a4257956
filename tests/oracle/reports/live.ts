// A random life of an office, in a ledger and on paper at once.
import { addDays } from '#shared/domain/day/index.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { handedIn } from './handing-in.ts'
import {
  bringIn,
  doneInLedger,
  enrol,
  keptInLedger,
  type Office,
  openOffice,
  takeBack,
} from './in-ledger.ts'
import { after, kept, meant } from './on-paper.ts'
import { type About, figuresOf, ofCohort, type Series, type Step, type StepOf } from './steps.ts'
import { type LastYear, NOTHING_KEPT, type Page, type Person, type World } from './world.ts'

export type Lived = Readonly<{
  office: Office
  /** of every day on which something was written down, the last of them is the present */
  pages: readonly Page[]
  today: string
  lastYear: readonly LastYear[]
  close: () => Promise<void>
}>

type State = Omit<Page, 'day'>

const MOST = 40

/** `look`: whoever wants to see the ledger after each of the steps. */
export async function live(
  cohort: number,
  steps: readonly Step[],
  look: (office: Office) => void = () => undefined,
  series: readonly Series[] = [],
): Promise<Lived> {
  let now = `${cohort}-03-01`
  let seconds = 0
  const clock = { now: () => new Date(Date.parse(`${now}T04:00:00Z`) + seconds * 1000) }
  const ledger = await openTestLedger({ role: 'central', cohort, clock })
  const office = await openOffice(ledger)
  const lastYear = figuresOf(cohort - 1, series)
  bringIn(office, cohort - 1, lastYear)
  let state: State = { world: [], registers: NOTHING_KEPT }
  const before: State[] = []
  const pages: Page[] = []
  const write = (next: State) => {
    state = next
    pages.push({ day: now, ...state })
  }
  const goOn = (change: Partial<State>) => {
    before.push(state)
    write({ ...state, ...change })
  }
  let number = 0
  for (const step of ofCohort(cohort, steps)) {
    look(office)
    // What is known by an instant is told from what came after it.
    seconds += 1
    if (step.what === 'wait') now = addDays(now, step.days)
    else if (step.what === 'undo') {
      const last = before.pop()
      if (last === undefined) continue
      takeBack(office)
      write(last)
    } else if (step.what === 'come') {
      for (const facts of step.people.slice(0, MOST - state.world.length)) {
        number += 1
        goOn({ world: [...state.world, come(office, facts, `${1000 + number}`)] })
      }
    } else if (step.what === 'fair' || step.what === 'seekers' || step.what === 'finish') {
      const on = addDays(now, -step.ago)
      if (await keptInLedger(office, step, on))
        goOn({ registers: kept(step, state.registers, { on, pages }) })
    } else if (step.what === 'period' || step.what === 'submit') {
      const registers = await handedIn(office, step, state.registers)
      if (registers !== null) goOn({ registers })
    } else {
      const people = meant(step, state.world)
      const on = addDays(now, 'ago' in step ? -step.ago : 0)
      if (people.length === 0 || !(await doneInLedger(office, step, people, on))) continue
      goOn({ world: next(step, state.world, people, on) })
    }
  }
  return { office, pages, today: now, lastYear, close: ledger.close }
}

function come(office: Office, given: Readonly<Record<string, string>>, studentNo: string): Person {
  const { cohort } = office.ledger.session.info
  const grad_date = given.grad_date === '' ? '' : `${cohort}${given.grad_date}`
  const facts = { ...given, grad_date }
  const name = `学生${studentNo}`
  const id = enrol(office, { ...facts, student_no: studentNo, name })
  const nothing = { destinations: [], willingness: [], tags: [] }
  const done = { helpers: [], contacts: [], pushes: [], papers: [] }
  return { id, studentNo, name, facts, ...nothing, ...done }
}

function next(
  step: About | StepOf<'remove'>,
  world: World,
  people: readonly Person[],
  on: string,
): World {
  if (step.what === 'remove') return world.filter((one) => !people.includes(one))
  return world.map((one) => (people.includes(one) ? after(step, one, on) : one))
}
