import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { contract, type Input } from '#shared/contract/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const problems = (wish: Partial<Input<'graduates.problems'>> = {}) =>
  graduatesHandlers(ledger.ctx)['graduates.problems'](
    contract['graduates.problems'].input.parse({ filter: {}, sort: [], ...wish }),
  )
const ofRule = async (rule: string) =>
  (await problems({ rule })).problems.map(({ name, field }) => `${name} ${field}`)
const marksOf = async (id: number) => {
  const [row] = await graduatesHandlers(ledger.ctx)['graduates.rows']({ ids: [id] })
  return row?.marks.map(({ field, rule }) => `${field} ${rule}`)
}

describe('the list of problems', () => {
  it('counts each rule over all whom the filter shows, and is narrowed to one', async () => {
    const first = enrol(ledger, { student_no: '1', name: '王Wang' })
    enrol(ledger, { student_no: '2', name: '李四' })
    const all = await problems()
    expect(all.rules).toEqual([
      { rule: 'V16', level: 'Q', count: 2 },
      { rule: 'V17', level: 'Q', count: 2 },
      { rule: 'V18', level: 'W', count: 2 },
      { rule: 'V24', level: 'W', count: 1 },
    ])
    expect(all.total).toBe(7)
    const narrowed = await problems({ rule: 'V24', limit: 1 })
    expect(narrowed.total).toBe(1)
    expect(narrowed.rules).toEqual(all.rules)
    expect(narrowed.problems).toEqual([
      {
        id: first,
        name: '王Wang',
        studentNo: '1',
        field: 'name',
        rule: 'V24',
        level: 'W',
        raw: null,
      },
    ])
    expect((await problems({ filter: { search: '李四' } })).total).toBe(3)
  })

  it('says who has the same mobile or ID number as somebody else, in the rows too', async () => {
    const shared = { mobile: '13800001111', id_no: '11010519491231002X', birth: '1949-12-31' }
    const first = enrol(ledger, { student_no: '1', name: '王五', ...shared })
    enrol(ledger, { student_no: '2', name: '李四', ...shared })
    enrol(ledger, { student_no: '3', name: '赵六', mobile: '13800002222' })
    expect(await ofRule('V06')).toEqual(['王五 mobile', '李四 mobile'])
    expect(await ofRule('V07')).toEqual(['王五 id_no', '李四 id_no'])
    expect(await marksOf(first)).toEqual(['id_no V07', 'mobile V06'])
    type(ledger, first, 'mobile', '13800003333')
    expect(await ofRule('V06')).toEqual([])
    expect(await marksOf(first)).toEqual(['id_no V07'])
  })

  it('judges what is stored: ID number, days to come, pay, hardship against key groups', async () => {
    const id = enrol(ledger, {
      student_no: '1',
      name: '王五',
      id_no: '110105194912310021',
      birth: '2021-01-01',
      hardship: '0',
    })
    expect(await ofRule('V02')).toEqual(['王五 id_no'])
    expect(await ofRule('V09')).toEqual(['王五 birth'])
    expect(await ofRule('V12')).toEqual([])
    ledger.session.db.exec(
      `INSERT INTO group_membership (graduate_id, group_code, valid_from, valid_to, basis)
       VALUES (${id}, 'G07', '0001-01-01', '9999-12-31', '资助名单')`,
    )
    expect(await marksOf(id)).toContain('hardship V12')
  })

  it('tells many at one employer, and a high share of work without a contract', async () => {
    const ids = Array.from({ length: 10 }, (_, index) =>
      enrol(ledger, { student_no: String(index), name: '王五' }),
    )
    const land = (id: number, code: string) => type(ledger, id, 'destination', code)
    for (const id of ids.slice(0, 5)) {
      land(id, '10')
      type(ledger, id, 'employer_name', '某某公司')
    }
    expect(await ofRule('V20')).toEqual(Array.from({ length: 5 }, () => '王五 employer_name'))
    for (const id of ids.slice(5)) land(id, '76')
    expect(await ofRule('V20')).toContain('王五 destination')
    expect(await marksOf(ids[0] ?? 0)).not.toContain('employer_name V20')
  })

  it('is said once where an import kept the finding with what arrived', async () => {
    const id = enrol(ledger, { student_no: '1', name: '王五', mobile: '138' })
    ledger.session.db.exec(
      `INSERT INTO cell_issue (graduate_id, field, rule, level, raw_value)
       VALUES (${id}, 'mobile', 'V06', 'W', '138'), (${id}, 'birth', 'V09', 'Q', '不知道')`,
    )
    expect(await ofRule('V06')).toEqual(['王五 mobile'])
    const [birth] = (await problems({ rule: 'V09' })).problems
    expect(birth?.raw).toBe('不知道')
    const [mobile] = (await problems({ rule: 'V06' })).problems
    expect(mobile?.raw).toBe('*38')
    const filter = contract['graduates.ids'].input.parse({
      filter: { finding: 'to_check' },
      sort: [],
    })
    expect(await graduatesHandlers(ledger.ctx)['graduates.ids'](filter)).toEqual({ ids: [id] })
  })
})
