import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordContacts } from '#data/features/contacts/record.ts'
import { addPeople } from '#data/features/graduates/add.ts'
import { peopleBehind, viewReport } from '#data/features/reports/service.ts'
import { selectFrozen } from '#data/features/today/records.ts'
import { finishDay } from '#data/features/today/service.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { type } from '../../helpers/edits.ts'
import { openTestLedger, type TestLedger } from '../../helpers/ledger.ts'

const [FIRST, SECOND, TODAY] = ['2020-07-01', '2020-07-02', '2020-07-03']
let now = new Date('2020-07-01T04:00:00Z')
let ledger: TestLedger
let people: number[]

beforeEach(async () => {
  now = new Date('2020-07-01T04:00:00Z')
  ledger = await openTestLedger({ clock: { now: () => now } })
  const newcomers = ['单雄信', '覃丽', '李昇', '王堃'].map((name, index) => ({
    ...{ name, student_no: `20200${index}` },
    major_name: index < 2 ? '会计学' : '审计学',
  }))
  people = addPeople(ledger.ctx, ledger.session, newcomers, { screen: 'ledger' }).ids.flatMap(
    (id) => id ?? [],
  )
  now = new Date('2020-07-03T04:00:00Z')
})
afterEach(() => ledger.close())

const person = (index: number): number => people[index] ?? 0
const land = (index: number, day: string, destination = '76') =>
  type(ledger, person(index), 'destination', destination, day)
const finish = (day: string) =>
  finishDay(ledger.ctx, ledger.session, { day, note: '', screen: 'today' })
