// Whatever is edited and in whatever order it is taken back: nothing fails, the search follows the rows, and the last
// first leads back to the beginning.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { searchColumns } from '#data/features/graduates/person-columns.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { selectRedoStep, selectUndoStep } from '#data/features/history/steps.ts'
import { LOGGED_TABLES, type Row } from '#data/ledger-file/change-log.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { editsOf, enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

const VALUES: Readonly<Record<string, readonly string[]>> = {
  name: ['王堃', '李昇', '欧阳1'],
  mobile: ['13800001234', '123', '124', ''],
  student_no: ['1', '2', '3', '9'],
  destination: ['10', '70', '801', '27'],
  employer_name: ['长沙某厂', ''],
  willingness: ['10', '40', '30', '90'],
  reasons: ['R13', 'R13,R01', ''],
  helper: ['周老师', '李书记', ''],
  intent_region: ['长沙', '长沙、株洲', ''],
}
const edit = fc.constantFrom(...Object.keys(VALUES)).chain((field) =>
  fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    field: fc.constant(field),
    value: fc.constantFrom(...(VALUES[field] ?? [])),
    day: fc.constantFrom('2020-05-01', '2020-06-10', '2020-07-03'),
  }),
)
const command = fc.array(edit, { minLength: 1, maxLength: 4 })
const commands = fc.array(command, { minLength: 1, maxLength: 12 })
type Command = readonly Readonly<{ who: number; field: string; value: string; day: string }>[]

const DERIVED = [
  'destination_interval',
  'willingness_interval',
  'derived_membership',
  'ledger_state',
] as const

const rowsOf = ({ session }: TestLedger, table: string) =>
  session.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all() as Row[]

/** Everything that is known, but for how often a row was written. */
const stateOf = (ledger: TestLedger) =>
  [...LOGGED_TABLES, ...DERIVED].map((table) =>
    rowsOf(ledger, table).map(({ version: _, ...row }) => row),
  )

function run(ledger: TestLedger, ids: readonly number[], edits: Command): void {
  const cells = edits.map(({ who, field, value }) => ({ id: ids[who] ?? 0, field, value }))
  setCells(ledger.ctx, ledger.session, editsOf(cells), {
    screen: 'ledger',
    ...(edits[0] === undefined ? {} : { day: edits[0].day }),
  })
}

/** Takes a batch back, or redoes; anything but an answer for the user is passed on. */
function attempt({ ctx, session }: TestLedger, step: number | 'redo'): void {
  try {
    if (step === 'redo') redoLast(ctx, session, 'ledger')
    else undoBatch(ctx, session, step, 'history')
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
  }
}

/** Nobody helps now whom somebody else followed. */
const NOT_LAST = `
  SELECT p.id FROM pairing p JOIN pairing later ON later.graduate_id = p.graduate_id
    AND later.start_date > p.start_date
   WHERE p.end_date IS NULL`

function expectSound(ledger: TestLedger): void {
  for (const row of rowsOf(ledger, 'graduate')) expect(row).toMatchObject(searchColumns(row))
  expect(checkIntegrity(ledger.session.db)).toEqual({ integrity: 'ok', problems: [] })
  expect(verifyChain(ledger.session.db).problems).toEqual([])
  expect(ledger.session.db.prepare(NOT_LAST).all()).toEqual([])
}

async function withPeople(work: (ledger: TestLedger, ids: readonly number[]) => void) {
  const ledger = await openTestLedger()
  ledger.session.db.exec(
    "INSERT INTO staff VALUES (1, '周老师', '', '', '', '', NULL), (2, '李书记', '', '', '2', '', NULL)",
  )
  try {
    work(
      ledger,
      ['1', '2', '3'].map((student_no) => enrol(ledger, { student_no, name: `王${student_no}` })),
    )
  } finally {
    await ledger.close()
  }
}

it('is the beginning again when everything was taken back, the last first', async () => {
  const property = fc.asyncProperty(commands, (edits) =>
    withPeople((ledger, ids) => {
      const before = stateOf(ledger)
      const enrolled = selectUndoStep(ledger.session.db)?.batch
      for (const each of edits) run(ledger, ids, each)
      while (selectUndoStep(ledger.session.db)?.batch !== enrolled) {
        expect(undoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
      }
      expect(stateOf(ledger)).toEqual(before)
      expectSound(ledger)
    }),
  )
  await fc.assert(property, { numRuns: scaled(12) })
})

it('takes a helper back who followed one that was learnt of afterwards', () =>
  withPeople((ledger, ids) => {
    const helped = (value: string, day: string) =>
      run(ledger, ids, [{ who: 0, field: 'helper', value, day }])
    helped('李书记', '2020-06-10')
    helped('周老师', '2020-05-01')
    helped('周老师', '2020-07-03')
    expect(undoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
    expect(rowsOf(ledger, 'pairing')).toMatchObject([
      { staff_id: 2, start_date: '2020-06-10', end_date: null },
      { staff_id: 1, start_date: '2020-05-01', end_date: '2020-06-10' },
    ])
    expectSound(ledger)
  }))

it('brings a pairing back that another follows without a day between', () =>
  withPeople((ledger, ids) => {
    const helped = (value: string, day: string) =>
      run(ledger, ids, [{ who: 0, field: 'helper', value, day }])
    helped('周老师', '2020-05-01')
    helped('李书记', '2020-07-03')
    const before = rowsOf(ledger, 'pairing')
    helped('', '2020-05-01')
    expect(rowsOf(ledger, 'pairing')).toHaveLength(1)
    expect(undoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
    expect(rowsOf(ledger, 'pairing')).toEqual(before)
  }))

it('is the end again when everything taken back was redone', async () => {
  const property = fc.asyncProperty(commands, fc.nat({ max: 12 }), (edits, most) =>
    withPeople((ledger, ids) => {
      for (const each of edits) run(ledger, ids, each)
      const after = stateOf(ledger)
      const enrolled = ids.length
      let undone = 0
      while (undone < most && (selectUndoStep(ledger.session.db)?.batch ?? 0) > enrolled) {
        undoLast(ledger.ctx, ledger.session, 'ledger')
        undone += 1
      }
      for (let redone = 0; redone < undone; redone++) {
        expect(redoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
      }
      expect(selectRedoStep(ledger.session.db)).toBeNull()
      expect(stateOf(ledger)).toEqual(after)
      expectSound(ledger)
    }),
  )
  await fc.assert(property, { numRuns: scaled(12) })
})

it('never fails, and leaves what it keeps whole, in whatever order it is taken back', async () => {
  const step = fc.oneof(command, fc.nat({ max: 20 }), fc.constant('redo' as const))
  const steps = fc.array(step, { minLength: 2, maxLength: 20 })
  const property = fc.asyncProperty(steps, (done) =>
    withPeople((ledger, ids) => {
      for (const step of done) {
        if (typeof step === 'number' || step === 'redo') attempt(ledger, step)
        else run(ledger, ids, step)
      }
      expectSound(ledger)
    }),
  )
  await fc.assert(property, { numRuns: scaled(20) })
})
