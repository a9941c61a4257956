import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, person, select } from './support.ts'

const HEADER = [
  '学号',
  '姓名',
  '毕业去向类别代码',
  '毕业去向',
  '签约日期',
  '单位名称',
  '单位所在地',
]

let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, [
    ['学号', '姓名', '班级', '生源所在地代码'],
    ['1', '王一', '会计1601班', '430421'],
    ['2', '李二', '会计1601班', '430422'],
  ])
})
afterEach(() => ledger.close())

const events = () =>
  select(
    ledger,
    `SELECT g.student_no AS no, e.event_type AS type, e.to_destination AS code,
            e.happen_date AS day, e.employer_name AS employer
       FROM destination_event e JOIN graduate g ON g.id = e.graduate_id ORDER BY e.id`,
  )

describe('destinations of a plan', () => {
  it('happen on the signing date where it is not after the effective day, else on that day', async () => {
    await importRows(
      ledger,
      [
        HEADER,
        ['1', '王一', '10', null, '2020-06-05', '步步高'],
        ['2', '李二', null, '待就业', '2020年7月2日'],
      ],
      { effective: '2020-07-01' },
    )
    expect(events()).toEqual([
      { no: '1', type: 1, code: '10', day: '2020-06-05', employer: '步步高' },
      { no: '2', type: 1, code: '70', day: '2020-07-01', employer: null },
    ])
  })

  it('change nothing when they come again or more coarsely, and complete their block when they say more', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '801', '研究生', '2020-06-05']])
    const coarser = await importRows(ledger, [HEADER, ['1', '王一', '80', null, '202006']])
    expect(countsOf(coarser)).toEqual([1, 0, 0, 1, 0, 1])
    const more = await importRows(ledger, [
      [...HEADER, '升学院校'],
      ['1', '王一', '80', null, null, null, null, '湖南大学'],
    ])
    expect(countsOf(more)).toEqual([1, 0, 1, 0, 0, 1])
    expect(select(ledger, 'SELECT to_destination, study_school FROM destination_event')).toEqual([
      { to_destination: '801', study_school: '湖南大学' },
    ])
  })

  it('are events: landing leaves the ledger, falling back returns', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '70']])
    await importRows(ledger, [HEADER, ['1', '王一', '10']])
    const inLedger = () =>
      select(ledger, 'SELECT in_ledger, pending FROM ledger_state ORDER BY graduate_id LIMIT 1')
    expect(inLedger()).toEqual([{ in_ledger: 0, pending: 1 }])
    await importRows(ledger, [HEADER, ['1', '王一', '70']])
    expect(inLedger()).toEqual([{ in_ledger: 1, pending: 0 }])
    expect(events()).toMatchObject([{ type: 1 }, { type: 2 }, { type: 4 }])
  })

  it('without their block are in, marked 待补 at the destination', async () => {
    const result = await importRows(ledger, [HEADER, ['1', '王一', '10', '签就业协议形式就业']])
    expect(findingsOf(result)).toEqual(['2 毕业去向 V10 Q'])
    expect(result.updated).toBe(1)
  })

  it('that nobody knows leave the person as he is, the words kept', async () => {
    const rows = [HEADER, ['1', '王一', null, '拟升学去外地']]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([1, 0, 0, 1, 0, 1])
    expect(findingsOf(result)).toEqual(['2 毕业去向 V08 Q'])
    expect(events()).toEqual([])
    const issues = () => select(ledger, 'SELECT field, raw_value FROM cell_issue')
    expect(issues()).toEqual([{ field: 'destination', raw_value: '拟升学去外地' }])
    expect(countsOf(await importRows(ledger, rows))).toEqual([1, 0, 0, 1, 0, 1])
    await importRows(ledger, [HEADER, ['1', '王一', '71']])
    expect(issues()).toEqual([])
  })

  it('given by code alone are shown at the code, those of old lists with a warning', async () => {
    const result = await importRows(ledger, [
      HEADER,
      ['1', '王一', '10', null],
      ['2', '李二', '77', null],
    ])
    expect(
      result.problems.map(({ row, column, value, rule }) => [row, column, value, rule]),
    ).toEqual([
      [2, '毕业去向类别代码', '10', 'V10'],
      [3, '毕业去向类别代码', '77', 'V08'],
      [3, '毕业去向类别代码', '77', 'V10'],
    ])
  })

  it('named in words that contradict the code are taken by code, with a warning', async () => {
    const result = await importRows(ledger, [HEADER, ['1', '王一', '70', '研究生']])
    expect(findingsOf(result)).toEqual(['2 毕业去向 V08 W'])
    expect(events()).toMatchObject([{ code: '70' }])
  })
})

