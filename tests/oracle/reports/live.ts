// A random life of an office, in a ledger and on paper at once.
import { addDays } from '#shared/domain/day/index.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { doneInLedger, enrol, type Office, openOffice, takeBack } from './in-ledger.ts'
import { after, meant } from './on-paper.ts'
import { ofCohort, type Step } from './steps.ts'
import type { Page, Person, World } from './world.ts'

export type Lived = Readonly<{
  office: Office
  /** of every day on which something was written down, the last of them is the present */
  pages: readonly Page[]
  today: string
  close: () => Promise<void>
}>

const MOST = 40

/** `look`: whoever wants to see the ledger after each of the steps. */
export async function live(
  cohort: number,
  steps: readonly Step[],
  look: (office: Office) => void = () => undefined,
): Promise<Lived> {
  let now = `${cohort}-03-01`
  const clock = { now: () => new Date(`${now}T04:00:00Z`) }
  const ledger = await openTestLedger({ role: 'central', cohort, clock })
  const office = await openOffice(ledger)
  let world: World = []
  const before: World[] = []
  const pages: Page[] = []
  const write = (next: World) => {
    world = next
    pages.push({ day: now, world })
  }
  let number = 0
  for (const step of ofCohort(cohort, steps)) {
    look(office)
    if (step.what === 'wait') now = addDays(now, step.days)
    else if (step.what === 'undo') {
      const last = before.pop()
      if (last === undefined) continue
      takeBack(office)
      write(last)
    } else if (step.what === 'come') {
      for (const facts of step.people.slice(0, MOST - world.length)) {
        before.push(world)
        number += 1
        write([...world, come(office, facts, `${1000 + number}`, now)])
      }
    } else {
      const people = meant(step, world)
      const on = addDays(now, 'ago' in step ? -step.ago : 0)
      if (people.length === 0 || !(await doneInLedger(office, step, people, on))) continue
      before.push(world)
      write(next(step, world, people, on))
    }
  }
  return { office, pages, today: now, close: ledger.close }
}

function come(
  office: Office,
  given: Readonly<Record<string, string>>,
  studentNo: string,
  now: string,
): Person {
  const { cohort } = office.ledger.session.info
  const grad_date = given.grad_date === '' ? '' : `${cohort}${given.grad_date}`
  const facts = { ...given, grad_date }
  const name = `学生${studentNo}`
  const id = enrol(office, { ...facts, student_no: studentNo, name }, now)
  const nothing = { destinations: [], willingness: [], tags: [] }
  return { id, studentNo, name, facts, ...nothing, helpers: [], contacts: [], pushes: [] }
}

function next(
  step: Exclude<Step, Readonly<{ what: 'wait' | 'come' | 'undo' }>>,
  world: World,
  people: readonly Person[],
  on: string,
): World {
  if (step.what === 'remove') return world.filter((one) => !people.includes(one))
  return world.map((one) => (people.includes(one) ? after(step, one, on) : one))
}
