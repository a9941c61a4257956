// The commands of the model-based test, each on the model and on a real ledger.
import fc, { type AsyncCommand } from 'fast-check'
import { expect } from 'vitest'
import { erase as erasePeople } from '#data/features/erasure/service.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { listBin, restorePeople } from '#data/features/history/bin.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { selectRedoStep, selectUndoStep } from '#data/features/history/steps.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { editsOf, enrol } from './edits.ts'
import type { TestLedger } from './ledger.ts'
import {
  type Axis,
  binOf,
  type CellName,
  come,
  enter,
  erase,
  go,
  happen,
  heldBy,
  type Model,
  numbersIn,
  type Person,
  presentOf,
  redoStep,
  refusedNumbers,
  restore,
  setCell,
  takeBack,
  undoStep,
} from './ledger-model.ts'

type Command = AsyncCommand<Model, TestLedger>

/** A command that is compared with the model after it was run. */
const command = (
  name: string,
  run: (model: Model, real: TestLedger) => void | Promise<void>,
  check: (model: Readonly<Model>) => boolean = ({ people }) => people.size > 0,
): Command => ({
  check,
  async run(model, real) {
    await run(model, real)
    expectSame(model, real)
  },
  toString: () => name,
})

function expectSame(model: Model, { session: { db } }: TestLedger): void {
  expect(stateOf(db)).toEqual(
    [...model.people]
      .sort(([one], [other]) => one - other)
      .map(([id, person]) => ({ id, ...shown(person) })),
  )
  expect(db.prepare('SELECT count(*) FROM change_batch').pluck().get()).toBe(model.batches.length)
  expect(selectUndoStep(db)?.batch ?? null).toBe(undoStep(model))
  expect(selectRedoStep(db)?.batch ?? null).toBe(redoStep(model))
  const bin = listBin(db).map(({ graduateId, batch }) => [graduateId, batch])
  expect(bin).toEqual([...binOf(model)])
}

const shown = (person: Person) => ({
  ...person.cells,
  destination: presentOf(person, 'destination'),
  willingness: presentOf(person, 'willingness'),
  destinations: person.events.destination.map(({ to }) => to).join(),
  willing: person.events.willingness.map(({ to }) => to).join(),
})

const stateOf = (db: TestLedger['session']['db']) =>
  db
    .prepare(
      `SELECT g.id, g.student_no, g.name, coalesce(remark, '') AS remark,
              coalesce(class_name, '') AS class_name, s.destination, s.willingness,
              (SELECT coalesce(group_concat(to_destination ORDER BY id), '')
                 FROM destination_event e WHERE e.graduate_id = g.id) AS destinations,
              (SELECT coalesce(group_concat(to_willingness ORDER BY id), '')
                 FROM willingness_event e WHERE e.graduate_id = g.id) AS willing
         FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id ORDER BY g.id`,
    )
    .all()

/** One of those who are there, or were. */
const pick = (ids: Iterable<number>, at: number): number => {
  const all = [...ids].sort((one, other) => one - other)
  return all[at % all.length] ?? 0
}
const several = (ids: Iterable<number>, at: readonly number[]): number[] => {
  const all = [...ids]
  return [...new Set(at.map((each) => pick(all, each)))]
}

const VALUES = {
  student_no: ['1', '2', '3', '9'],
  name: ['王堃', '李昇', '欧阳'],
  remark: ['一', '二', ''],
  class_name: ['会计1班', '会计2班'],
  destination: ['10', '70', '801'],
  willingness: ['10', '40', '00'],
} as const
const FIELDS = Object.keys(VALUES) as (keyof typeof VALUES)[]
const isAxis = (field: string): field is Axis => field === 'destination' || field === 'willingness'
const isCell = (field: string): field is CellName => Object.hasOwn(VALUES, field) && !isAxis(field)

const at = fc.nat({ max: 9 })
const edit = fc
  .constantFrom(...FIELDS)
  .chain((field) => fc.tuple(at, fc.constant(field), fc.constantFrom(...VALUES[field])))

const edits = fc.array(edit, { minLength: 1, maxLength: 4 }).map((list) =>
  command(`setCells ${JSON.stringify(list)}`, (model, { ctx, session }) => {
    const cells = list.map(([who, field, value]) => ({
      id: pick(model.people.keys(), who),
      field,
      value,
    }))
    const edits = editsOf(cells)
    setCells(ctx, session, edits, { screen: 'ledger' })
    const wishes = edits.flatMap(({ id, values }) =>
      values.student_no === undefined ? [] : [[id, values.student_no] as const],
    )
    const refused = refusedNumbers(numbersIn(model), new Map(wishes))
    enter(model, 'command', (done) => {
      for (const { id, values } of edits) {
        for (const [field, value] of Object.entries(values)) {
          if (isAxis(field)) happen(model, done, id, field, value)
          else if (isCell(field)) setCell(model, done, { id, cell: field, to: value }, refused)
        }
      }
    })
  }),
)

