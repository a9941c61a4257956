import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import expected from '#tests/fixtures/samples/expected.json' with { type: 'json' }
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, importSample, person, select, sizes } from './support.ts'

let ledger: TestLedger

afterEach(() => ledger.close())

describe('the whole university', () => {
  beforeEach(async () => {
    ledger = await openTestLedger({ role: 'central' })
  })

  it('comes in from three files and stays as it is when they come again', async () => {
    const files = ['university-roster.xlsx', 'university-plan.xlsx', 'registered-poor.xlsx']
    const results = []
    for (const file of files) results.push(countsOf(await importSample(ledger, file)))
    expect(results).toEqual([
      [4171, 4171, 0, 0, 0, 2],
      [4171, 0, 4171, 0, 0, 1],
      [430, 0, 430, 0, 0, 2],
    ])
    const counts = select(
      ledger,
      `SELECT c.name, count(*) AS N, sum(1 - s.in_ledger) AS landed
         FROM graduate g JOIN school c ON c.id = g.school_id
         JOIN ledger_state s ON s.graduate_id = g.id GROUP BY c.id ORDER BY c.position`,
    )
    expect(counts).toEqual(
      Object.entries(expected.schools).map(([name, figures]) => ({ name, ...figures })),
    )
    expect(
      select(
        ledger,
        `SELECT count(*) AS N, sum(1 - s.in_ledger) AS landed FROM group_membership m
           JOIN ledger_state s ON s.graduate_id = m.graduate_id WHERE m.group_code = 'G01'`,
      ),
    ).toEqual([expected.poor])
    const destinations = select(
      ledger,
      'SELECT destination AS code, count(*) AS n FROM ledger_state GROUP BY 1',
    ) as { code: string; n: number }[]
    expect(Object.fromEntries(destinations.map(({ code, n }) => [code, n]))).toEqual(expected.dest)

    const before = sizes(ledger)
    for (const file of files) {
      const again = await importSample(ledger, file)
      expect([again.inserted, again.updated, again.rejected]).toEqual([0, 0, 0])
    }
    // Only that they were looked at is noted.
    expect(sizes(ledger)).toEqual({
      ...before,
      change_batch: (before.change_batch ?? 0) + 3,
      import_batch: (before.import_batch ?? 0) + 3,
    })
  }, 60_000)
})

