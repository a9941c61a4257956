// Why the figures changed, by hand: one person for each part, corrections after a day was finished, knowledge of then.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPeople } from '#data/features/graduates/add.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { createHandlers } from '#data/handlers.ts'
import type { ChangePart } from '#shared/domain/report/index.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { Known } from '#shared/schemas/past.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let now = new Date()
let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
const on = (day: string): void => {
  now = new Date(`${day}T02:00:00Z`)
}
beforeEach(async () => {
  on('2020-07-01')
  ledger = await openTestLedger({ clock: { now: () => now } })
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

function add(name: string, to = ''): number {
  const values = { name, student_no: `20${name.codePointAt(0)}`, major_name: '会计学' }
  const [id] = addPeople(ledger.ctx, ledger.session, [values], { screen: 'ledger' }).ids
  if (id === null || id === undefined) throw new Error('not added')
  if (to !== '') type(ledger, id, 'destination', to, '2020-07-01')
  return id
}
const place = (id: number, to: string, day: string) => type(ledger, id, 'destination', to, day)
const remove = (id: number) =>
  removePeople(ledger.ctx, ledger.session, { ids: [id], reason: '转专业', screen: 'ledger' })

const question = (from: string, to: string, began: Known = 'then', ended: Known = 'now') => ({
  from: { asOf: from, known: began },
  to: { asOf: to, known: ended },
})
type Question = ReturnType<typeof question>
const change = async (asked: Question) => {
  const { from, to, parts } = await handlers['reports.change'](asked)
  const people: Partial<Record<ChangePart, readonly number[]>> = {}
  for (const { part, people: count } of parts) {
    const { ids } = await handlers['reports.changePeople']({ question: asked, part })
    expect(ids).toHaveLength(count)
    if (count > 0) people[part] = ids
  }
  return { counts: [from, to].map((end) => [end.graduates, end.landed, end.unemployed]), people }
}
const tableOn = async (asOf: string, known: Known = 'now') => {
  const { total } = await handlers['reports.view']({ report: 'R1', asOf, known })
  return [total?.graduates, total?.landed, total?.unemployed]
}

describe('between two days', () => {
  it('everybody who moved is in one part, and both ends are those of R1', async () => {
    const landed = add('甲')
    const fallback = add('乙', '76')
    const reclassified = add('丙', '70')
    const left = add('丁')
    const leftLanded = add('戊', '76')
    add('己')
    on('2020-07-02')
    const came = add('庚')
    const cameLanded = add('辛', '10')
    place(landed, '76', '2020-07-02')
    place(fallback, '70', '2020-07-02')
    place(reclassified, '71', '2020-07-02')
    remove(left)
    remove(leftLanded)

    const asked = question('2020-07-01', '2020-07-02')
    const found = await change(asked)
    expect(found.people).toEqual({
      landed: [landed],
      fallback: [fallback],
      movedIn: [came, cameLanded],
      movedOut: [left, leftLanded],
      reclassified: [reclassified],
    })
    expect(found.counts).toEqual([
      [6, 2, 4],
      [6, 2, 4],
    ])
    expect(found.counts).toEqual([await tableOn('2020-07-01', 'then'), await tableOn('2020-07-02')])
    const { ids, people, gone } = await handlers['reports.changePeople']({
      ...{ question: asked, part: 'movedOut', axis: 'unemployed' },
    })
    expect(ids).toEqual([left])
    expect(gone).toBe(1)
    const { from, to } = asked
    const listOf = async (row: ChangePart, column: 'unemployed' | '') => {
      const figure = { question: { began: from, ...to }, row, column }
      const filter = GraduateFilter.parse({ figure })
      return (await handlers['graduates.ids']({ filter, sort: [] })).ids
    }
    // Whoever was taken off the list cannot stand in it.
    expect(await listOf('movedOut', '')).toEqual([])
    expect(await listOf('landed', 'unemployed')).toEqual([landed])
    expect(await listOf('movedIn', '')).toEqual([came, cameLanded])
    expect(await listOf('movedIn', 'unemployed')).toEqual([came])
    expect(people).toMatchObject([{ name: '丁', isListed: false, after: { counted: false } }])
    const { pairs } = await handlers['reports.change'](asked)
    expect(pairs.filter(({ part }) => part === 'reclassified')).toEqual([
      { part: 'reclassified', of: 'destination', before: '70', after: '71', people: 1 },
    ])
  })

  it('of some alone: by what is known of them, also of whoever left', async () => {
    const [one, other] = [add('甲'), add('乙')]
    type(ledger, other, 'major_name', '审计学')
    on('2020-07-02')
    remove(one)
    remove(other)
    const asked = { ...question('2020-07-01', '2020-07-02'), where: { major_name: '审计学' } }
    const found = await handlers['reports.change'](asked)
    expect([found.from.graduates, found.to.graduates]).toEqual([1, 0])
    expect(
      await handlers['reports.changePeople']({ question: asked, part: 'movedOut' }),
    ).toMatchObject({ ids: [other] })
  })
})

describe('what was recorded after a day', () => {
  it('is a part of its own: the day was otherwise than it was known', async () => {
    const late = add('甲')
    const wrong = add('乙', '76')
    const both = add('丙')
    on('2020-07-03')
    place(late, '76', '2020-06-30')
    place(wrong, '70', '2020-07-01')
    place(both, '76', '2020-07-02')

    expect((await change(question('2020-07-01', '2020-07-03'))).people).toEqual({
      corrected: [late, wrong],
      landed: [both],
    })
    // One day as it was known and as it is known.
    const same = await change(question('2020-07-01', '2020-07-01'))
    expect(same.people).toEqual({ corrected: [late, wrong] })
    expect(same.counts).toEqual([await tableOn('2020-07-01', 'then'), await tableOn('2020-07-01')])
    // As both days were printed: on the second nothing was known of it.
    expect((await change(question('2020-07-01', '2020-07-02', 'then', 'then'))).people).toEqual({})
    // By what is known now nobody was corrected.
    expect((await change(question('2020-07-01', '2020-07-03', 'now', 'now'))).people).toEqual({
      landed: [both],
    })
  })

  it('leaves a finished day as it was, and says what is known by now', async () => {
    const late = add('甲')
    await handlers['today.finish']({ day: '2020-07-01', note: '', screen: 'today' })
    on('2020-07-02')
    place(late, '76', '2020-07-01')
    const { from, to } = await handlers['reports.change'](question('2020-07-01', '2020-07-01'))
    expect(from).toMatchObject({ unemployed: 1, frozen: { unemployed: 1 } })
    expect(to).toMatchObject({ unemployed: 0, frozen: { unemployed: 1 } })
  })

  it('keeps what is restricted: nobody is named by it', async () => {
    const id = add('甲', '70')
    on('2020-07-02')
    type(ledger, id, 'willingness', '80', '2020-07-02')
    const asked = question('2020-07-01', '2020-07-02')
    const { pairs } = await handlers['reports.change'](asked)
    const pair = { of: 'willingness', before: null, after: '80' } as const
    expect(pairs).toContainEqual({ ...pair, part: 'reclassified', people: 1 })
    expect(
      await handlers['reports.changePeople']({ question: asked, part: 'reclassified', pair }),
    ).toMatchObject({ ids: [] })
    const { people } = await handlers['reports.changePeople']({
      ...{ question: asked, part: 'reclassified' },
    })
    expect(people).toMatchObject([{ id, after: { willingness: '***' } }])
  })
})

it('refuses days that have not come or stand the wrong way round', async () => {
  expect(() => handlers['reports.change'](question('2020-07-01', '2020-07-02'))).toThrow()
  on('2020-07-03')
  expect(() => handlers['reports.change'](question('2020-07-02', '2020-07-01'))).toThrow()
})
