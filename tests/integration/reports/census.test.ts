// The counts in memory against the intervals in the file, after every one of many commands and their undoing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { removePeople } from '#data/features/graduates/remove.ts'
import { undoLast } from '#data/features/history/service.ts'
import { selectUndoStep } from '#data/features/history/steps.ts'
import { countGraduates, selectCensus, selectGroupCounts } from '#data/features/reports/census.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

const DAYS = ['2020-05-31', '2020-06-10', '2020-06-15', '2020-07-02', '2020-07-03', '2021-02-01']
const ON = `LEFT JOIN destination_interval d
    ON d.graduate_id = g.id AND d.valid_from <= @day AND d.valid_to > @day
  LEFT JOIN willingness_interval w
    ON w.graduate_id = g.id AND w.valid_from <= @day AND w.valid_to > @day`

function expectAgreement({ session }: TestLedger): void {
  const { db } = session
  for (const day of DAYS) {
    const scope = { db, cohort: 2020, asOf: day }
    const census = db
      .prepare(
        `SELECT g.major_name AS unit, coalesce(g.grad_status, '') IN ('', '1') AS counted,
                d.destination, d.pending, w.willingness, count(*) AS people
           FROM graduate g ${ON} GROUP BY 1, 2, 3, 4, 5`,
      )
      .all({ day }) as object[]
    expect(sorted(selectCensus(scope, 'majors'))).toEqual(sorted(census))
    const groups = db
      .prepare(
        `WITH m AS (
           SELECT graduate_id, group_code FROM group_membership
            WHERE valid_from <= @day AND valid_to > @day
           UNION SELECT graduate_id, group_code FROM derived_membership
            WHERE valid_from <= @day AND valid_to > @day)
         SELECT m.group_code AS "group", d.destination, w.willingness, count(*) AS people
           FROM (SELECT * FROM m UNION SELECT graduate_id, NULL FROM m) m
           JOIN graduate g ON g.id = m.graduate_id ${ON}
          WHERE coalesce(g.grad_status, '') IN ('', '1') GROUP BY 1, 2, 3`,
      )
      .all({ day }) as object[]
    expect(sorted(together(selectGroupCounts(scope)))).toEqual(sorted(groups))
    const people = db
      .prepare("SELECT count(*) FROM graduate g WHERE coalesce(g.grad_status, '') IN ('', '1')")
      .pluck()
      .get()
    expect(countGraduates(scope)).toBe(people)
  }
}

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()

/** A destination that is pending for some stands in two rows. */
function together(rows: ReturnType<typeof selectGroupCounts>): object[] {
  const by = Map.groupBy(rows, (row) => [row.group, row.destination, row.willingness].join())
  return [...by.values()].map((same) => ({
    ...same[0],
    people: same.reduce((sum, { people }) => sum + people, 0),
  }))
}

const day = fc.constantFrom(...DAYS.slice(0, 5))
const who = fc.nat({ max: 5 })
const command = fc.oneof(
  fc.record({
    kind: fc.constant('willingness' as const),
    who,
    day,
    to: fc.constantFrom('10', '40', '80'),
  }),
  fc.record({
    kind: fc.constant('destination' as const),
    who,
    day,
    to: fc.constantFrom('70', '76', '801'),
  }),
  fc.record({
    kind: fc.constant('major_name' as const),
    who,
    to: fc.constantFrom('会计学', '审计学'),
  }),
  fc.record({ kind: fc.constant('grad_status' as const), who, to: fc.constantFrom('1', '2') }),
  fc.record({ kind: fc.constant('hardship' as const), who, to: fc.constantFrom('0', '2', '5') }),
  fc.record({ kind: fc.constant('remove' as const), who }),
  fc.record({ kind: fc.constant('rule' as const), months: fc.constantFrom(1, 2, 6) }),
  fc.record({ kind: fc.constant('undo' as const) }),
)

it('counts of any day equal the intervals, whatever was done and undone before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25 }), async (commands) => {
      const ledger = await openTestLedger()
      try {
        const ids = Array.from({ length: 6 }, (_, at) =>
          enrol(ledger, { student_no: `${at}`, name: '王堃', grad_date: '2020-06-30' }),
        )
        expectAgreement(ledger)
        for (const one of commands) {
          obey(ledger, ids, one)
          expectAgreement(ledger)
        }
      } finally {
        await ledger.close()
      }
    }),
    { numRuns: scaled(8) },
  )
})

type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

function obey(ledger: TestLedger, ids: readonly number[], one: Command): void {
  const { ctx, session } = ledger
  if (one.kind === 'undo') {
    if (selectUndoStep(session.db) !== null) undoLast(ctx, session, 'ledger')
    return
  }
  if (one.kind === 'rule') {
    const rules = [{ group: 'G14', when: { unlandedMonths: one.months } }]
    saveRule(
      ctx,
      session,
      { name: 'key_groups', validFrom: '2020-06-01', content: JSON.stringify(rules) },
      'test',
    )
    return
  }
  const id = ids[one.who] ?? 0
  const isThere = session.db.prepare('SELECT 1 FROM graduate WHERE id = ?').get(id) !== undefined
  if (!isThere) return
  if (one.kind === 'remove')
    removePeople(ctx, session, { ids: [id], reason: '转专业', screen: 'test' })
  else if ('day' in one) type(ledger, id, one.kind, one.to, one.day)
  else type(ledger, id, one.kind, one.to)
}
