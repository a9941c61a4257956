// A step as an office does it: by the commands of the data thread.

import { withSearchColumns } from '#data/features/graduates/person-columns.ts'
import { undoLast } from '#data/features/history/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { recomputeState } from '#data/state/recompute.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { detailsOf, placeMeant } from './on-paper.ts'
import { type About, SCHOOLS, STAFF, type StepOf, VACANCIES } from './steps.ts'
import type { LastYear, Person } from './world.ts'

const NAMES: readonly string[] = SCHOOLS

type Handlers = ReturnType<typeof createHandlers>
export type Office = Readonly<{
  ledger: TestLedger
  handlers: Handlers
  staff: readonly number[]
  vacancies: readonly number[]
}>

const screen = 'ledger'

/** A central office with its schools, some staff and vacancies. */
export async function openOffice(ledger: TestLedger): Promise<Office> {
  const handlers = createHandlers(ledger.ctx)
  const insert = ledger.session.db.prepare('INSERT INTO school (name, position) VALUES (?, ?)')
  for (const [index, name] of SCHOOLS.entries()) insert.run(name, index)
  const staff: number[] = []
  for (const name of STAFF) {
    const entry = { id: null, name, title: '', department: '', role: '4', mobile: '' } as const
    staff.push((await handlers['staff.save'](entry)).id)
  }
  const vacancies: number[] = []
  for (const title of VACANCIES) {
    const texts = { region: '', industry: '', position: '', payNote: '', majors: '', source: '' }
    const others = { sourceRef: '', link: '', contact: '', note: '', education: '' } as const
    const numbers = { headcount: 3, payMin: null, payMax: null, deadline: null }
    const entry = { id: null, title, employer: '长沙银行', ...texts, ...others, ...numbers, screen }
    vacancies.push((await handlers['vacancies.save'](entry)).id)
  }
  return { ledger, handlers, staff, vacancies }
}

/** Last year's figures, as the centre brings them in before anything happens. */
export function bringIn({ ledger }: Office, cohort: number, figures: readonly LastYear[]): void {
  const insert = ledger.session.db.prepare(
    "INSERT INTO baseline VALUES (NULL, ?, ?, ?, ?, ?, ?, '', '')",
  )
  for (const { day, scope, name, graduates, landed } of figures)
    insert.run(cohort, day, scope, name, graduates, landed)
}

/** Puts somebody on the roster as an import does; returns the number. */
export function enrol(
  { ledger: { ctx, session } }: Office,
  facts: Readonly<Record<string, string>>,
): number {
  const { db, userId, info } = session
  const { school = '', ...columns } = facts
  const filled = Object.entries(columns).filter(([, value]) => value !== '')
  return db
    .transaction(() => {
      const batch = openBatch(db, {
        kind: 'import',
        label: { key: 'import', params: { file: 'roster.xlsx', kind: 'roster' } },
        screen: 'imports',
        userId,
        now: ctx.clock.now().toISOString(),
      })
      const place = NAMES.indexOf(school) + 1
      const row = { ...Object.fromEntries(filled), cohort_year: info.cohort, school_id: place }
      const columnsOfAll = withSearchColumns({}, row)
      const id = batch.insert('graduate', { uid: `oracle-${columns.student_no}`, ...columnsOfAll })
      recomputeState(session, batch.touched)
      batch.seal()
      return id
    })
    .immediate()
}

export const takeBack = ({ ledger: { ctx, session } }: Office) => undoLast(ctx, session, screen)

type Done = About | StepOf<'remove'>