const willing = fc
  .tuple(fc.array(at, { minLength: 1, maxLength: 3 }), fc.constantFrom(...VALUES.willingness))
  .map(([who, willingness]) =>
    command(`willingness ${who} ${willingness}`, async (model, { ctx }) => {
      const ids = several(model.people.keys(), who)
      const said = { reasons: [], reasonNote: '', happenDate: '2020-07-03', screen: 'ledger' }
      await willingnessHandlers(ctx)['willingness.set']({ ids, willingness, ...said })
      enter(model, 'command', (done) => {
        for (const id of ids) happen(model, done, id, 'willingness', willingness)
      })
    }),
  )

const enrolment = fc.constantFrom('1', '2', '3', '4', '5').map((student_no) =>
  command(
    `enrol ${student_no}`,
    (model, real) => {
      const cells = { student_no, name: '陈晨', remark: '', class_name: '会计1班' }
      const { name, class_name } = cells
      const uid = `${model.batches.length}`
      const id = enrol(real, { student_no, name, class_name, uid })
      enter(model, 'import', (done) => come(model, done, id, cells))
    },
    ({ people }) => ![...people.values()].some(({ cells }) => cells.student_no === student_no),
  ),
)

const removal = fc.array(at, { minLength: 1, maxLength: 2 }).map((who) =>
  command(`remove ${who}`, (model, { ctx, session }) => {
    const ids = several(model.people.keys(), who)
    removePeople(ctx, session, { ids, reason: '转学离校', screen: 'ledger' })
    enter(model, 'command', (done) => {
      for (const id of ids) go(model, done, id)
    })
  }),
)

const restoring = fc.array(at, { minLength: 1, maxLength: 2 }).map((who) =>
  command(
    `restore ${who}`,
    (model, { ctx, session }) => {
      const ids = several(binOf(model).keys(), who)
      const { restored, kept } = restorePeople(ctx, session, ids, 'history')
      expect({ restored, kept: kept.length > 0 }).toEqual(restore(model, ids))
    },
    (model) => binOf(model).size > 0,
  ),
)

const undoing = fc.constant(
  command(
    'undo',
    (model, { ctx, session }) => {
      const { batch, kept } = undoLast(ctx, session, 'ledger')
      expect(kept.length > 0).toBe(takeBack(model, batch, 'undo'))
    },
    (model) => undoStep(model) !== null,
  ),
)

const redoing = fc.constant(
  command(
    'redo',
    (model, { ctx, session }) => {
      const step = redoStep(model) ?? 0
      const { kept } = redoLast(ctx, session, 'ledger')
      expect(kept.length > 0).toBe(takeBack(model, step, 'redo'))
    },
    (model) => redoStep(model) !== null,
  ),
)

const open = ({ batches }: Readonly<Model>): number[] =>
  batches.flatMap(({ kind, revertedBy }, index) =>
    (kind === 'command' || kind === 'import') && revertedBy === null ? [index + 1] : [],
  )

const undoingOne = fc.nat({ max: 30 }).map((which) =>
  command(
    `undo batch ${which}`,
    (model, { ctx, session }) => {
      const batch = pick(open(model), which)
      const { kept } = undoBatch(ctx, session, batch, 'history')
      expect(kept.length > 0).toBe(takeBack(model, batch, 'undo'))
    },
    (model) => open(model).length > 0,
  ),
)

const UNSTOPPED = { signal: new AbortController().signal, progress: () => undefined }

const erasing = fc.array(at, { minLength: 1, maxLength: 2 }).map((who) =>
  command(
    `erase ${who}`,
    async (model, { ctx, session }) => {
      const ids = several(heldBy(model), who)
      const request = {
        scope: { kind: 'people' as const, ids },
        reason: '本人申请',
        screen: 'erasure',
      }
      expect(await erasePeople(ctx, session, request, UNSTOPPED)).toMatchObject({
        people: ids.length,
        cleaned: true,
      })
      erase(model, ids)
    },
    (model) => heldBy(model).size > 0,
  ),
)

export const ledgerCommands: fc.Arbitrary<Command>[] = [
  enrolment,
  edits,
  edits,
  willing,
  removal,
  restoring,
  undoing,
  undoing,
  redoing,
  undoingOne,
  erasing,
]
