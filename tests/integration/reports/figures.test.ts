import { afterEach, describe, expect, it } from 'vitest'
import { peopleBehind, type ReportSource, viewReport } from '#data/features/reports/service.ts'
import { toCliJson } from '#shared/domain/report/index.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const DAY = '2020-07-03'
const open: { close: () => void }[] = []
const ledger = (
  people: readonly Given[],
  info: Parameters<typeof openRows>[1] = {},
): ReportSource => {
  const source = openRows(people, info)
  open.push(source)
  return source
}
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

const since = (code: string, from = '2020-06-01') => [from, END, code] as const
const row = (table: ReturnType<typeof viewReport>, key: string, value: string) =>
  table.rows.find((candidate) => candidate[key] === value)

/** Counted by hand: 会计学院 N 5, landed 3 (1 to be completed); 理学院 N 3, landed 1. */
const PEOPLE: readonly Given[] = [
  { studentNo: '001', destinations: [since('10')], groups: [since('G01')] },
  { studentNo: '002', destinations: [since('12')], pending: true },
  {
    studentNo: '003',
    destinations: [['2020-05-01', '2020-06-20', '70'], since('801', '2020-06-20')],
    willingness: [since('30', '2020-05-01')],
    derived: [['G12', '2020-05-01']],
  },
  {
    studentNo: '004',
    destinations: [since('701')],
    willingness: [since('10')],
    reasons: 'R01,R14',
    groups: [since('G01')],
    derived: [['G09', '0001-01-01']],
    origin: '420106',
    mobile: '13800000000',
  },
  { studentNo: '005', major: '审计学' },
  { studentNo: '006', destinations: [since('10')], status: '2' },
  {
    studentNo: '101',
    school: '理学院',
    destinations: [since('75')],
    derived: [['G09', '0001-01-01']],
  },
  { studentNo: '102', school: '理学院', destinations: [since('71')], willingness: [since('30')] },
  {
    studentNo: '103',
    school: '理学院',
    destinations: [['2020-06-01', '2020-06-15', '11'], since('70', '2020-06-15')],
    willingness: [since('90', '2020-06-15')],
    status: null,
  },
  { studentNo: '104', school: '理学院', cohort: 2021, destinations: [since('10')] },
]