/** True when something was stored. */
export async function doneInLedger(
  office: Office,
  step: Done,
  people: readonly Person[],
  on: string,
): Promise<boolean> {
  const { handlers, staff, vacancies } = office
  const ids = people.map(({ id }) => id)
  const [id = 0] = ids
  switch (step.what) {
    case 'remove':
      await handlers['graduates.remove']({ ids, reason: '调走了', screen })
      return true
    case 'fact': {
      const edits = [{ id, values: { [step.fact]: step.value } }]
      return stored(await handlers['graduates.setCells']({ edits, screen, dryRun: false }))
    }
    case 'destination': {
      const details = detailsOf(step.code, step.missing)
      const told = { id, destination: step.code, happenDate: on, details, screen }
      return stored(await handlers['destinations.register'](told))
    }
    case 'break': {
      const told = { id, happenDate: on, destination: step.code, reason: '2', note: '' }
      return stored(await handlers['destinations.breakOff']({ ...told, willingness: null, screen }))
    }
    case 'willingness': {
      const reasons = [...step.reasons]
      const told = { willingness: step.code, reasons, reasonNote: '', happenDate: on }
      return stored(await handlers['willingness.set']({ ids, ...told, screen }))
    }
    case 'correctDestination':
    case 'correctWillingness':
      return corrected(office, step, id, on)
    case 'tag': {
      const { group, isIn } = step
      const wish = { ids, group, on: isIn, from: on, basis: '名单', screen }
      return stored(await handlers['keyGroups.set'](wish))
    }
    case 'pair': {
      const staffId = staff[step.staff] ?? 0
      const pairs = ids.map((graduateId) => ({ graduateId, staffId }))
      return stored(await handlers['staff.pair']({ pairs, day: on, screen }))
    }
    case 'contact': {
      const { kind, way, result } = step
      const entry = contactEntry({ day: on, kind, way, result })
      const apart = { lectureId: null, contactGroupId: null, appointmentId: null }
      return stored(await handlers['contacts.record']({ ids, entry, ...apart, screen }))
    }
    case 'push': {
      const wish = { vacancies: [vacancies[step.vacancy] ?? 0], graduates: ids, day: on, way: '2' }
      return stored(await handlers['vacancies.push']({ ...wish, staffId: null, screen }))
    }
    case 'paper':
    case 'checkPaper':
    case 'voidPaper':
      return filed(office, step, id)
  }
}

async function filed(
  { handlers }: Office,
  step: StepOf<'paper'> | StepOf<'checkPaper'> | StepOf<'voidPaper'>,
  graduateId: number,
): Promise<boolean> {
  const { evidence } = await handlers['evidence.list']({ graduateId })
  if (step.what === 'paper') {
    const paper = { graduateId, shelfNo: 'A1', kind: '99', note: '', screen } as const
    return stored(await handlers['evidence.addPaper'](paper))
  }
  const inOrder = evidence.toSorted((one, other) => one.id - other.id)
  const meantOne = inOrder[placeMeant(inOrder, step.which)]
  if (meantOne === undefined || meantOne.voidedOn !== null) return false
  const { id } = meantOne
  if (step.what === 'voidPaper')
    return stored(await handlers['evidence.void']({ id, reason: '重复', screen }))
  const { state } = step
  return stored(await handlers['evidence.verify']({ id, state, note: '公章不符', screen }))
}

/** True when something was stored. */
export async function keptInLedger(
  { handlers }: Office,
  step: StepOf<'fair'> | StepOf<'seekers'> | StepOf<'finish'>,
  on: string,
): Promise<boolean> {
  if (step.what === 'finish')
    return stored(await handlers['today.finish']({ day: on, note: '', screen }))
  if (step.what === 'seekers') {
    const content = JSON.stringify({ seekers: step.count })
    return stored(await handlers['settings.saveRule']({ name: 'seekers', validFrom: on, content }))
  }
  const texts = { name: '双选会', organiser: '', link: '', note: '' }
  const days = { dateFrom: on, dateTo: on }
  const entry = { id: null, form: '1', ...texts, ...days, ...step.fair, seekers: null, cv: null }
  return stored(await handlers['fairs.save'](entry))
}

const stored = ({ batch }: Readonly<{ batch: number | null }>): boolean => batch !== null

async function corrected(
  { handlers }: Office,
  step: StepOf<'correctDestination'> | StepOf<'correctWillingness'>,
  id: number,
  happenDate: string,
): Promise<boolean> {
  const { events } = await handlers['graduates.card']({ id })
  const axis = step.what === 'correctDestination' ? 'destination' : 'willingness'
  const own = inPlaceOrder(events).filter((event) => event.axis === axis)
  const eventId = own[placeMeant(own, step.which)]?.id
  if (eventId === undefined) return false
  const stated = { eventId, happenDate, screen }
  if (step.what === 'correctDestination') {
    const details = detailsOf(step.code, step.missing)
    const wish = { ...stated, destination: step.code, details }
    return stored(await handlers['destinations.correct'](wish))
  }
  const said = { willingness: step.code, reasons: [...step.reasons], reasonNote: '' }
  return stored(await handlers['willingness.correct']({ ...stated, ...said }))
}

type Event = Awaited<ReturnType<Handlers['graduates.card']>>['events'][number]

/** Those that hold, each where the first of its chain was recorded. */
function inPlaceOrder(all: readonly Event[]): readonly Event[] {
  const first = (event: Event): number => {
    const replaced = all.find((one) => one.axis === event.axis && one.id === event.corrects)
    return replaced === undefined ? event.id : first(replaced)
  }
  return all
    .filter(({ corrected }) => corrected === null)
    .toSorted((one, other) => first(one) - first(other))
}
