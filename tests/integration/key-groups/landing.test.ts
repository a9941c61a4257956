// Members of a group stay members when they land: its rate would be 0 otherwise. Random people, rules and events.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { selectGroups } from '#data/features/graduates/repository.ts'
import { selectGroupCounts } from '#data/features/reports/census.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import type { GroupCondition, GroupRule } from '#shared/schemas/group-rule.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

const LANDING = '2020-07-02'
const TODAY = '2020-07-03'

const test: fc.Arbitrary<GroupCondition> = fc.oneof(
  fc.record({
    field: fc.constant('nation' as const),
    is: fc.constantFrom<string[]>(['01'], ['13', '02']),
  }),
  fc.record({ field: fc.constant('nation' as const), empty: fc.boolean() }),
  fc.record({ hardshipBit: fc.constantFrom(1 as const, 2 as const, 4 as const) }),
  fc.record({ planned: fc.constantFrom<string[]>(['40'], ['30', '40']) }),
  fc.record({ unlandedMonths: fc.integer({ min: 1, max: 3 }) }),
)
const condition: fc.Arbitrary<GroupCondition> = fc.oneof(
  test,
  fc.record({ all: fc.array(test, { minLength: 1, maxLength: 3 }) }),
  fc.record({ any: fc.array(test, { minLength: 1, maxLength: 3 }) }),
  fc.record({ not: test }),
)
const person = fc.record({
  nation: fc.constantFrom('', '01', '13'),
  hardship: fc.constantFrom('0', '1', '2', '6', '7'),
  grad_date: fc.constantFrom('', '2020-03-01', '2020-06-30'),
  plans: fc.array(
    fc.record({
      day: fc.constantFrom('2020-05-01', '2020-06-01', '2020-06-20'),
      will: fc.constantFrom('10', '30', '40', '90'),
    }),
    { maxLength: 3 },
  ),
})

it('are in the same groups before and after landing, and count once in the total', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 4 }),
      fc.tuple(condition, condition),
      async (people, conditions) => {
        const ledger = await openTestLedger()
        try {
          const { session } = ledger
          const rules = conditions.map((when, at): GroupRule => ({ group: `G1${at}`, when }))
          saveRule(
            ledger.ctx,
            session,
            { name: 'key_groups', validFrom: '2020-01-01', content: JSON.stringify(rules) },
            'test',
          )
          const ids = people.map(({ plans, ...columns }, at) => {
            const id = enrol(ledger, { student_no: String(at), name: '王堃', ...columns })
            for (const { day, will } of plans) type(ledger, id, 'willingness', will, day)
            return id
          })
          const members = (day: string) =>
            selectGroups(session.db, ids, day).map((row) => `${row.graduate_id} ${row.group_code}`)
          const before = [members(LANDING), members(TODAY)]
          for (const id of ids) type(ledger, id, 'destination', '10', LANDING)
          expect([members(LANDING), members(TODAY)]).toEqual(before)
          const total = selectGroupCounts({ db: session.db, cohort: 2020, asOf: TODAY })
            .filter(({ group }) => group === null)
            .reduce((sum, row) => sum + row.people, 0)
          expect(total).toBe(new Set(before[1]?.map((one) => one.split(' ')[0])).size)
        } finally {
          await ledger.close()
        }
      },
    ),
    { numRuns: scaled(12) },
  )
})