describe('R1', () => {
  it('counts each school by hand', () => {
    const table = viewReport(CLOCK, ledger(PEOPLE), { report: 'R1', asOf: DAY })
    expect(table.rows).toHaveLength(2)
    expect(row(table, 'unit', '会计学院')).toMatchObject({
      graduates: 5,
      landed: 3,
      pending: 1,
      rate: '60.00',
      contract: 1,
      other_form: 1,
      study: 1,
      unemployed: 2,
      waiting: 2,
      not_now: 0,
      previous_unemployed: 2,
      net_change: 0,
      year_on_year: '—',
    })
    expect(row(table, 'unit', '理学院')).toMatchObject({
      graduates: 3,
      landed: 1,
      rate: '33.33',
      unemployed: 2,
      waiting: 1,
      not_now: 1,
    })
    expect(table.total).toMatchObject({ graduates: 8, landed: 4, pending: 1, rate: '50.00' })
    expect(table.notes.join()).toContain('毕业生数不含结业、延毕、休退学等1人')
  })

  it('takes the state of the day, not of today', () => {
    const source = ledger(PEOPLE)
    expect(viewReport(CLOCK, source, { report: 'R1', asOf: '2020-06-14' }).total).toMatchObject({
      landed: 4,
    })
    expect(viewReport(CLOCK, source, { report: 'R1', asOf: '2020-06-15' }).total).toMatchObject({
      landed: 3,
    })
    expect(viewReport(CLOCK, source, { report: 'R1', asOf: '2020-06-20' }).total).toMatchObject({
      landed: 4,
    })
    expect(viewReport(CLOCK, source, { report: 'R1', asOf: '2020-01-01' }).total).toMatchObject({
      graduates: 8,
      landed: 0,
      rate: '0.00',
      unemployed: 8,
    })
  })

  it('has majors as rows in a school, and today in China without a day', () => {
    const source = ledger(PEOPLE.slice(0, 6), { role: 'school', schoolName: '会计学院' })
    const table = viewReport(CLOCK, source, { report: 'R1', asOf: null })
    expect(table).toMatchObject({ unit: '会计学院', asOf: DAY, scheme: '2020' })
    expect(table.rows.map((entry) => [entry.unit, entry.graduates])).toEqual([
      ['会计学', 4],
      ['审计学', 1],
    ])
  })

  it('keeps people without school, and a unit without anybody in N shows a dash', () => {
    const table = viewReport(
      CLOCK,
      ledger([
        { studentNo: '1', school: '理学院', status: '3' },
        { studentNo: '2', school: null, destinations: [since('10')] },
      ]),
      { report: 'R1', asOf: DAY },
    )
    expect(table.rows.map((entry) => [entry.unit, entry.graduates, entry.rate])).toEqual([
      ['理学院', 0, '—'],
      ['（未填学院）', 1, '100.00'],
    ])
  })

  it('says when a destination is on no list instead of hiding the person', () => {
    const source = ledger([{ studentNo: '1', destinations: [since('xx')] }])
    const question = { report: 'R1', asOf: DAY } as const
    const table = viewReport(CLOCK, source, question)
    expect(table.total).toMatchObject({ graduates: 1, landed: 0, unemployed: 0 })
    const failed = table.checks.filter(({ holds }) => !holds)
    expect(failed).toMatchObject([{ equation: 1, left: 1, right: 0, column: 'check_uncoded' }])
    const column = failed[0]?.column ?? ''
    expect(peopleBehind(CLOCK, source, { question, row: '', column })).toEqual([1])
  })

  it('has the group columns of the cohort', () => {
    const titles = (cohort: number) =>
      viewReport(CLOCK, ledger([], { cohort }), { report: 'R1', asOf: DAY }).columns.map(
        (column) => column.title,
      )
    expect(titles(2020)).toEqual(
      expect.arrayContaining(['协议和合同就业', '其他形式就业', '升学', '待就业', '暂不就业']),
    )
    expect(titles(2022)).toEqual(expect.arrayContaining(['创业', '灵活就业']))
    expect(titles(2024)).toEqual(expect.arrayContaining(['单位就业', '自主创业', '自由职业']))
  })
})

describe('R3', () => {
  it('classes everybody who is unemployed once', () => {
    const table = viewReport(CLOCK, ledger(PEOPLE), { report: 'R3', asOf: DAY })
    expect(row(table, 'unit', '会计学院')).toMatchObject({
      unemployed: 2,
      will_00: 1,
      will_10: 1,
      will_30: 0,
      willing: 1,
      unwilling: 0,
      undecided: 1,
      willing_rate: '50.00',
    })
    expect(table.total).toMatchObject({ unemployed: 4, will_30: 1, will_90: 1, undecided: 2 })
  })

  it('gives the command line every code, zeros included', () => {
    const json = toCliJson(viewReport(CLOCK, ledger(PEOPLE), { report: 'R3', asOf: DAY }))
    expect(json.total).toEqual({
      unit: '合计',
      unemployed: 4,
      willingness: {
        '00': 1,
        '10': 1,
        '11': 0,
        '12': 0,
        '20': 0,
        '30': 1,
        '40': 0,
        '50': 0,
        '60': 0,
        '70': 0,
        '80': 0,
        '90': 1,
      },
    })
  })
})

