// The derived table against a recount from the records, after random commands.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactsHandlers } from '#data/features/contacts/handlers.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { redoIfAny, undoIfAny } from '#tests/helpers/history-steps.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

type Stored = { id: number; day: string; kind: string; way: string; result: string }

/** What follow_up says of everybody, counted row by row. */
function recount({ session: { db } }: TestLedger) {
  const people = db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all()
  return people.map(Number).flatMap((id) => {
    const own = db.prepare('SELECT * FROM contact WHERE graduate_id = ?').all(id) as Stored[]
    const later = (one: Stored, other: Stored) =>
      one.day > other.day || (one.day === other.day && one.id > other.id)
    const last = own.find((one) => own.every((other) => one === other || later(one, other)))
    const valid = own.filter(({ kind, result }) => '15'.includes(result) && kind !== '10')
    const helped = valid.find((one) => valid.every((other) => one === other || later(one, other)))
    const vain = own.filter(
      (one) => '234'.includes(one.result) && (helped === undefined || later(one, helped)),
    )
    const of = (kind: string) => valid.filter((one) => one.kind === kind).length
    if (last === undefined) return []
    return [
      {
        graduate_id: id,
        last_day: last.day,
        last_way: last.way,
        last_result: last.result,
        valid_day: helped?.day ?? null,
        attempts: vain.length,
        attempt_ways: new Set(vain.map(({ way }) => way)).size,
        policy: of('1'),
        guidance: of('2'),
        posts: of('3'),
        training: of('4'),
      },
    ]
  })
}

const entry = fc.record({
  day: fc.constantFrom('2020-06-20', '2020-07-01', '2020-07-02', '2020-07-03'),
  kind: fc.constantFrom('1', '2', '3', '4', '8', '10'),
  way: fc.constantFrom('1', '2', '3'),
  result: fc.constantFrom('1', '2', '3', '4', '5'),
})
type Entry = { day: string; kind: string; way: string; result: string }
const which = fc.nat({ max: 30 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      who: fc.subarray([0, 1, 2], { minLength: 1 }),
      entry,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which, entry }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
)
type Step =
  | { do: 'record'; who: number[]; entry: Entry }
  | { do: 'correct'; which: number; entry: Entry }
  | { do: 'remove'; which: number }
  | { do: 'undo' | 'redo' }

async function run(ledger: TestLedger, people: readonly number[], step: Step): Promise<void> {
  const { ctx, session } = ledger
  const handlers = contactsHandlers(ctx)
  const ids = session.db.prepare('SELECT id FROM contact ORDER BY id').pluck().all().map(Number)
  const one = 'which' in step ? ids[step.which % Math.max(ids.length, 1)] : undefined
  const isThere = session.db.prepare('SELECT 1 FROM graduate WHERE id = ?')
  const asked = 'who' in step ? step.who.map((at) => people[at] ?? 0) : []
  const there = asked.filter((id) => isThere.get(id) !== undefined)
  switch (step.do) {
    case 'record':
      // Undoing reaches back until they came.
      if (there.length === 0) return
      await handlers['contacts.record']({
        ids: there,
        entry: contactEntry(step.entry),
        lectureId: null,
        contactGroupId: null,
        appointmentId: null,
        screen: 'today',
      })
      return
    case 'correct':
      if (one !== undefined) {
        const corrected = contactEntry(step.entry)
        await handlers['contacts.correct']({ id: one, entry: corrected, screen: 'today' })
      }
      return
    case 'remove':
      if (one !== undefined) await handlers['contacts.remove']({ id: one, screen: 'today' })
      return
    case 'undo':
      return undoIfAny(ledger)
    case 'redo':
      return redoIfAny(ledger)
  }
}

it('is what a recount of the records says, whatever was done', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 20 }),
    async (steps) => {
      const ledger = await openTestLedger()
      try {
        const people = ['1', '2', '3'].map((student_no) => enrol(ledger, { student_no }))
        const table = () =>
          ledger.session.db.prepare('SELECT * FROM follow_up ORDER BY graduate_id').all()
        for (const step of steps) {
          await run(ledger, people, step)
          expect(table()).toEqual(recount(ledger))
        }
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(12) })
})
