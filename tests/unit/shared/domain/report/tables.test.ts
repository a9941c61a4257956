import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keyGroupReport,
  nameListReport,
  type Person,
  progressReport,
  type ReportHead,
  toCliJson,
  willingnessReport,
} from '#shared/domain/report/index.ts'
import { ReportTable } from '#shared/schemas/report.ts'

const head = (cohort = 2020): ReportHead => ({
  unit: '招生就业指导处',
  isCentral: true,
  cohort,
  asOf: '2020-07-03',
  from: '2020-07-03',
  rowsAre: 'schools',
  schools: ['会计学院', '理学院'],
  practice: false,
})
const at = (school: string | null) => ({ facts: { school } })
const some = (over: Partial<Person> = {}): Person => ({
  ...at('会计学院'),
  groups: [],
  reasons: [],
  before: null,
  counted: true,
  destination: '10',
  pending: false,
  willingness: null,
  people: 1,
  ...over,
})
const number = (value: unknown): number => Number(value)

const censusRow: fc.Arbitrary<Person> = fc.record({
  facts: fc.record({ school: fc.constantFrom('会计学院', '理学院', null) }),
  groups: fc.constant([]),
  reasons: fc.constant([]),
  before: fc.constant(null),
  counted: fc.boolean(),
  destination: fc.constantFrom(
    null,
    '10',
    '12',
    '46',
    '75',
    '76',
    '801',
    '85',
    '70',
    '701',
    '71',
    '722',
  ),
  pending: fc.boolean(),
  willingness: fc.constantFrom(null, '00', '10', '20', '30', '40', '70', '80', '90'),
  people: fc.integer({ min: 0, max: 500 }),
})

describe('equations', () => {
  it('hold for every census and every scheme', () => {
    fc.assert(
      fc.property(
        fc.array(censusRow, { maxLength: 40 }),
        fc.constantFrom(2020, 2022, 2025),
        (census, cohort) => {
          const r1 = progressReport(head(cohort), census)
          const total = r1.total ?? {}
          const counted = census.filter((row) => row.counted)
          expect(total.graduates).toBe(counted.reduce((sum, row) => sum + row.people, 0))
          expect(total.graduates).toBe(number(total.landed) + number(total.unemployed))
          const sumOf = (group: string): number =>
            r1.columns
              .filter((column) => column.group === group)
              .reduce((sum, column) => sum + number(total[column.key]), 0)
          expect(sumOf('已落实构成')).toBe(total.landed)
          expect(sumOf('未就业情况')).toBe(2 * number(total.unemployed))
          const r3 = willingnessReport(head(cohort), census)
          const will = r3.total ?? {}
          expect(will.unemployed).toBe(total.unemployed)
          expect(number(will.willing) + number(will.unwilling) + number(will.undecided)).toBe(
            total.unemployed,
          )
          for (const table of [r1, r3]) {
            const counts = table.columns.filter((column) => column.kind === 'count')
            for (const { key } of counts.filter((column) => table.total?.[column.key] !== null)) {
              const sum = table.rows.reduce((result, row) => result + number(row[key]), 0)
              expect(sum).toBe(table.total?.[key])
            }
          }
        },
      ),
    )
  })
})

describe('R1', () => {
  it('rounds half up from counts and never averages', () => {
    const table = progressReport(head(), [
      some({ people: 3621 }),
      some({ ...at('理学院'), destination: '70', people: 550 }),
    ])
    expect(table.total).toMatchObject({ graduates: 4171, rate: '86.81' })
    expect(table.rows.map((row) => row.rate)).toEqual(['100.00', '0.00'])
  })

  it('never counts 拟升学 as 升学, nor 拟出国 as 出国', () => {
    const table = progressReport(head(), [
      some({ destination: '71' }),
      some({ destination: '722' }),
    ])
    expect(table.total).toMatchObject({ landed: 0, study: 0, not_now: 2, unemployed: 2 })
  })

  it('puts 12 where the scheme of the cohort puts it', () => {
    const of = (cohort: number) => progressReport(head(cohort), [some({ destination: '12' })])
    expect(of(2020).total).toMatchObject({ other_form: 1 })
    expect(of(2021).total).toMatchObject({ flexible: 1 })
    expect(of(2024).total).toMatchObject({ employer: 1 })
    expect(of(2020).scheme).toBe('2020')
    expect(of(2023).scheme).toBe('2021')
  })

  it('has every column in every row, blank where a later feature counts', () => {
    const table = progressReport(head(), [some()])
    for (const row of [...table.rows, table.total ?? {}]) {
      expect(Object.keys(row).sort()).toEqual(table.columns.map((column) => column.key).sort())
    }
    expect(table.columns.map((column) => column.title)).toEqual([
      '学院',
      '毕业生数',
      '已落实',
      '其中待补',
      '落实率%',
      '协议和合同就业',
      '其他形式就业',
      '升学',
      '未就业',
      '待就业',
      '暂不就业',
      '上期未就业',
      '本期新增落实',
      '本期回退',
      '净变化',
      '去年同期率%',
      '同比(百分点)',
    ])
  })
})

describe('command line', () => {
  it('prints exactly the agreed keys of R1 and R6', () => {
    const counts = {
      ...{ graduates: 1, landed: 1, pending: 1, rate: '100.00', unemployed: 0 },
      ...{ previous_unemployed: 0, newly_landed: 0, fallen_back: 0, net_change: 0 },
      ...{ last_year_rate: '—', year_on_year: '—' },
    }
    const r1 = toCliJson(progressReport(head(), [some({ pending: true })]))
    expect(r1).toEqual({
      report: 'R1',
      scheme: '2020',
      asOf: '2020-07-03',
      rows: [{ unit: '会计学院', ...counts }],
      total: { unit: '合计', ...counts },
    })
    const r6 = toCliJson(
      keyGroupReport(head(), [some({ groups: ['G01'], people: 2 }), some({ people: 3 })]),
    )
    expect(r6.rows.map((row) => row.group)).toEqual(['G09', 'G01'])
    expect(r6.total).toEqual({
      group: '',
      name: '合计(去重)',
      graduates: 2,
      landed: 2,
      rate: '100.00',
      ...{ unemployed: 0, willing_unemployed: 0, paired: 0, assisted: 0 },
      ...{ policy: 0, guidance: 0, posts: 0, training: 0, reached: 0 },
    })
  })
})

describe('R6', () => {
  it('keeps members of a group that the list does not know, after the listed ones', () => {
    const state = { destination: '70', willingness: '10' }
    const table = keyGroupReport(head(2024), [
      some({ ...state, groups: ['G91'] }),
      some({ ...state, groups: ['G03'] }),
      some(),
    ])
    expect(table.rows.map((row) => [row.group, row.willing_unemployed])).toEqual([
      ['G03', 1],
      ['G91', 1],
    ])
  })
})

describe('a practice ledger', () => {
  it('says in every table that the people are invented', () => {
    const practice = { ...head(), practice: true }
    const tables = [
      progressReport(practice, []),
      willingnessReport(practice, []),
      keyGroupReport(practice, []),
      nameListReport(practice, []),
    ]
    for (const table of tables) {
      expect(table.notes[0]).toContain('演示数据')
      expect(ReportTable.safeParse(table).success).toBe(true)
    }
  })
})