describe('R6', () => {
  it('counts members of each group and everybody once in the total', () => {
    const json = toCliJson(viewReport(CLOCK, ledger(PEOPLE), { report: 'R6', asOf: DAY }))
    // 湖北籍 and 建档立卡 close the table of 2020.
    expect(json.rows).toEqual([
      expect.objectContaining({
        group: 'G12',
        graduates: 1,
        landed: 1,
        rate: '100.00',
        unemployed: 0,
      }),
      expect.objectContaining({
        group: 'G09',
        graduates: 2,
        landed: 1,
        rate: '50.00',
        unemployed: 1,
      }),
      {
        group: 'G01',
        name: '建档立卡贫困家庭',
        graduates: 2,
        landed: 1,
        rate: '50.00',
        unemployed: 1,
        willing_unemployed: 1,
        ...{ paired: 0, assisted: 0, policy: 0, guidance: 0, posts: 0, training: 0, reached: 0 },
      },
    ])
    // 004 stands in G01 and G09.
    expect(json.total).toMatchObject({ graduates: 4, landed: 3, rate: '75.00', unemployed: 1 })
  })

  it('lists members of the day only, and the two groups of 2020 always', () => {
    const table = viewReport(CLOCK, ledger(PEOPLE), { report: 'R6', asOf: '2020-05-15' })
    expect(table.rows.map((entry) => [entry.group, entry.graduates])).toEqual([
      ['G12', 1],
      ['G09', 2],
      ['G01', 0],
    ])
    expect(table.rows.at(-1)).toMatchObject({ rate: '—' })
  })

  it('ends a membership on its last day', () => {
    const source = ledger([{ studentNo: '1', groups: [['2020-06-01', '2020-07-01', 'G11']] }])
    const groups = (day: string) =>
      viewReport(CLOCK, source, { report: 'R6', asOf: day }).rows.map((entry) => entry.group)
    expect(groups('2020-06-30')).toContain('G11')
    expect(groups('2020-07-01')).not.toContain('G11')
  })
})

describe('R7', () => {
  it('names those in the ledger by school, major and number, without ID numbers', () => {
    const table = viewReport(CLOCK, ledger(PEOPLE), { report: 'R7', asOf: DAY })
    expect(table.rows.map((entry) => [entry.no, entry.student_no])).toEqual([
      [1, '004'],
      [2, '005'],
      [3, '102'],
      [4, '103'],
    ])
    expect(table.rows[0]).toMatchObject({
      mobile: '13800000000',
      origin: '湖北省武汉市武昌区',
      groups: '建档立卡贫困家庭、湖北籍',
      destination: '求职中',
      willingness: '积极求职',
      reasons: '求职中尚未录用、专业岗位不足',
      helper: '',
    })
    expect(table.rows[1]).toMatchObject({ destination: '', willingness: '未摸排' })
    expect(JSON.stringify(table)).not.toContain('430102199801010011')
  })

  it('says what they want, and who helped on the day', () => {
    const source = ledger(PEOPLE)
    source.db.exec(`
      UPDATE graduate SET intent_region = '430100,440300', intent_position = '会计',
        plan = '每周联系', next_contact = '2020-07-10' WHERE student_no = '004';
      INSERT INTO staff VALUES (1, '周老师', '', '', '', '', NULL), (2, '李书记', '', '', '', '', NULL);
      INSERT INTO pairing (graduate_id, staff_id, role, start_date, end_date)
        SELECT id, 1, '', '2020-06-01', '2020-07-01' FROM graduate WHERE student_no = '004';
      INSERT INTO pairing (graduate_id, staff_id, role, start_date, end_date)
        SELECT id, 2, '', '2020-07-01', NULL FROM graduate WHERE student_no = '004';
      INSERT INTO contact (graduate_id, day, kind, way, result, content, next_action,
          expected_before, expected_after, recorded_at, user_id)
        SELECT id, day, '3', way, result, '', '', '', '', '', 1 FROM graduate,
          (SELECT '2020-06-20' AS day, '2' AS way, '1' AS result
           UNION SELECT '2020-07-02', '1', '2') WHERE student_no = '004'`)
    expect(viewReport(CLOCK, source, { report: 'R7', asOf: DAY }).rows[0]).toMatchObject({
      intent: '湖南省长沙市、广东省深圳市／会计',
      helper: '李书记',
      measures: '每周联系',
      next_contact: '2020-07-10',
      last_contact: '2020-07-02／电话／未接通',
      posts: 1,
    })
    const earlier = viewReport(CLOCK, source, { report: 'R7', asOf: '2020-06-30' }).rows
    expect(earlier.find((entry) => entry.student_no === '004')?.helper).toBe('周老师')
    expect(earlier.find((entry) => entry.student_no === '004')?.last_contact).toBe(
      '2020-06-20／微信/QQ／已联系上',
    )
  })

  it('reconciles: N = landed + unemployed, sums of schools and of willingness, length of the list', () => {
    for (const day of ['2020-01-01', '2020-06-10', '2020-06-17', DAY]) {
      const source = ledger(PEOPLE)
      const [r1, r3, r7] = (['R1', 'R3', 'R7'] as const).map((id) =>
        viewReport(CLOCK, source, { report: id, asOf: day }),
      )
      const total = r1?.total ?? {}
      const count = (value: unknown) => Number(value)
      expect(count(total.graduates)).toBe(count(total.landed) + count(total.unemployed))
      expect(count(total.landed)).toBe(
        count(total.contract) + count(total.other_form) + count(total.study),
      )
      expect(count(total.unemployed)).toBe(count(total.waiting) + count(total.not_now))
      for (const key of ['graduates', 'landed', 'pending', 'unemployed']) {
        expect(r1?.rows.reduce((sum, entry) => sum + count(entry[key]), 0)).toBe(total[key])
      }
      const willing = Object.entries(r3?.total ?? {}).filter(([key]) => key.startsWith('will_'))
      expect(
        willing.reduce((sum, [key, value]) => (key === 'will_rate' ? sum : sum + count(value)), 0),
      ).toBe(total.unemployed)
      expect(r7?.rows.length).toBe(total.unemployed)
    }
  })
})

