import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectGroups } from '#data/features/graduates/repository.ts'
import { selectGroupCounts } from '#data/features/reports/census.ts'
import { selectMembers } from '#data/features/reports/repository.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

describe('derived key groups as of a day', () => {
  let ledger: TestLedger
  beforeEach(async () => {
    ledger = await openTestLedger()
  })
  afterEach(() => ledger.close())

  const scope = (asOf: string) => ({ db: ledger.session.db, cohort: 2020, asOf })
  /** What the list, the named table and the counts of R6 say. */
  const groups = (id: number, day: string) => {
    const listed = selectGroups(ledger.session.db, [id], day).map((row) => row.group_code)
    expect(selectMembers(scope(day)).get(id) ?? []).toEqual(listed)
    expect(selectGroupCounts(scope(day)).flatMap(({ group }) => group ?? [])).toEqual(listed)
    return listed
  }

  it('still know who planned to go abroad on that day and changed plans later', () => {
    const id = enrol(ledger, { student_no: '7', name: '王堃' })
    type(ledger, id, 'willingness', '40', '2020-05-01')
    type(ledger, id, 'willingness', '10', '2020-06-10')
    expect(groups(id, '2020-04-30')).toEqual([])
    expect(groups(id, '2020-05-15')).toEqual(['G12'])
    expect(groups(id, '2020-06-10')).toEqual([])
    type(ledger, id, 'willingness', '40', '2020-06-20')
    expect(groups(id, '2020-06-15')).toEqual([])
    expect(groups(id, '2020-07-03')).toEqual(['G12'])
  })

  it('hold for good for what follows from the roster, with and without events', () => {
    const roster = { nation: '13', hardship: '2', grad_date: '2020-06-30' }
    const id = enrol(ledger, { student_no: '7', name: '王堃', ...roster })
    expect(groups(id, '2020-07-03')).toEqual(['G07', 'G08'])
    expect(groups(id, '2020-12-30')).toEqual(['G07', 'G08', 'G14'])
    type(ledger, id, 'willingness', '10')
    expect(groups(id, '2020-12-30')).toEqual(['G07', 'G08', 'G14'])
  })
})