const talk = (index: number, day: string) =>
  recordContacts(ledger.ctx, ledger.session, {
    ids: [person(index)],
    entry: {
      ...{ day, kind: '2', way: '1', result: '1', content: '', nextAction: '' },
      ...{ nextDate: null, staffId: null, minutes: null, expectedBefore: '', expectedAfter: '' },
    },
    ...{ lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' },
  })

const asked = (given: Partial<ReportQuestion> = {}): ReportQuestion => ({
  ...{ report: 'R9', asOf: TODAY, from: FIRST },
  ...given,
})
const view = (given: Partial<ReportQuestion> = {}) =>
  viewReport(ledger.ctx, ledger.session, asked(given))
const behind = (row: string, column: string, given: Partial<ReportQuestion> = {}) =>
  peopleBehind(ledger.ctx, ledger.session, { question: asked(given), row, column })

test('a row a day, the total from the first evening to the last, and the names of the changes', () => {
  land(0, SECOND, '10')
  land(1, TODAY, '76')
  land(0, TODAY, '70')
  talk(2, TODAY)
  const { rows, keys, total, checks, details, title } = view()
  expect(title).toBe('2020届毕业生就业变动表')
  expect(keys).toEqual([FIRST, SECOND, TODAY])
  expect(rows).toMatchObject([
    { day: FIRST, opening: 0, landed: 0, moved_in: 4, closing: 4, source: '现算' },
    { day: SECOND, opening: 4, landed: 1, contract: 1, other_form: 0, closing: 3 },
    { day: TODAY, opening: 3, landed: 1, contract: 0, other_form: 1, fallback: 1, closing: 3 },
  ])
  expect(total).toMatchObject({
    ...{ day: '合计', opening: 0, landed: 2, contract: 1, other_form: 1, fallback: 1 },
    ...{ moved_in: 4, moved_out: 0, closing: 3, contacts: 1, pushes: 0 },
  })
  expect(checks).toMatchObject([{ equation: 2, holds: true, left: 3, right: 3, row: null }])
  expect(details?.rows.slice(4)).toMatchObject([
    { day: SECOND, kind: '新增落实', name: '单雄信', major: '会计学', from: '（未登记）' },
    { day: TODAY, kind: '新增落实', name: '覃丽', to: '自由职业' },
    { day: TODAY, kind: '回退', name: '单雄信', from: '签就业协议形式就业', to: '待就业' },
  ])
  expect(behind(SECOND, 'landed')).toEqual([person(0)])
  expect(behind('', 'contract')).toEqual([person(0)])
  expect(behind('', 'landed')).toEqual([person(0), person(1)])
  expect(behind('', 'closing')).toEqual([person(0), person(2), person(3)])
  expect(behind(TODAY, 'contacts')).toEqual([person(2)])
})

test('a frozen day that was corrected afterwards shows both', () => {
  land(0, SECOND)
  finish(SECOND)
  land(1, SECOND, '10')
  const uid = selectFrozen(ledger.session.db, 2020, { from: SECOND, until: SECOND }).get(
    SECOND,
  )?.uid
  const { rows, keys, total, checks, columns, details, notes } = view({ from: SECOND })
  expect(keys).toEqual([SECOND, `${SECOND}~`, TODAY])
  expect(rows).toMatchObject([
    { day: SECOND, landed: 1, contract: 0, closing: 3, source: '日清', snapshot: uid },
    { day: `${SECOND} 更正后`, landed: 2, contract: 1, closing: 2, source: '更正后' },
    { day: TODAY, opening: 2, corrected: -1, closing: 2, source: '现算' },
  ])
  expect(columns.map(({ key }) => key)).toContain('corrected')
  expect(total).toMatchObject({ opening: 4, landed: 1, corrected: -1, closing: 2 })
  expect(checks).toMatchObject([{ equation: 2, holds: true, row: null }])
  expect(details?.rows).toMatchObject([
    { kind: '新增落实', name: '单雄信' },
    { kind: '日清后补记：新增落实', name: '覃丽', to: '签就业协议形式就业' },
  ])
  expect(notes.join()).toContain('1天日清之后有更正')
  expect(behind(SECOND, 'landed')).toEqual([person(0)])
  expect(behind(`${SECOND}~`, 'landed')).toEqual([person(0), person(1)])
  expect(behind(SECOND, 'opening')).toHaveLength(4)
})

test('one frozen day is a daily report with its snapshot; of some people alone, their part of it', () => {
  land(0, SECOND)
  land(2, SECOND)
  finish(SECOND)
  const day = view({ from: SECOND, asOf: SECOND })
  expect(day.title).toBe('2020届毕业生就业工作日报（变动表）')
  expect(day.snapshot).toBe(day.rows[0]?.snapshot)
  const part = view({ from: SECOND, asOf: SECOND, where: { major_name: '审计学' } })
  expect(part.rows).toMatchObject([{ opening: 2, landed: 1, closing: 1, source: '日清' }])
})

test('of some people alone, a frozen day that was corrected stays as it was frozen', () => {
  finish(SECOND)
  land(2, SECOND)
  talk(2, SECOND)
  const given = { from: SECOND, asOf: SECOND, where: { major_name: '审计学' } }
  expect(view(given).rows).toMatchObject([
    { opening: 2, landed: 0, closing: 2, contacts: 1, source: '日清' },
    { opening: 2, landed: 1, closing: 1, contacts: 1, source: '更正后' },
  ])
  expect(behind(SECOND, 'landed', given)).toEqual([])
})

test('a week and a month by their names; longer than a year or so is refused', () => {
  expect(view({ from: '2020-06-22', asOf: '2020-06-28' }).title).toContain('周报')
  expect(view({ from: '2020-06-01', asOf: '2020-06-30' }).title).toContain('月报')
  expect(view({ from: '2020-06-21', asOf: '2020-06-30' }).title).toContain('旬报')
  expect(() => view({ from: '2018-01-01' })).toThrow(
    expect.objectContaining({ code: 'invalid_input' }),
  )
})

const Act = fc.record({
  who: fc.nat(3),
  day: fc.constantFrom(FIRST, SECOND, TODAY),
  what: fc.constantFrom('10', '76', '70', '71', '801', 'finish'),
})

test('whatever happened and was frozen: each evening is the next morning, and figures have their people', () => {
  fc.assert(
    fc.property(fc.array(Act, { minLength: 1, maxLength: 6 }), (acts) => {
      for (const { who, day, what } of acts) {
        if (what === 'finish') finish(day)
        else land(who, day, what)
      }
      const { rows, keys, checks, columns } = view()
      expect(checks.every(({ holds }) => holds)).toBe(true)
      for (const [at, row] of rows.entries()) {
        const { opening, landed, fallback, moved_in, moved_out, closing } = row as Record<
          string,
          number
        >
        expect(closing).toBe(
          Number(opening) -
            Number(landed) +
            Number(fallback) +
            Number(moved_in) -
            Number(moved_out),
        )
        for (const { key, opens } of columns) {
          if (opens) expect(behind(keys[at] ?? '', key)).toHaveLength(Number(row[key]))
        }
      }
    }),
    { numRuns: 12 },
  )
})
