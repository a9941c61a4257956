import { afterEach, describe, expect, it } from 'vitest'
import { viewOverview } from '#data/features/overview/service.ts'
import { type ReportSource, viewReport } from '#data/features/reports/service.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const DAY = '2020-07-03'
const open: { close: () => void }[] = []
const ledger = (people: readonly Given[], info: Parameters<typeof openRows>[1] = {}) => {
  const source = openRows(people, info)
  open.push(source)
  return source
}
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

const since = (code: string, from = '2020-06-01') => [from, END, code] as const

/** In N: 6, of whom 2 landed on 1 June, 1 on 15 June; 1 of them fell back on 20 June. */
const PEOPLE: readonly Given[] = [
  { studentNo: '001', destinations: [since('10')], groups: [since('G01')], pending: true },
  {
    studentNo: '002',
    destinations: [['2020-06-01', '2020-06-20', '11'], since('70', '2020-06-20')],
  },
  { studentNo: '003', destinations: [since('801', '2020-06-15')], groups: [since('G01')] },
  {
    studentNo: '004',
    destinations: [since('701')],
    willingness: [since('10')],
    groups: [since('G01')],
  },
  { studentNo: '005', destinations: [since('71')], willingness: [since('30', '2020-06-10')] },
  { studentNo: '006', school: '理学院' },
  { studentNo: '007', destinations: [since('10')], status: '2' },
  { studentNo: '008', destinations: [since('10')], cohort: 2021 },
]

const overview = (source: ReportSource, asOf = DAY) => viewOverview(CLOCK, source, { asOf })

describe('the overview', () => {
  it.each([DAY, '2020-06-19', '2020-06-10', '2020-05-31'])(
    'says what R1, R3 and R6 say as of %s',
    (asOf) => {
      const source = ledger(PEOPLE)
      const found = overview(source, asOf)
      const total = (report: 'R1' | 'R3') => viewReport(CLOCK, source, { report, asOf }).total ?? {}
      const { graduates, landed, pending, unemployed } = found
      expect(total('R1')).toMatchObject({
        graduates,
        landed,
        pending,
        unemployed,
        rate: percent(landed, graduates),
      })
      expect(total('R3')).toMatchObject(
        Object.fromEntries(found.willingness.map(({ code, people }) => [`will_${code}`, people])),
      )
      const groups = viewReport(CLOCK, source, { report: 'R6', asOf })
      for (const { code, ...figures } of found.groups) {
        expect(groups.rows[groups.keys.indexOf(code)]).toMatchObject(figures)
      }
    },
  )

  it('draws the curve that hand counting gives, each point being R1 of its day', () => {
    const source = ledger(PEOPLE)
    const { curve, weekBefore, people, graduates } = overview(source)
    expect({ people, graduates }).toEqual({ people: 7, graduates: 6 })
    const landedOn = (day: string) => curve.find((point) => point.day === day)?.landed
    expect(
      ['2020-06-01', '2020-06-14', '2020-06-15', '2020-06-19', '2020-06-20', DAY].map(landedOn),
    ).toEqual([2, 2, 3, 3, 2, 2])
    expect(curve[0]?.day).toBe('2020-06-01')
    expect(curve).toHaveLength(33)
    for (const { day, ...figures } of curve) {
      expect(viewReport(CLOCK, source, { report: 'R1', asOf: day }).total).toMatchObject(figures)
    }
    expect(weekBefore).toEqual({ day: '2020-06-26', unemployed: 4 })
  })

  it('asks for a year at most fifty-three times', () => {
    const early = [{ studentNo: '001', destinations: [since('10', '2019-12-01')] }]
    const clock = { now: () => new Date('2020-11-30T04:00:00Z') }
    const { curve, curveFrom } = viewOverview({ clock }, ledger(early), { asOf: null })
    expect(curve.length).toBeLessThanOrEqual(53)
    expect(curve.at(-1)?.day).toBe('2020-11-30')
    expect(curveFrom).toBe('2019-12-01')
  })

  it('compares with last year: the same day, else the nearest of the seven before it', () => {
    const source = ledger(PEOPLE)
    const add = source.db.prepare("INSERT INTO baseline VALUES (NULL, 2019, ?, ?, ?, ?, ?, '', '')")
    add.run('2019-06-30', 'school', '会计学院', 500, 400)
    add.run('2019-06-30', 'school', '理学院', 200, 150)
    add.run('2019-05-31', 'university', '', 700, 300)
    add.run('2019-05-31', 'school', '理学院', 200, 100)
    expect(overview(source).lastYear).toEqual({
      day: '2020-06-30',
      dayThen: '2019-06-30',
      graduates: 700,
      landed: 550,
    })
    expect(overview(source).lastYearCurve.map(({ landed }) => landed)).toEqual([300, 550])
    expect(overview(source, '2020-06-29').lastYear).toBeNull()
    const info = { ...source.info, role: 'school', schoolName: '理学院' } as const
    const school = { ...source, info }
    expect(overview(school).lastYear).toMatchObject({ graduates: 200, landed: 150 })
  })

  it('counts the contacts of eight weeks, the last of which is not over yet', () => {
    const source = ledger(PEOPLE)
    const add = source.db.prepare(
      `INSERT INTO contact (graduate_id, day, kind, way, result, content, next_action, expected_before,
         expected_after, recorded_at, user_id) VALUES (?, ?, '8', '1', ?, '', '', '', '', '', 1)`,
    )
    add.run(4, '2020-06-29', '1')
    add.run(4, DAY, '1')
    add.run(5, '2020-06-30', '3')
    add.run(3, '2020-07-01', '1')
    add.run(5, '2020-06-28', '1')
    add.run(8, '2020-07-01', '1')
    const { weeks } = overview(source)
    expect(weeks).toHaveLength(8)
    expect(weeks.slice(-2)).toEqual([
      { from: '2020-06-22', to: '2020-06-28', contacts: 1, people: 1, reached: 1, unemployed: 4 },
      { from: '2020-06-29', to: DAY, contacts: 4, people: 2, reached: 1, unemployed: 4 },
    ])
    expect(weeks[0]?.from).toBe(addDays('2020-06-29', -49))
  })

  it('of nobody says nothing', () => {
    expect(overview(ledger([]))).toMatchObject({
      people: 0,
      graduates: 0,
      curve: [],
      weekBefore: null,
      lastYear: null,
      groups: [],
    })
  })
})