describe('an empty ledger', () => {
  it.each(['R1', 'R3', 'R6'] as const)('%s has no rows and zeros', (id) => {
    const table = viewReport(CLOCK, ledger([]), { report: id, asOf: DAY })
    expect(table.rows).toEqual([])
    expect(
      Object.values(table.total ?? {}).filter((value) => typeof value === 'number'),
    ).not.toContain(1)
    expect(table.total?.[id === 'R3' ? 'willing_rate' : 'rate']).toBe('—')
  })

  it('R7 names nobody', () => {
    expect(toCliJson(viewReport(CLOCK, ledger([]), { report: 'R7', asOf: DAY }))).toMatchObject({
      rows: [],
      total: { people: 0 },
    })
  })
})

it.each(REPORT_IDS)('%s refuses a day that does not exist or has not come', (report) => {
  const source = ledger(PEOPLE)
  for (const asOf of ['2020-02-30', '2020-07-04', '2999-01-01']) {
    const refusal = expect.objectContaining({ code: 'day_refused', params: { day: asOf } })
    expect(() => viewReport(CLOCK, source, { report, asOf })).toThrow(refusal)
  }
  expect(viewReport(CLOCK, source, { report, asOf: DAY }).asOf).toBe(DAY)
})

it('counts from indexes alone, whatever the width of the roster', () => {
  const { db, info } = ledger([])
  const prepare = db.prepare.bind(db)
  const texts: string[] = []
  Object.assign(db, {
    prepare: (text: string) => {
      texts.push(text)
      return prepare(text)
    },
  })
  viewReport(CLOCK, { db, info }, { report: 'R1', asOf: DAY })
  const text = texts.find((one) => one.includes('FROM graduate g')) ?? ''
  const parameters = { cohort: 2020 }
  const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(parameters)
  expect(JSON.stringify(plan)).toContain('SEARCH g USING COVERING INDEX graduate_school')
  expect(JSON.stringify(plan)).not.toContain('SCAN')
})
