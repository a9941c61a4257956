// The seven equations of the tables: they hold of people as they should be, and say who it is where they do not.
import { afterEach, expect, it } from 'vitest'
import { peopleBehind, type ReportSource, viewReport } from '#data/features/reports/service.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const DAY = '2020-07-03'
const open: { close: () => void }[] = []
const ledger = (people: readonly Given[]): ReportSource => {
  const source = openRows(people)
  open.push(source)
  return source
}
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

const since = (code: string, from = '2020-06-01') => [from, END, code] as const
const fill = ({ db }: ReportSource): void => {
  db.exec("UPDATE graduate SET sex = '1', edu_level = '31', origin_code = '430102'")
}
const checksOf = (source: ReportSource, report: ReportId) =>
  viewReport(CLOCK, source, { report, asOf: DAY }).checks
const failedIn = (source: ReportSource, report: ReportId) =>
  checksOf(source, report)
    .filter(({ holds }) => !holds)
    .map(({ equation, left, right, column = '' }) => ({
      ...{ equation, left, right },
      ids: peopleBehind(CLOCK, source, { question: { report, asOf: DAY }, row: '', column }),
    }))

const SOUND: readonly Given[] = [
  { studentNo: '1', destinations: [since('10')] },
  { studentNo: '2', destinations: [['2020-06-01', DAY, '70'], since('801', DAY)] },
  { studentNo: '3', destinations: [['2020-06-01', DAY, '10'], since('71', DAY)] },
  { studentNo: '4', school: '理学院', willingness: [since('10')] },
  { studentNo: '5', destinations: [since('10')], status: '2' },
]

it('all seven hold, each at the tables that it concerns', () => {
  const source = ledger(SOUND)
  fill(source)
  const concerned = (['R1', 'R2', 'R3', 'R5', 'R7'] as const).map((report) => {
    const checks = checksOf(source, report)
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
    return [...new Set(checks.map(({ equation }) => equation))]
  })
  expect(concerned).toEqual([[1, 2, 4, 5], [1, 2, 4, 5], [3, 4], [7], [6]])
})

it('names whose destination is on no list, and that they moved there', () => {
  const source = ledger([
    ...SOUND,
    { studentNo: '6', destinations: [['2020-06-01', DAY, '70'], since('xx', DAY)] },
  ])
  expect(failedIn(source, 'R1')).toEqual([
    { equation: 1, left: 5, right: 4, ids: [6] },
    { equation: 2, left: 2, right: 3, ids: [6] },
  ])
})

it('names whose willingness is on no list', () => {
  const source = ledger([...SOUND, { studentNo: '6', willingness: [since('99')] }])
  expect(failedIn(source, 'R3')).toEqual([{ equation: 3, left: 3, right: 2, ids: [6] }])
})

it('names who has no sex, level or origin; nobody who is not in N', () => {
  const source = ledger(SOUND)
  fill(source)
  source.db.exec(
    "UPDATE graduate SET sex = NULL WHERE id IN (2, 5); UPDATE graduate SET origin_code = '' WHERE id = 3",
  )
  expect(failedIn(source, 'R5')).toEqual([
    { equation: 7, left: 4, right: 3, ids: [2] },
    { equation: 7, left: 4, right: 3, ids: [3] },
  ])
})
