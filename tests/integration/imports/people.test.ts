import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportResult } from '#shared/schemas/import.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, person, select } from './support.ts'

let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, [
    ['学号', '姓名', '班级', '出生日期', '性别', '手机号'],
    ['1601000011', '王一', '会计1601班', '1998-01-02', '女', '13800000001'],
    ['1601000012', '王一', '会计1601班', '1998-05-06', '男', '13800000002'],
    ['1601000013', '王一', '会计1602班', null, '女', '13800000003'],
    ['1601000020', '艾力·买买提', '会计1602班', '1998-07-08', '男', null],
    ['0016010030', '䶮明', '会计1603班', null, null, null],
  ])
})
afterEach(() => ledger.close())

const will = (columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]) =>
  importRows(ledger, [[...columns, '就业意愿'], ...rows.map((row) => [...row, '考研'])])
const causes = ({ problems }: ImportResult) => problems.map(({ cause }) => cause)
const proposed = ({ problems }: ImportResult) =>
  problems.map(({ proposals }) => proposals.map(({ label, evidence }) => `${label}：${evidence}`))

describe('a row without a number', () => {
  it('means whom name and class, or name and birth date, single out', async () => {
    const result = await will(
      ['姓名', '班级', '出生日期', '性别'],
      ['王一', '会计１６０２', null, null],
      ['王一', '会计1601班', '1998.5.6', null],
      ['王 一', '会计1601班', null, '女'],
      ['艾力•买买提', '会计1602班', null, null],
      ['䶮明', '会计1603', null, null],
    )
    expect(countsOf(result)).toEqual([5, 0, 5, 0, 0, 1])
    expect(result.problems).toEqual([])
  })

  it('is asked about where several fit, or nothing but the name does', async () => {
    const result = await will(
      ['姓名', '班级', '出生日期'],
      ['王一', '会计1601班', null],
      ['王一', null, null],
      ['王一', '会计1609班', null],
      ['王一', null, '1997-01-01'],
      ['李九', '会计1601班', null],
    )
    expect(countsOf(result)).toEqual([5, 0, 0, 0, 5, 1])
    expect(findingsOf(result)).toEqual([
      '2 姓名 WHO B',
      '3 姓名 KEY B',
      '4 姓名 WHO B',
      '5 姓名 WHO B',
      '6 姓名 WHO B',
    ])
    expect(causes(result)).toEqual([
      'person_ambiguous',
      'key_missing',
      'person_unknown',
      'person_unknown',
      'person_unknown',
    ])
    expect(proposed(result).map((people) => people.length)).toEqual([2, 3, 3, 3, 0])
    expect(proposed(result)[0]).toEqual([
      '学号 1601000011 王一 会计1601班：姓名相同，班级相同',
      '学号 1601000012 王一 会计1601班：姓名相同，班级相同',
    ])
  })

  it('completes who is known in a roster, and makes nobody', async () => {
    const result = await importRows(
      ledger,
      [
        ['姓名', '班级', '手机号'],
        ['䶮明', '会计1603班', '13900000009'],
        ['新来', '会计1603班', '13900000010'],
      ],
      { kind: 'roster' },
    )
    expect(countsOf(result)).toEqual([2, 0, 1, 0, 1, 1])
    expect(person(ledger, '0016010030').mobile).toBe('13900000009')
    expect(findingsOf(result)).toEqual(['3 姓名 KEY B'])
  })
})

describe('a student number that nobody has', () => {
  it('is refused; the nearest are named, the likeliest first', async () => {
    const result = await will(
      ['学号', '姓名'],
      ['1601000021', '艾力·买买提'],
      ['16010030', '䶮明'],
      ['1601000010', '张三'],
      ['99', '张三'],
    )
    expect(countsOf(result)).toEqual([4, 0, 0, 0, 4, 1])
    expect(new Set(causes(result))).toEqual(new Set(['person_unknown', 'zero']))
    expect(proposed(result)).toEqual([
      [
        '学号 1601000020 艾力·买买提 会计1602班：姓名相同，学号只差一处',
        '学号 1601000012 王一 会计1601班：学号只差一处',
        '学号 1601000011 王一 会计1601班：学号只差一处',
      ],
      ['0016010030：台账中䶮明的学号是 0016010030，姓名相同'],
      [
        '学号 1601000020 艾力·买买提 会计1602班：学号只差一处',
        '学号 1601000011 王一 会计1601班：学号只差一处',
        '学号 1601000012 王一 会计1601班：学号只差一处',
        '学号 1601000013 王一 会计1602班：学号只差一处',
      ],
      [],
    ])
  })
})

it('names the sheet of the first row of somebody who comes twice', async () => {
  const sheet = (name: string) => [
    ['学号', '姓名', '就业意愿'],
    ['1601000011', '王一', name],
  ]
  const result = await importRows(ledger, { 会计: sheet('考研'), 审计: sheet('求职中') })
  expect(countsOf(result)).toEqual([2, 0, 1, 0, 1, 2])
  expect(causes(result)).toEqual(['repeated'])
  expect(result.problems[0]?.message).toContain('工作表“会计”第 2 行')
})

it('takes a row for whom somebody chose', async () => {
  const rows = [
    ['学号', '姓名', '就业意愿'],
    ['1601000021', '艾力·买买提', '考研'],
  ]
  const asked = await importRows(ledger, rows)
  const [problem] = asked.problems
  const value = problem?.proposals[0]?.value ?? ''
  const decision = { sheet: problem?.sheet ?? '', row: problem?.row ?? 0, field: 'person', value }
  const result = await importRows(ledger, rows, { choices: { decisions: [decision] } })
  expect(countsOf(result)).toEqual([1, 0, 1, 0, 0, 1])
  expect(result.problems).toEqual([])
  const { id } = person(ledger, '1601000020')
  expect(select(ledger, 'SELECT graduate_id, to_willingness FROM willingness_event')).toEqual([
    { graduate_id: id, to_willingness: '30' },
  ])
})

it('reads words as somebody has explained them, in a cell and among others', async () => {
  const fixes = [
    { field: 'willingness', raw: '躺平', value: '70', reason: '' },
    { field: 'willingness', raw: '再看看', value: null, reason: '没有意思' },
  ]
  const result = await importRows(
    ledger,
    [
      ['学号', '就业意愿'],
      ['1601000011', '躺 平'],
      ['1601000012', '躺平（在家）'],
      ['1601000013', '再看看'],
      ['1601000020', '求职中，再看看'],
    ],
    { choices: { fixes } },
  )
  expect(countsOf(result)).toEqual([4, 0, 3, 1, 0, 1])
  expect(findingsOf(result)).toEqual(['3 就业意愿 V08 W'])
  const events = 'SELECT to_willingness AS will, reason_note AS note FROM willingness_event'
  expect(select(ledger, `${events} ORDER BY id`)).toEqual([
    { will: '70', note: '' },
    { will: '70', note: '在家' },
    { will: '10', note: '' },
  ])
})