describe('rows of a plan without a destination to register', () => {
  it('65 留级休学续读 delays the person, who then is not counted', async () => {
    const rows = [HEADER, ['1', '王一', '65', '留级休学续读']]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([1, 0, 1, 0, 0, 1])
    expect(findingsOf(result)).toEqual(['2 毕业去向 V08 W'])
    expect(result.problems[0]?.message).toContain('延毕')
    expect(select(ledger, "SELECT grad_status FROM graduate WHERE student_no = '1'")).toEqual([
      { grad_status: '3' },
    ])
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
    expect(countsOf(await importRows(ledger, rows))).toEqual([1, 0, 0, 1, 0, 1])
    expect(
      select(ledger, "SELECT changes FROM change_log WHERE op = 'update' AND entity = 'graduate'"),
    ).toEqual([{ changes: '{"grad_status":[null,"3"]}' }])
  })

  it('complete the block of somebody who has landed', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '10', null, '2020-06-05']])
    const rows = [HEADER, ['1', '王一', null, null, null, '步步高']]
    expect(countsOf(await importRows(ledger, rows))).toEqual([1, 0, 1, 0, 0, 1])
    expect(events()).toMatchObject([{ code: '10', day: '2020-06-05', employer: '步步高' }])
    expect(countsOf(await importRows(ledger, rows))).toEqual([1, 0, 0, 1, 0, 1])
  })

  it('keep the words about an employer with anybody else, and say so', async () => {
    const rows = [HEADER, ['1', '王一', null, null, '2020-06-05', '步步高']]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([1, 0, 1, 0, 0, 1])
    expect(findingsOf(result)).toEqual(['2 毕业去向 V10 W'])
    expect(result.problems[0]?.message).toBe('有单位或院校信息，但没有毕业去向，未登记')
    expect(events()).toEqual([])
    const { extra } = person(ledger, '1')
    expect(JSON.parse(String(extra))).toEqual({ 签约日期: '2020-06-05', 单位名称: '步步高' })
    expect(countsOf(await importRows(ledger, rows))).toEqual([1, 0, 0, 1, 0, 1])
  })
})

describe('people of a plan', () => {
  it('who are unknown are refused and named; nobody is created', async () => {
    const result = await importRows(ledger, [HEADER, ['9', '张九', '10'], ['1', '王一', '70']])
    expect(countsOf(result)).toEqual([2, 0, 1, 0, 1, 1])
    expect(findingsOf(result)).toEqual(['2 学号 WHO B'])
    expect(result.problems[0]?.message).toContain('学号 9 张九')
    expect(select(ledger, 'SELECT count(*) AS n FROM graduate')).toEqual([{ n: 2 }])
  })

  it('keep their basic data, and a mere difference is no problem', async () => {
    const result = await importRows(ledger, [
      ['学号', '姓名', '毕业去向', '班级', '生源地代码'],
      ['1', '王怡', '待就业', '会计1602班', '110101'],
    ])
    expect(result.problems).toEqual([])
    expect(select(ledger, "SELECT name, class_name FROM graduate WHERE student_no = '1'")).toEqual([
      { name: '王一', class_name: '会计1601班' },
    ])
  })

  it('bring their willingness along; one that contradicts the destination is warned about', async () => {
    const rows = [
      ['学号', '姓名', '毕业去向', '就业意愿', '未就业原因'],
      ['1', '王一', '待就业', '积极求职', '求职中尚未录用'],
      ['2', '李二', '待就业', '拟升学', null],
    ]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([2, 0, 2, 0, 0, 1])
    expect(findingsOf(result)).toEqual(['3 就业意愿 V13 W'])
    expect(
      select(ledger, 'SELECT willingness, reasons, contradiction FROM ledger_state ORDER BY 1'),
    ).toEqual([
      { willingness: '10', reasons: 'R01', contradiction: 0 },
      { willingness: '30', reasons: '', contradiction: 1 },
    ])
    expect(countsOf(await importRows(ledger, rows))).toEqual([2, 0, 0, 2, 0, 1])
  })
})
