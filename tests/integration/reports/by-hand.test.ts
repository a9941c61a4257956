// R2, R4, R5, R13 and the period of R1, counted by hand.
import { afterEach, expect, it } from 'vitest'
import { peopleBehind, type ReportSource, viewReport } from '#data/features/reports/service.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const DAY = '2020-07-03'
const since = (code: string, from = '2020-06-01') => [from, END, code] as const

const PEOPLE: readonly Given[] = [
  // 1 landed in the period, in Hunan.
  {
    studentNo: '001',
    level: '31',
    sex: '1',
    origin: '430102',
    destinations: [['2020-05-01', '2020-07-01', '70'], since('10', '2020-07-01')],
    office: ['31', '22', '430104'],
  },
  // 2 fell back in the period, with two reasons that hold on the day.
  {
    studentNo: '002',
    level: '25',
    sex: '2',
    origin: '430121',
    destinations: [['2020-05-01', '2020-07-02', '11'], since('70', '2020-07-02')],
    willingness: [since('10', '2020-07-02')],
    reasons: 'R01,R15',
    office: ['32', '31', '440300'],
  },
  // 3 went on to study: no employer is asked for.
  { studentNo: '003', level: '41', sex: '2', origin: '420106', destinations: [since('801')] },
  // 4 landed, what the destination asks for is not filled in.
  { studentNo: '004', level: '31', sex: '1', destinations: [since('11')], pending: true },
  // 5 unemployed throughout, health among the reasons; same major in the other school.
  {
    studentNo: '101',
    school: '理学院',
    level: '31',
    willingness: [since('20')],
    reasons: 'R10',
  },
  // 6 is not in N.
  { studentNo: '102', school: '理学院', level: '33', status: '2', destinations: [since('10')] },
]

const open: { close: () => void }[] = []
function ledger(info: Parameters<typeof openRows>[1] = {}): ReportSource {
  const source = openRows(PEOPLE, info)
  open.push(source)
  return source
}
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

const view = (question: Omit<ReportQuestion, 'asOf'>, source = ledger()) => {
  const table = viewReport(CLOCK, source, { ...question, asOf: DAY })
  return Object.assign(
    (key: string) => (key === '' ? table.total : table.rows[table.keys.indexOf(key)]),
    table,
  )
}
const who = (question: Omit<ReportQuestion, 'asOf'>, row: string, column: string) =>
  peopleBehind(CLOCK, ledger(), { question: { ...question, asOf: DAY }, row, column })

it('R1 sets the period beside the day before it', () => {
  const period = { report: 'R1', from: '2020-07-01' } as const
  const table = view(period)
  expect(table('')).toMatchObject({
    graduates: 5,
    unemployed: 2,
    previous_unemployed: 2,
    newly_landed: 1,
    fallen_back: 1,
    net_change: 0,
    last_year_rate: '—',
    year_on_year: '—',
  })
  expect(table('=理学院')).toMatchObject({ previous_unemployed: 1, newly_landed: 0 })
  expect(table.notes.join()).toContain('上期未就业截至 2020-06-30')
  expect(who(period, '', 'newly_landed')).toEqual([1])
  expect(who(period, '=会计学院', 'fallen_back')).toEqual([2])
  expect(who(period, '', 'previous_unemployed')).toEqual([1, 5])
  // Without a first day the period is the day alone.
  expect(view({ report: 'R1' })('')).toMatchObject({ previous_unemployed: 2, newly_landed: 0 })
})

it('R2 stands by school, major and level; second degrees are bachelors', () => {
  const table = view({ report: 'R2' })
  expect(table.keys).toEqual([
    '=会计学院/=会计学/=本科',
    '=会计学院/=会计学/=专科',
    '=理学院/=会计学/=本科',
  ])
  expect(table('=会计学院/=会计学/=本科')).toMatchObject({
    school: '会计学院',
    major: '会计学',
    level: '本科',
    graduates: 3,
    landed: 2,
    rate: '66.67',
  })
  expect(who({ report: 'R2' }, '=会计学院/=会计学/=本科', 'graduates')).toEqual([1, 2, 4])
  const classes = view({ report: 'R2', rows: 'classes' })
  expect(classes('=理学院/=会计学/=本科/=1601班')).toMatchObject({ class: '1601班', graduates: 1 })
  const own = view({ report: 'R2' }, ledger({ role: 'school', schoolName: '会计学院' }))
  expect(own.keys[0]).toBe('=会计学/=本科')
})

it('R1 keeps classes of one name apart in two schools', () => {
  const table = view({ report: 'R1', rows: 'classes' })
  expect(table.keys).toEqual(['=会计学院/=1601班', '=理学院/=1601班'])
  expect(table('=会计学院/=1601班')).toMatchObject({ unit: '会计学院 1601班', graduates: 4 })
})

it('R4 counts each reason of the day, and each person once', () => {
  const table = view({ report: 'R4' })
  expect(table('')).toMatchObject({
    reason_R01: 1,
    reason_R15: 1,
    reason_R10: 1,
    reason_R14: 0,
    people: 2,
    without: 0,
    unemployed: 2,
  })
  expect(who({ report: 'R4' }, '=会计学院', 'reason_R15')).toEqual([2])
  // On the day before, the willingness of the second was not known.
  const before = viewReport(CLOCK, ledger(), { report: 'R4', asOf: '2020-06-30' })
  expect(before.total).toMatchObject({ reason_R01: 0, people: 1, without: 1, unemployed: 2 })
})

it('R5 has everybody in each of its blocks, what is not filled in last', () => {
  const table = view({ report: 'R5' })
  expect(table('sex=1')).toMatchObject({ graduates: 2, landed: 2, rate: '100.00', share: '0.00' })
  expect(table('sex=2')).toMatchObject({ graduates: 2, landed: 1, unemployed: 1, share: '50.00' })
  expect(table('sex=')).toMatchObject({ value: '（未填性别）', graduates: 1, share: '50.00' })
  expect(table('origin_province=430000')).toMatchObject({ value: '湖南省', graduates: 2 })
  expect(table('edu_level=本科')).toMatchObject({ graduates: 4, landed: 2, rate: '50.00' })
  expect(who({ report: 'R5' }, 'origin_province=430000', 'unemployed')).toEqual([2])
  expect(who({ report: 'R5' }, '', 'landed')).toEqual([1, 3, 4])
})

it('R13 takes employer and place from the destination that holds on the day', () => {
  const table = view({ report: 'R13' })
  expect(table('')).toMatchObject({
    landed: 3,
    destination_10: 1,
    destination_80: 1,
    share: '100.00',
  })
  expect(table('employer_type=31')).toMatchObject({ landed: 1, destination_10: 1, share: '33.33' })
  expect(table('employer_type=32')).toBeUndefined()
  expect(table('employer_type=-')).toMatchObject({ landed: 1, destination_80: 1 })
  expect(table('region=in')).toMatchObject({ value: '省内（留湘）', landed: 1 })
  expect(table('region=')).toMatchObject({ landed: 1, destination_11: 1 })
  expect(who({ report: 'R13' }, 'region=', 'landed')).toEqual([4])
  const june = viewReport(CLOCK, ledger(), { report: 'R13', asOf: '2020-06-30' })
  expect(june.rows[june.keys.indexOf('region=out')]).toMatchObject({ landed: 1, destination_11: 1 })
})

it('keeps those for whom a condition holds', () => {
  const where = { origin_province: '430000' }
  expect(view({ report: 'R1', where })('')).toMatchObject({ graduates: 2, landed: 1 })
  expect(view({ report: 'R13', where: { industry: '22' } })('')).toMatchObject({ landed: 1 })
})
