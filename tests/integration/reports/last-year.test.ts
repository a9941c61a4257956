// The same day last year: from the ledger itself, or from imported figures of the day or of one shortly before it.
import { afterEach, expect, it } from 'vitest'
import { viewReport } from '#data/features/reports/service.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const since = (code: string, from = '2020-06-01') => [from, END, code] as const
const PEOPLE: readonly Given[] = [
  { studentNo: '001', destinations: [since('10')] },
  { studentNo: '002' },
  { studentNo: '003' },
  { studentNo: '101', school: '理学院', destinations: [since('10')] },
]
type Figures = readonly [
  day: string,
  scope: string,
  name: string,
  graduates: number,
  landed: number,
]

const open: { close: () => void }[] = []
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})
function ledger(figures: readonly Figures[], people = PEOPLE) {
  const source = openRows(people)
  open.push(source)
  const insert = source.db.prepare(
    "INSERT INTO baseline VALUES (NULL, 2019, ?, ?, ?, ?, ?, '', '')",
  )
  for (const row of figures) insert.run(...row)
  return source
}
const ask = (
  figures: readonly Figures[],
  more: Partial<ReportQuestion> = {},
  people?: readonly Given[],
) => viewReport(CLOCK, ledger(figures, people), { report: 'R12', asOf: '2020-07-03', ...more })

it('compares with the imported figures of the same day', () => {
  const table = ask([
    ['2019-07-03', 'university', '', 8, 5],
    ['2019-07-02', 'university', '', 8, 1],
    ['2019-07-04', 'university', '', 8, 8],
    ['2019-07-03', 'school', '会计学院', 3, 2],
    ['2019-07-03', 'school', '理学院', 8, 7],
  ])
  // 1/3 − 2/3; 1/1 − 7/8; 2/4 − 5/8.
  expect(table.rows.map((row) => row.year_on_year)).toEqual(['-33.33', '+12.50'])
  expect(table.total).toMatchObject({
    ...{ graduates: 4, landed: 2, rate: '50.00' },
    ...{ last_graduates: 8, last_landed: 5, last_year_rate: '62.50', year_on_year: '-12.50' },
  })
  expect(table.notes.join()).not.toContain('最近的一天')
})

it('takes and names the nearest earlier day within seven, for each school its own', () => {
  const table = ask([
    ['2019-06-26', 'school', '会计学院', 4, 2],
    ['2019-07-01', 'school', '理学院', 4, 3],
  ])
  expect(table.total).toMatchObject({ last_graduates: 8, last_landed: 5 })
  expect(table.notes.join()).toContain('会计学院、合计 取 2019-06-26 的数据')
  expect(table.notes.join()).toContain('理学院 取 2019-07-01 的数据')
})

it('prints a dash for what is not known, and says what to import', () => {
  const nothing = ask([['2019-06-25', 'university', '', 8, 5]])
  expect(nothing.total).toMatchObject({
    ...{ last_graduates: null, last_year_rate: '—', year_on_year: '—' },
  })
  expect(nothing.notes.join()).toContain('导入往年基数')
  const half = ask([['2019-07-03', 'school', '会计学院', 3, 2]])
  expect(half.total).toMatchObject({ last_graduates: null, year_on_year: '—' })
  expect(half.rows[0]).toMatchObject({ last_graduates: 3, year_on_year: '-33.33' })
  expect(half.notes.join()).toContain('有 1 行没有去年同期的数据')
})

it('does not compare some of the people with figures of all', () => {
  const table = ask([['2019-07-03', 'university', '', 8, 5]], { where: { school: '理学院' } })
  expect(table.total).toMatchObject({ last_graduates: null })
})

it('finds majors within their school; levels only where a major has one', () => {
  const figures: Figures[] = [['2019-07-03', 'major', '会计学院 会计学', 3, 3]]
  const [major] = ask(figures, { rows: 'majors' }).rows
  expect(major).toMatchObject({
    unit: '会计学院 会计学',
    last_graduates: 3,
    year_on_year: '-66.67',
  })
  expect(ask(figures, { report: 'R2' }).rows[0]).toMatchObject({ last_year_rate: '100.00' })
  const levels = [...PEOPLE, { studentNo: '004', level: '41' }]
  expect(ask(figures, { report: 'R2' }, levels).rows[0]).toMatchObject({ last_year_rate: '—' })
})

it('says nothing of a level with nobody in N, whatever its major had', () => {
  const figures: Figures[] = [['2019-07-03', 'major', '会计学院 会计学', 3, 3]]
  const others = [{ studentNo: '001', level: '31' }]
  const delayed = { studentNo: '009', level: '41', status: '3' }
  const table = ask(figures, { report: 'R2' }, [...others, delayed])
  expect(table.rows).toMatchObject([
    { level: '本科', graduates: 1, last_year_rate: '100.00', year_on_year: '-100.00' },
    { level: '专科', graduates: 0, last_year_rate: '—', year_on_year: '—' },
  ])
})

it('adds up no schools where this year has none', () => {
  const table = ask([['2019-07-03', 'school', '会计学院', 3, 2]], {}, [])
  expect(table.total).toMatchObject({ last_graduates: null, last_year_rate: '—' })
})

it('adds up all majors of last year, also those that are no more', () => {
  const figures: Figures[] = [
    ['2019-07-03', 'major', '会计学院 会计学', 3, 3],
    ['2019-07-03', 'major', '会计学院 审计学', 2, 1],
    ['2019-07-03', 'major', '理学院 会计学', 5, 2],
  ]
  expect(ask(figures, { rows: 'majors' }).total).toMatchObject({
    last_graduates: 10,
    last_landed: 6,
  })
  expect(ask(figures.slice(0, 2), { rows: 'majors' }).total).toMatchObject({ last_graduates: null })
})

it('counts last year itself where the ledger has its people, whatever was imported', () => {
  const before = (studentNo: string, ...destinations: Given['destinations'] & object) => ({
    ...{ studentNo, cohort: 2019, destinations },
  })
  const people = [
    ...PEOPLE,
    before('901', since('10', '2019-06-01')),
    before('902', since('10', '2019-07-04')),
  ]
  const table = ask([['2019-07-03', 'university', '', 8, 5]], {}, people)
  expect(table.total).toMatchObject({ graduates: 4, last_graduates: 2, last_landed: 1 })
  expect(table.rows.map((row) => row.last_graduates)).toEqual([2, null])
  expect(table.notes.join()).toContain('取自本台账')
})