describe('one school', () => {
  beforeEach(async () => {
    ledger = await openTestLedger()
  })

  it('has 512 graduates, 441 landed, each destination on its signing date', async () => {
    expect(countsOf(await importSample(ledger, 'school-roster.xlsx'))).toEqual([
      512, 512, 0, 0, 0, 2,
    ])
    expect(countsOf(await importSample(ledger, 'plan-export.xlsx'))).toEqual([512, 0, 512, 0, 0, 1])
    expect(
      select(ledger, 'SELECT count(*) AS n, sum(in_ledger) AS open FROM ledger_state'),
    ).toEqual([{ n: 512, open: 71 }])
    expect(
      select(
        ledger,
        `SELECT e.to_destination, e.happen_date, e.sign_date FROM destination_event e
           JOIN graduate g ON g.id = e.graduate_id WHERE g.student_no IN (?, ?) ORDER BY e.id`,
        '1601000026',
        '1601000196',
      ),
    ).toEqual([
      { to_destination: '801', happen_date: '2020-01-17', sign_date: '2020-01-17' },
      { to_destination: '70', happen_date: '2020-07-03', sign_date: null },
    ])
  })

  it('leaves the rows of other schools out, and takes its own from lists of all', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    expect(countsOf(await importSample(ledger, 'roster-libreoffice.xlsx'))).toEqual([
      0, 0, 0, 0, 0, 278,
    ])
    const poor = await importSample(ledger, 'registered-poor.xlsx')
    expect(poor.rows + poor.leftOut).toBe(432)
    expect(poor.updated).toBe(poor.rows)
    expect(select(ledger, 'SELECT DISTINCT name FROM school')).toEqual([{ name: '会计学院' }])
  })

  it('takes the ledger that a clerk kept by hand, each of its 71 people with what they want', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    const result = await importSample(ledger, 'handmade-ledger.xlsx')
    expect(countsOf(result)).toEqual([71, 0, 71, 0, 0, 15])
    expect(new Set(result.problems.map(({ rule }) => rule))).toEqual(new Set(['STAFF_NEW']))
    const wills = select(
      ledger,
      'SELECT to_willingness AS code, count(*) AS n FROM willingness_event GROUP BY 1',
    ) as { code: string; n: number }[]
    expect(Object.fromEntries(wills.map(({ code, n }) => [code, n]))).toEqual(
      expected.school01.will,
    )
    expect(select(ledger, 'SELECT count(*) AS n FROM cell_issue')).toEqual([{ n: 0 }])
    // 不限 leaves the place open; what was written stays to be read.
    const { intent_region: region, extra } = person(ledger, '1601029999')
    expect([region, JSON.parse(String(extra))]).toEqual([
      null,
      expect.objectContaining({ 意向城市原文: '不限' }),
    ])
    const again = await importSample(ledger, 'handmade-ledger.xlsx')
    expect(countsOf(again)).toEqual([71, 0, 0, 71, 0, 15])
  })

  it('finds all damaged numbers after the roster, accuses nobody else and keeps the good ones', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    const good = person(ledger, '1601000026').id_no
    const result = await importSample(ledger, 'damaged-ids.xlsx')
    expect(countsOf(result)).toEqual([50, 0, 0, 50, 0, 1])
    expect(new Set(result.problems.map((problem) => problem.column))).toEqual(new Set(['身份证号']))
    expect(rulesByRow(result.problems)).toEqual(await expectedRules(false))
    expect(person(ledger, '1601000026').id_no).toBe(good)
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
  })

  it('takes damaged numbers of new people in, marked, until the roster brings the good ones', async () => {
    const result = await importSample(ledger, 'damaged-ids.xlsx')
    expect(countsOf(result)).toEqual([50, 50, 0, 0, 0, 1])
    expect(rulesByRow(result.problems)).toEqual(await expectedRules(true))
    expect(person(ledger, '1601000026').id_no).toBe('440103199808100000')
    const again = await importSample(ledger, 'damaged-ids.xlsx')
    expect(countsOf(again)).toEqual([50, 0, 0, 50, 0, 1])
    await importSample(ledger, 'school-roster.xlsx')
    expect(person(ledger, '1601000026').id_no).toBe('440103199808100977')
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
  })

  it.each([
    ['truncated.xlsx', 'file_truncated', {}],
    ['not-a-workbook.xlsx', 'file_not_workbook', {}],
  ])('refuses %s with %s and stays as it was', async (file, code, params) => {
    const before = sizes(ledger)
    await expect(importSample(ledger, file)).rejects.toMatchObject({
      code,
      params: { ...params, file },
    })
    expect(sizes(ledger)).toEqual(before)
  })
})

const RULE_OF: Readonly<Record<string, string>> = {
  float: 'V02',
  check: 'V02',
  swap: 'V02',
  short: 'V01',
  sex: 'V04',
}

function rulesByRow(problems: readonly { row: number; rule: string }[]): Record<number, string> {
  return Object.fromEntries(problems.map(({ row, rule }) => [row, rule]))
}

/** A number of the other sex is only seen where the sex is known. */
async function expectedRules(withoutSex: boolean): Promise<Record<number, string>> {
  const other = await openTestLedger({ schoolName: '会计学院' })
  try {
    await importSample(other, 'damaged-ids.xlsx')
    const order = select(other, 'SELECT student_no FROM graduate ORDER BY id') as {
      student_no: string
    }[]
    const rowOf = new Map(order.map(({ student_no }, index) => [student_no, index + 2]))
    return Object.fromEntries(
      Object.entries(expected.damaged_ids)
        .filter(([, cause]) => !withoutSex || cause !== 'sex')
        .map(([studentNo, cause]) => [rowOf.get(studentNo) ?? 0, RULE_OF[cause] ?? '']),
    )
  } finally {
    await other.close()
  }
}
