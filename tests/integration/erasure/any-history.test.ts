// Whatever was done with somebody before, and wherever it was taken back: after an erasure nothing is left.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { redoLast, undoBatch } from '#data/features/history/service.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople, expectSound, foundIn, heldAbout, logSize, takeOff } from './support.ts'

const NAMES = ['欧阳晴岚', '诸葛静远'] as const
const WORDS = [
  '欧阳晴岚',
  '欧阳晴空',
  'ouyangqing',
  '31010119970',
  '139555',
  '悬铃木路',
  '晴岚小店',
]

type Step = Readonly<
  | { do: 'edit'; field: string; value: string }
  | { do: 'both'; value: string }
  | { do: 'undo'; back: number }
  | { do: 'redo' }
  | { do: 'off' }
>

const edit = (field: string, ...values: readonly string[]) =>
  fc.record({
    do: fc.constant('edit' as const),
    field: fc.constant(field),
    value: fc.constantFrom(...values),
  })

const step: fc.Arbitrary<Step> = fc.oneof(
  edit('name', '欧阳晴岚', '欧阳晴空'),
  edit('mobile', '13955500001', '13955500002', ''),
  edit('home_address', '悬铃木路1号', '悬铃木路2号'),
  edit('id_no', '31010119970101001X', '310101199701010028'),
  edit('destination', '801', '75', '761'),
  edit('employer_name', '晴岚小店'),
  edit('willingness', '10', '20'),
  fc.record({ do: fc.constant('both' as const), value: fc.constantFrom('一起', '') }),
  fc.record({ do: fc.constant('undo' as const), back: fc.nat(6) }),
  fc.constant({ do: 'redo' as const }),
  fc.constant({ do: 'off' as const }),
)

function take(ledger: TestLedger, ids: readonly [number, number], one: Step): void {
  const { ctx, session } = ledger
  const [erased] = ids
  const isThere = session.db.prepare('SELECT 1 FROM graduate WHERE id = ?').get(erased)
  switch (one.do) {
    case 'edit':
      if (isThere) type(ledger, erased, one.field, one.value)
      return
    case 'both':
      if (isThere) {
        const edits = ids.map((id) => ({ id, values: { remark: one.value } }))
        setCells(ctx, session, edits, { screen: 'ledger' })
      }
      return
    case 'undo': {
      const undoable = session.db
        .prepare(
          `SELECT id FROM change_batch WHERE kind IN ('command', 'import') AND reverted_by IS NULL
            ORDER BY id DESC LIMIT 1 OFFSET ?`,
        )
        .pluck()
        .get(one.back)
      if (typeof undoable === 'number') undoBatch(ctx, session, undoable, 'ledger')
      return
    }
    case 'redo':
      try {
        redoLast(ctx, session, 'ledger')
      } catch (cause) {
        expect(cause).toMatchObject({ code: 'nothing_to_redo' })
      }
      return
    case 'off':
      if (isThere) takeOff(ledger, [erased])
  }
}

it('leaves no byte, a sound chain and everybody else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const ledger = await openTestLedger()
      try {
        const erased = enrol(ledger, { student_no: '2016900001', name: NAMES[0] })
        const other = enrol(ledger, { student_no: '2016900002', name: NAMES[1] })
        for (const one of steps) take(ledger, [erased, other], one)
        const before = heldAbout(ledger, [other])
        await erasePeople(ledger, [erased])
        expect(foundIn(ledger, [...WORDS, '2016900001'])).toEqual([])
        expect(logSize(ledger)).toBe(0)
        expect(heldAbout(ledger, [other])).toBe(before)
        expectSound(ledger)
      } finally {
        await ledger.close()
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
