// Who moved in a period, by hand: one person for each way of moving.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addPeople } from '#data/features/graduates/add.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { selectAlike, selectSingly } from '#data/features/reports/people.ts'
import { moveOf } from '#shared/domain/report/index.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let now = new Date()
let ledger: TestLedger
const on = (day: string): void => {
  now = new Date(`${day}T02:00:00Z`)
}
beforeEach(async () => {
  on('2020-07-01')
  ledger = await openTestLedger({ clock: { now: () => now } })
})
afterEach(() => ledger.close())

function add(name: string, to = ''): number {
  const values = { name, student_no: `20${name.codePointAt(0)}`, major_name: '会计学' }
  const [id] = addPeople(ledger.ctx, ledger.session, [values], { screen: 'ledger' }).ids
  if (id === null || id === undefined) throw new Error('not added')
  if (to !== '') type(ledger, id, 'destination', to, '2020-07-01')
  return id
}
const remove = (id: number) =>
  removePeople(ledger.ctx, ledger.session, { ids: [id], reason: '转专业', screen: 'ledger' })
const scope = (asOf: string) => ({ db: ledger.session.db, cohort: 2020, asOf })
const moves = (from: string, asOf: string) =>
  new Map(
    selectSingly(scope(asOf), { from }).flatMap((person) => {
      const move = moveOf(person, 2020)
      return move === null ? [] : [[person.id, move]]
    }),
  )

it('tells each way of moving, also of whoever is no longer on the list of names', () => {
  const landed = add('甲')
  const fallback = add('乙', '76')
  const reclassified = add('丙', '70')
  const asked = add('丁')
  const left = add('戊')
  const held = add('己', '76')
  const still = add('庚', '70')
  on('2020-07-02')
  const came = add('辛')
  type(ledger, landed, 'destination', '76', '2020-07-02')
  type(ledger, fallback, 'destination', '70', '2020-07-02')
  type(ledger, reclassified, 'destination', '71', '2020-07-02')
  type(ledger, asked, 'willingness', '10', '2020-07-02')
  remove(left)
  type(ledger, held, 'grad_status', '2')

  expect(moves('2020-07-02', '2020-07-02')).toEqual(
    new Map<number, string>([
      [landed, 'landed'],
      [fallback, 'fallback'],
      [reclassified, 'reclassified'],
      [asked, 'reclassified'],
      [left, 'movedOut'],
      [held, 'movedOut'],
      [came, 'movedIn'],
    ]),
  )
  expect(moves('2020-07-03', '2020-07-03').size).toBe(0)
  expect(moves('2020-07-02', '2020-07-02').get(still)).toBeUndefined()
})

it('takes the list of names as it is for a period before it was imported, and after it was cleared', () => {
  const landed = add('甲')
  const left = add('乙', '76')
  type(ledger, landed, 'destination', '76', '2020-06-20')
  on('2020-07-02')
  remove(left)
  expect(moves('2020-06-15', '2020-06-20')).toEqual(new Map([[landed, 'landed']]))
  expect(moves('2020-07-01', '2020-07-01')).toEqual(new Map([[landed, 'movedIn']]))
})

it('knows major and standing of whoever left, and leaves them out where they are not asked for', () => {
  const left = add('甲', '76')
  on('2020-07-02')
  remove(left)
  const wish = { from: '2020-07-02', facts: ['major_name', 'school'] } as const
  expect(selectAlike(scope('2020-07-02'), wish)).toMatchObject([
    {
      counted: false,
      gone: true,
      before: { counted: true, destination: '76' },
      facts: { major_name: '会计学', school: '会计学院' },
    },
  ])
  const where = (major_name: string) => ({ ...wish, where: { major_name } })
  expect(selectSingly(scope('2020-07-02'), where('会计学'))).toHaveLength(1)
  expect(selectSingly(scope('2020-07-02'), where('审计学'))).toHaveLength(0)
  expect(selectSingly(scope('2020-07-02'), { facts: ['school'] })).toHaveLength(0)
})
