// Random typing, pasting, filling, undo and redo, on a plain array of rows and on a real ledger: every cell reads the
// same after every step, what is refused is the same, a dry run says what would be, and the chain holds.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { selectPeople } from '#data/features/graduates/repository.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { redoLast, undoLast } from '#data/features/history/service.ts'
import { selectRedoStep, selectUndoStep } from '#data/features/history/steps.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import {
  COLUMNS,
  edited,
  KEYS,
  newRow,
  type RowEdit,
  type Sheet,
  type SheetRow,
} from '#tests/helpers/sheet-model.ts'

const ROWS = 4

const row = fc.nat({ max: ROWS - 1 })
const column = fc.constantFrom(...KEYS)
const textOf = (key: (typeof KEYS)[number]) => fc.constantFrom<string>(...COLUMNS[key])

const typing = fc
  .tuple(row, column)
  .chain(([at, key]) => textOf(key).map((text): RowEdit[] => [{ row: at, texts: { [key]: text } }]))

/** One value into a piece of a column. */
const filling = fc
  .tuple(row, row, column)
  .chain(([one, other, key]) =>
    textOf(key).map((text): RowEdit[] =>
      rowsBetween(one, other).map((at) => ({ row: at, texts: { [key]: text } })),
    ),
  )

/** A block of columns side by side, each row with its own texts. */
const pasting = fc
  .tuple(row, row, fc.nat({ max: KEYS.length - 1 }), fc.integer({ min: 1, max: KEYS.length }))
  .chain(([one, other, from, width]) => {
    const keys = KEYS.slice(from, from + width)
    const texts = fc.record(Object.fromEntries(keys.map((key) => [key, textOf(key)])))
    const rows = rowsBetween(one, other)
    return fc
      .array(texts, { minLength: rows.length, maxLength: rows.length })
      .map((block): RowEdit[] => rows.map((at, index) => ({ row: at, texts: block[index] ?? {} })))
  })

const rowsBetween = (one: number, other: number): number[] => {
  const [first, last] = one < other ? [one, other] : [other, one]
  return Array.from({ length: last - first + 1 }, (_row, index) => first + index)
}

/** Numbers that go round among the rows. */
const renumbering = fc
  .shuffledSubarray(COLUMNS.student_no.slice(0, ROWS), { minLength: ROWS })
  .map((numbers): RowEdit[] =>
    numbers.map((student_no, at) => ({ row: at, texts: { student_no } })),
  )

type Step = 'undo' | 'redo' | readonly RowEdit[]
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: typing },
  { weight: 2, arbitrary: filling },
  { weight: 4, arbitrary: pasting },
  { weight: 1, arbitrary: renumbering },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
)

/** The sheet now, and those that undo and redo go to. */
type Model = { sheet: Sheet; past: Sheet[]; future: Sheet[] }

const shown = ({ session }: TestLedger, ids: readonly number[]): SheetRow[] => {
  const people = new Map(selectPeople(session.db, ids).map((person) => [person.id, person]))
  return ids.map((id) => {
    const texts = KEYS.map((key) => [key, String(people.get(id)?.[key] ?? '')])
    return Object.fromEntries(texts) as SheetRow
  })
}

function edit(model: Model, ledger: TestLedger, ids: readonly number[], edits: readonly RowEdit[]) {
  const { ctx, session, events } = ledger
  const asked = edits.map(({ row: at, texts }) => ({ id: ids[at] ?? 0, values: { ...texts } }))
  const { sheet, refused } = edited(model.sheet, edits)
  events.length = 0
  const dry = setCells(ctx, session, asked, { screen: 'ledger', dryRun: true })
  expect(events).toEqual([])
  expect(shown(ledger, ids)).toEqual(model.sheet)
  const { batch, changed, remarks } = setCells(ctx, session, asked, { screen: 'ledger' })
  expect(dry).toEqual({ batch: null, changed, remarks })
  const named = remarks
    .filter(({ ok }) => !ok)
    .map(({ id, field }) => `${ids.indexOf(id)} ${field}`)
  expect(new Set(named)).toEqual(refused)
  const isOther = JSON.stringify(sheet) !== JSON.stringify(model.sheet)
  if (isOther) expect(batch).not.toBeNull()
  // A finding may be settled though every cell reads as before: that is a step too.
  if (batch !== null) {
    model.past.push(model.sheet)
    model.future = []
  }
  model.sheet = sheet
}

function goBack(model: Model, { ctx, session }: TestLedger): void {
  const before = model.past.pop()
  if (before === undefined) return
  expect(undoLast(ctx, session, 'ledger').kept).toEqual([])
  model.future.push(model.sheet)
  model.sheet = before
}

function goForth(model: Model, { ctx, session }: TestLedger): void {
  const after = model.future.pop()
  if (after === undefined) return
  expect(redoLast(ctx, session, 'ledger').kept).toEqual([])
  model.past.push(model.sheet)
  model.sheet = after
}

it('reads what a plain array of rows reads, after every edit, undo and redo', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 30, size: 'max' }),
    async (steps) => {
      const ledger = await openTestLedger()
      try {
        const numbers = Array.from({ length: ROWS }, (_row, index) => String(index + 1))
        const ids = numbers.map((student_no) => enrol(ledger, { student_no, name: '无名' }))
        const model: Model = { sheet: numbers.map(newRow), past: [], future: [] }
        for (const one of steps) {
          if (one === 'undo') goBack(model, ledger)
          else if (one === 'redo') goForth(model, ledger)
          else edit(model, ledger, ids, one)
          expect(shown(ledger, ids)).toEqual(model.sheet)
          expect(selectRedoStep(ledger.session.db) !== null).toBe(model.future.length > 0)
        }
        // Below the edits lies how the people came.
        expect(selectUndoStep(ledger.session.db)?.label.key).toBe(
          model.past.length > 0 ? 'cells' : 'import',
        )
        expect(verifyChain(ledger.session.db)).toMatchObject({ state: 'ok', problems: [] })
        expect(checkIntegrity(ledger.session.db)).toEqual({ integrity: 'ok', problems: [] })
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(15) })
})
