// The sections of any day against a recount from the records, person by person, after random commands and their undoing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { removePeople } from '#data/features/graduates/remove.ts'
import { checksOn } from '#data/features/today/checks.ts'
import { reckonDay } from '#data/features/today/reckon.ts'
import { viewToday } from '#data/features/today/view.ts'
import { createHandlers } from '#data/handlers.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { redoIfAny, undoIfAny } from '#tests/helpers/history-steps.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

const PEOPLE = 4
const DAYS = ['2020-06-20', '2020-07-02', '2020-07-03']
const ASKED_OF = ['2020-06-25', '2020-07-03']

const who = fc.nat({ max: PEOPLE - 1 })
const day = fc.constantFrom('2020-04-20', ...DAYS)
const command = fc.oneof(
  fc.record({
    do: fc.constant('willingness' as const),
    who,
    day,
    to: fc.constantFrom('10', '30', '90'),
  }),
  fc.record({ do: fc.constant('destination' as const), who, day, to: fc.constantFrom('70', '76') }),
  fc.record({
    do: fc.constant('next_contact' as const),
    who,
    to: fc.constantFrom('2020-07-02', '2020-07-03', '2020-07-10', ''),
  }),
  fc.record({ do: fc.constant('nation' as const), who, to: fc.constantFrom('01', '11') }),
  fc.record({
    do: fc.constant('contact' as const),
    who,
    day,
    kind: fc.constantFrom('8', '10', '2'),
    result: fc.constantFrom('1', '2', '5'),
  }),
  fc.record({ do: fc.constant('pair' as const), who }),
  fc.record({ do: fc.constant('paper' as const), who }),
  fc.record({ do: fc.constant('remove' as const), who }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never
type Handlers = ReturnType<typeof createHandlers>

async function obey(ledger: TestLedger, handlers: Handlers, ids: readonly number[], one: Command) {
  const { ctx, session } = ledger
  if (one.do === 'undo') return undoIfAny(ledger)
  if (one.do === 'redo') return redoIfAny(ledger)
  const id = ids[one.who] ?? 0
  const isThere = session.db.prepare('SELECT 1 FROM graduate WHERE id = ?').get(id) !== undefined
  const screen = 'test'
  if (!isThere) return
  if (one.do === 'remove') removePeople(ctx, session, { ids: [id], reason: '转专业', screen })
  else if (one.do === 'pair') {
    const helper = Number(session.db.prepare('SELECT min(id) FROM staff').pluck().get())
    const pairs = [{ graduateId: id, staffId: helper }]
    await handlers['staff.pair']({ pairs, day: '2020-07-03', screen })
  } else if (one.do === 'paper') {
    await handlers['evidence.addPaper']({
      ...{ graduateId: id, shelfNo: 'A1', kind: '7', note: '', screen },
    })
  } else if (one.do === 'contact') {
    const entry = contactEntry({ day: one.day, kind: one.kind, result: one.result })
    const other = { lectureId: null, contactGroupId: null, appointmentId: null }
    await handlers['contacts.record']({ ids: [id], entry, ...other, screen })
  } else type(ledger, id, one.do, one.to, 'day' in one ? one.day : undefined)
}

type Person = Readonly<{
  id: number
  inLedger: number
  pending: number
  contradicts: number
  willingness: string
  grad: Day
  next: Day | null
  stated: Day | null
  placed: Day | null
}>
type Told = Readonly<{ day: Day; kind: string; result: string }>

const INTERVALS = shippedRule('intervals', 2020)

function recount({ session: { db } }: TestLedger, on: Day) {
  const people = db
    .prepare(
      `SELECT g.id, s.in_ledger AS inLedger, s.pending, s.contradiction AS contradicts, s.willingness,
              g.grad_date AS grad, g.next_contact AS next,
              (SELECT happen_date FROM willingness_event WHERE id = s.willingness_event_id) AS stated,
              (SELECT happen_date FROM destination_event WHERE id = s.destination_event_id) AS placed
         FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id ORDER BY g.id`,
    )
    .all() as Person[]
  const found: [section: string, id: number, day: Day | null][] = []
  const open = { V16: 0, V17: 0, V18: 0, V19: 0, V10: 0, V11: 0, V13: 0 }
  for (const { id, willingness: w, ...one } of people) {
    const contacts = db
      .prepare('SELECT day, kind, result FROM contact WHERE graduate_id = ? ORDER BY day, id')
      .all(id) as Told[]
    const count = (sql: string) => Number(db.prepare(sql).pluck().get(id))
    const reached = ({ result }: Told) => result === '1' || result === '5'
    const valid = contacts.filter((told) => reached(told) && told.kind !== '10').at(-1)?.day
    const since = one.stated ?? one.placed ?? one.grad
    if (one.pending === 1) {
      found.push(['pending', id, one.placed])
      open.V10 += 1
    }
    if (one.inLedger === 0) {
      if (count('SELECT count(*) FROM attachment WHERE graduate_id = ?') > 0) continue
      found.push(['evidence', id, one.placed])
      open.V11 += 1
      continue
    }
    const interval = INTERVALS[w] ?? 1
    const due = one.next ?? addDays(valid ?? since, interval)
    if (w === '00' && (contacts.length === 0 || due <= on)) found.push(['unsurveyed', id, due])
    else if (w === '90' && due <= on) found.push(['lost', id, due])
    else if (due <= on) found.push([due < on ? 'overdue' : 'due', id, due])
    if (w === '00') open.V16 += 1
    if (count('SELECT count(*) FROM pairing WHERE graduate_id = ? AND end_date IS NULL') === 0) {
      found.push(['unpaired', id, since])
      open.V17 += 1
    }
    const limit = addDays(on, -Math.max(interval, 30))
    const asked = contacts.filter((told) => reached(told) && told.kind === '8')
    if (
      w !== '00' &&
      w !== '90' &&
      one.stated !== null &&
      one.stated < limit &&
      asked.every((told) => told.day < limit || told.day > on)
    )
      found.push(['stale', id, one.stated])
    if ((valid ?? since) < addDays(on, -interval)) open.V18 += 1
    if (w === '90') open.V19 += 1
    open.V13 += one.contradicts
  }
  return { found, open, inLedger: people.filter(({ inLedger }) => inLedger === 1).length }
}

function expectAgreement(ledger: TestLedger): void {
  const { session } = ledger
  const groupsOf = session.db.prepare(
    `SELECT DISTINCT group_code FROM derived_membership
      WHERE graduate_id = ? AND valid_from <= ? AND valid_to > ? ORDER BY 1`,
  )
  for (const on of ASKED_OF) {
    const expected = recount(ledger, on)
    const groups = (id: number) => groupsOf.pluck().all(id, on, on).map(String)
    const isOfLanding = (section: string) => section === 'pending' || section === 'evidence'
    const classOf = session.db.prepare('SELECT willingness FROM ledger_state WHERE graduate_id = ?')
    const willingness = (id: number) => String(classOf.pluck().get(id))
    for (const only of [
      { willingness: null, keyGroup: null },
      { willingness: '30', keyGroup: null },
      { willingness: null, keyGroup: 'G08' },
    ]) {
      const view = viewToday(session, { day: on, only, limit: 2 })
      const wanted = expected.found.filter(
        ([section, id]) =>
          (only.willingness === null ||
            (!isOfLanding(section) && willingness(id) === only.willingness)) &&
          (only.keyGroup === null || groups(id).includes(only.keyGroup)),
      )
      const sections = Map.groupBy(wanted, ([section]) => section)
      expect(view.inLedger).toBe(expected.inLedger)
      expect(new Set(view.sections.map(({ section }) => String(section)))).toEqual(
        new Set(sections.keys()),
      )
      for (const { section, total, keyGroups, people } of view.sections) {
        const all = (sections.get(section) ?? []).map(([, id, since]) => ({
          ...{ id, since, groups: groups(id) },
        }))
        const last = '9999-12-31'
        all.sort(
          (a, b) =>
            Number(b.groups.length > 0) - Number(a.groups.length > 0) ||
            (a.since ?? last).localeCompare(b.since ?? last) ||
            a.id - b.id,
        )
        expect(total).toBe(all.length)
        expect(keyGroups).toBe(all.filter((one) => one.groups.length > 0).length)
        expect(people.map((one) => [one.id, one.day, one.keyGroups])).toEqual(
          all.slice(0, 2).map((one) => [one.id, one.since, one.groups]),
        )
      }
      const tally = (codes: readonly string[]) =>
        [...Map.groupBy(codes, (code) => code)]
          .map(([code, same]) => ({ code, count: same.length }))
          .sort((a, b) => (a.code < b.code ? -1 : 1))
      const waiting = expected.found.filter(([section]) => !isOfLanding(section))
      const once = (entries: typeof waiting) => [...new Set(entries.map(([, id]) => id))]
      expect(view.classes).toEqual(tally(once(waiting).map(willingness)))
      expect(view.keyGroups).toEqual(tally(once(expected.found).flatMap(groups)))
    }
    const { checks } = checksOn(session, on, reckonDay(session, on).figures)
    const open = Object.entries(expected.open).flatMap(([rule, count]) =>
      count === 0 ? [] : [{ rule, count }],
    )
    expect(checks.filter(({ rule }) => rule !== 'V21')).toEqual(open)
  }
}

it('is what a recount of the records says, whatever was done and undone before', async () => {
  const property = fc.asyncProperty(
    fc.array(command, { minLength: 5, maxLength: 25 }),
    async (commands) => {
      const ledger = await openTestLedger()
      try {
        const handlers = createHandlers(ledger.ctx)
        const words = { name: '单老师', title: '', department: '', mobile: '' }
        await handlers['staff.save']({ id: null, ...words, role: '3' })
        const ids = Array.from({ length: PEOPLE }, (_, at) =>
          enrol(ledger, { student_no: `${at}`, name: '王堃', grad_date: '2020-06-30' }),
        )
        for (const one of commands) {
          await obey(ledger, handlers, ids, one)
          expectAgreement(ledger)
        }
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(10) })
})
