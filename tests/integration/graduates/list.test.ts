import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { contract, type Input } from '#shared/contract/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const values = (field: string, ...chosen: string[]) =>
  ({ kind: 'values', field, values: chosen }) as const

describe('the list of people', () => {
  let ledger: TestLedger
  const ids: Record<string, number> = {}
  beforeEach(async () => {
    ledger = await openTestLedger()
    const people = [
      { student_no: '2', name: '单雄信', major_name: '会计学', mobile: '13800001111' },
      { student_no: '1', name: '吕布', major_name: '财务管理' },
      { student_no: '3', name: '张三', major_name: '会计学', id_no: '11010519491231002X' },
    ]
    for (const person of people) ids[person.name] = enrol(ledger, person)
  })
  afterEach(() => ledger.close())

  const list = async (
    filter: Input<'graduates.ids'>['filter'],
    sort: Input<'graduates.ids'>['sort'] = [],
  ) => {
    const parsed = contract['graduates.ids'].input.parse({ filter, sort })
    const { ids: found } = await graduatesHandlers(ledger.ctx)['graduates.ids'](parsed)
    return found.map((id) => Object.keys(ids).find((name) => ids[name] === id))
  }

  it('finds by name, surname reading, initials, ü as v, and fragments of numbers', async () => {
    expect(await list({ search: '雄' })).toEqual(['单雄信'])
    expect(await list({ search: 'sxx' })).toEqual(['单雄信'])
    expect(await list({ search: 'shan' })).toEqual(['单雄信'])
    expect(await list({ search: 'lvbu' })).toEqual(['吕布'])
    expect(await list({ search: 'lü' })).toEqual(['吕布'])
    expect(await list({ search: 'zs' })).toEqual(['张三'])
    expect(await list({ search: '0000111' })).toEqual(['单雄信'])
    expect(await list({ search: '002x' })).toEqual(['张三'])
    for (const idNumber of [
      '11010519491231002X',
      '11010519491231002x',
      '491231',
      '１９４９１２３１',
    ])
      expect(await list({ search: idNumber })).toEqual(['张三'])
    expect(await list({ search: '1949' })).toEqual([])
    expect(await list({ search: '%' })).toEqual([])
  })

  it('sorts names by pinyin and, unasked, by major and student number', async () => {
    expect(await list({}, [{ field: 'name' }])).toEqual(['吕布', '单雄信', '张三'])
    expect(await list({}, [{ field: 'name', descending: true }])).toEqual([
      '张三',
      '单雄信',
      '吕布',
    ])
    expect(await list({})).toEqual(['单雄信', '张三', '吕布'])
  })

  it('does not sort by what is no column', async () => {
    expect(await list({}, [{ field: 'name; DROP TABLE graduate' }])).toHaveLength(3)
  })

  it('filters by ledger, major, willingness and open findings', async () => {
    type(ledger, ids.张三 ?? 0, 'destination', '801')
    type(ledger, ids.吕布 ?? 0, 'willingness', '30')
    expect(await list({ inLedger: true })).toEqual(['单雄信', '吕布'])
    expect(await list({ columns: [values('major_name', '会计学')] })).toEqual(['单雄信', '张三'])
    expect(await list({ columns: [values('willingness', '30')] })).toEqual(['吕布'])
    expect(await list({ finding: 'pending' })).toEqual(['张三'])
    expect(await list({ finding: 'unsurveyed' })).toEqual(['单雄信'])
  })

  const valuesOf = async (field: string, filter: Input<'graduates.ids'>['filter'] = {}) => {
    const parsed = contract['graduates.values'].input.parse({ filter, field })
    return graduatesHandlers(ledger.ctx)['graduates.values'](parsed)
  }

  it('counts the values of a column, whatever the column itself keeps', async () => {
    const columns = [values('major_name', '财务管理')]
    expect(await valuesOf('major_name', { columns })).toEqual({
      values: [
        { value: '会计学', count: 2 },
        { value: '财务管理', count: 1 },
      ],
      distinct: 2,
      filled: 3,
    })
    expect((await valuesOf('willingness', { columns })).values).toEqual([{ value: '00', count: 1 }])
    expect((await valuesOf('school_id')).values).toEqual([{ value: '会计学院', count: 3 }])
  })

  it('counts people as they stand', async () => {
    type(ledger, ids.张三 ?? 0, 'destination', '801')
    const ask = contract['graduates.tally'].input
    const handler = graduatesHandlers(ledger.ctx)['graduates.tally']
    const everybody = { people: 3, inLedger: 2, landed: 1, pending: 1 }
    expect(await handler(ask.parse({ filter: {} }))).toEqual(everybody)
    expect(await handler(ask.parse({ ids: [ids.吕布 ?? 0] }))).toEqual({
      people: 1,
      inLedger: 1,
      landed: 0,
      pending: 0,
    })
  })

  it('reads the vector by the index of school and major', () => {
    const plan = ledger.session.db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT id FROM graduate WHERE cohort_year = 2020 AND school_id = 1 AND major_name = ?',
      )
      .all('会计学')
    expect(JSON.stringify(plan)).toContain('graduate_school')
  })
})
