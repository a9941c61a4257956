import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { contract, type Input } from '#shared/contract/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

type ColumnFilter = NonNullable<Input<'graduates.ids'>['filter']['columns']>[number]

let ledger: TestLedger
let ids: Record<string, number>
beforeEach(async () => {
  ledger = await openTestLedger()
  const people = [
    {
      student_no: '1',
      name: '单雄信',
      major_name: '会计学',
      class_name: '会计10班',
      mobile: '13800001111',
      birth: '1998-05-01',
      nation: '01',
      origin_code: '430122',
      schooling_years: '4',
    },
    {
      student_no: '2',
      name: '吕布',
      major_name: '财务管理',
      class_name: '会计2班',
      birth: '1999-01-02',
      nation: '02',
      origin_code: '420102',
      schooling_years: '10',
    },
    { student_no: '3', name: '张三', major_name: '会计学', class_name: '会计2班', nation: '01' },
  ]
  ids = Object.fromEntries(people.map((person) => [person.name, enrol(ledger, person)]))
})
afterEach(() => ledger.close())

const set = (name: string, field: string, value: string) =>
  type(ledger, ids[name] ?? 0, field, value)
async function list(
  columns: readonly ColumnFilter[],
  sort: Input<'graduates.ids'>['sort'] = [],
): Promise<(string | undefined)[]> {
  const input = contract['graduates.ids'].input.parse({ filter: { columns }, sort })
  const found = (await graduatesHandlers(ledger.ctx)['graduates.ids'](input)).ids
  return found.map((id) => Object.keys(ids).find((name) => ids[name] === id))
}
const text = (field: string, wanted: string): ColumnFilter => ({
  kind: 'text',
  field,
  text: wanted,
})
const values = (field: string, ...wanted: string[]): ColumnFilter => ({
  kind: 'values',
  field,
  values: wanted,
})
const range = (field: string, from: string | null, to: string | null): ColumnFilter => ({
  kind: 'range',
  field,
  from,
  to,
})
const empty = (field: string, isEmpty: boolean): ColumnFilter => ({ kind: 'empty', field, isEmpty })
const by = (...fields: string[]) => fields.map((field) => ({ field }))

describe('a filter by text', () => {
  it('looks at what the cell shows: names of codes and regions, pinyin', async () => {
    expect(await list([text('nation', '汉')])).toEqual(['单雄信', '张三'])
    expect(await list([text('nation', '01')])).toEqual([])
    expect(await list([text('origin_code', '望城')])).toEqual(['单雄信'])
    expect(await list([text('origin_code', 'wh')])).toEqual(['吕布'])
    expect(await list([text('name', 'sxx')])).toEqual(['单雄信'])
    expect(await list([text('class_name', '10班')])).toEqual(['单雄信'])
    set('吕布', 'destination', '801')
    expect(await list([text('destination', '升学')])).toEqual(['吕布'])
  })
})

describe('a filter by values', () => {
  it('finds the school by name, the empty cell, and somebody by any of several reasons', async () => {
    expect(await list([values('school_id', '会计学院')])).toHaveLength(3)
    expect(await list([values('school_id', '法学院')])).toEqual([])
    expect(await list([values('birth', '', '1999-01-02')])).toEqual(['张三', '吕布'])
    set('张三', 'reasons', 'R01、R05')
    expect(await list([values('reasons', 'R05')])).toEqual(['张三'])
    expect(await list([values('reasons', 'R12')])).toEqual([])
  })

  it('finds key groups of today', async () => {
    expect(await list([values('group', 'G08')])).toEqual(['吕布'])
    expect(await list([text('group', '少数民族')])).toEqual(['吕布'])
    expect(await list([values('group', '')])).not.toContain('吕布')
  })
})

describe('a filter by range or emptiness', () => {
  it('compares days as days and numbers as numbers, both ends included', async () => {
    expect(await list([range('birth', '1998-05-01', '1998-12-31')])).toEqual(['单雄信'])
    expect(await list([range('birth', '1999-01-01', null)])).toEqual(['吕布'])
    expect(await list([range('schooling_years', '5', '10')])).toEqual(['吕布'])
  })

  it('looks into the block of the present destination', async () => {
    set('吕布', 'destination', '10')
    set('吕布', 'employer_name', '武汉某某公司')
    expect(await list([empty('employer_name', false)])).toEqual(['吕布'])
    expect(await list([text('employer_name', 'mm')])).toEqual(['吕布'])
    expect(await list([empty('destination_date', true)])).toEqual(['单雄信', '张三'])
    expect(await list([range('destination_date', '2020-07-03', '2020-07-03')])).toEqual(['吕布'])
  })

  it('refuses a column that is none', async () => {
    await expect(list([empty('name; DROP TABLE graduate', true)])).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

describe('several sorts', () => {
  it('go one after the other; texts by pinyin and numbers in them by size; empty cells last', async () => {
    expect(await list([], by('class_name', 'name'))).toEqual(['吕布', '张三', '单雄信'])
    expect(await list([], by('major_name', 'name'))).toEqual(['吕布', '单雄信', '张三'])
    expect(await list([], [{ field: 'birth', descending: true }])).toEqual([
      '吕布',
      '单雄信',
      '张三',
    ])
    expect(await list([], by('birth'))).toEqual(['单雄信', '吕布', '张三'])
    expect(await list([], [{ field: 'schooling_years', descending: true }])).toEqual([
      '吕布',
      '单雄信',
      '张三',
    ])
  })
})

describe('what the list knows', () => {
  it('follows every write: a cell, somebody new, an undo', async () => {
    expect(await list([text('remark', '急')])).toEqual([])
    set('张三', 'remark', '急')
    expect(await list([text('remark', '急')])).toEqual(['张三'])
    ids.王五 = enrol(ledger, { student_no: '4', name: '王五', remark: '不急' })
    expect(await list([text('remark', '急')])).toEqual(['张三', '王五'])
    set('张三', 'class_name', '会计1班')
    expect(await list([], by('class_name'))).toEqual(['张三', '吕布', '单雄信', '王五'])
  })
})

describe('values of a masked column', () => {
  it('tell how many are empty and nothing else', async () => {
    const input = contract['graduates.values'].input.parse({ filter: {}, field: 'mobile' })
    expect(await graduatesHandlers(ledger.ctx)['graduates.values'](input)).toEqual({
      values: [{ value: '', count: 2 }],
      distinct: 1,
      filled: 1,
    })
  })
})
