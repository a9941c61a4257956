import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { batchesQuery } from '#data/features/history/batches.ts'
import { BIN } from '#data/features/history/bin.ts'
import { entriesQuery } from '#data/features/history/entries.ts'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { undoLast } from '#data/features/history/service.ts'
import type { HistoryChange, HistoryFilter } from '#shared/contract/history.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const ALL: HistoryFilter = {
  graduateId: null,
  batch: null,
  userId: null,
  kind: null,
  field: null,
  from: null,
  to: null,
  text: '',
}

let ledger: TestLedger
let now: string
let id: number
let other: number
beforeEach(async () => {
  now = '2020-07-03T04:00:00Z'
  ledger = await openTestLedger({ clock: { now: () => new Date(now) } })
  id = enrol(ledger, { student_no: '7', name: '王堃', sex: '1', origin_code: '430112' })
  other = enrol(ledger, { student_no: '8', name: '李昇' })
})
afterEach(() => ledger.close())

const changes = async (filter: Partial<HistoryFilter> = {}, before: number | null = null) =>
  (
    await historyHandlers(ledger.ctx)['history.changes']({
      filter: { ...ALL, ...filter },
      before,
      limit: 500,
    })
  ).changes
const batches = async (filter: Partial<HistoryFilter> = {}) =>
  historyHandlers(ledger.ctx)['history.batches']({
    filter: { ...ALL, ...filter },
    before: null,
    limit: 500,
  })
const brief = ({ field, from, to }: HistoryChange) => [field, from, to]

describe('changes field by field', () => {
  it('tell who changed what from what to what, when and by which screen', async () => {
    type(ledger, id, 'remark', '一')
    type(ledger, id, 'remark', '二')
    expect((await changes())[0]).toMatchObject({
      kind: 'command',
      label: { key: 'cells' },
      screen: 'ledger',
      userName: '测试员',
      at: '2020-07-03T04:00:00.000Z',
      studentNo: '7',
      name: '王堃',
      field: 'remark',
      from: '一',
      to: '二',
      erased: false,
    })
  })

  it('tell of a new person every field that is not empty, in the order of the dictionary', async () => {
    expect((await changes({ graduateId: id })).map(brief)).toEqual([
      ['student_no', null, '7'],
      ['name', null, '王堃'],
      ['sex', null, '1'],
      ['school_id', null, '会计学院'],
      ['origin_code', null, '430112'],
    ])
  })

  it('tell of an event what held before it, and again when it is undone', async () => {
    type(ledger, id, 'willingness', '10')
    type(ledger, id, 'reasons', 'R13')
    type(ledger, id, 'reasons', 'R01')
    const last = async () => (await changes()).slice(0, 1).map(brief)
    expect(await last()).toEqual([['reasons', 'R13', 'R01']])
    undoLast(ledger.ctx, ledger.session, 'ledger')
    expect(await last()).toEqual([['reasons', 'R01', 'R13']])
    expect((await changes())[0]?.kind).toBe('undo')
  })

  it('tell of a finding at which cell it stands', async () => {
    type(ledger, id, 'mobile', '123')
    expect((await changes({ field: 'mobile' })).map(({ field }) => field)).toEqual([
      'finding:mobile',
      'mobile',
    ])
  })

  it('name people who are gone, by all their fields', async () => {
    type(ledger, id, 'willingness', '10')
    await graduatesHandlers(ledger.ctx)['graduates.remove']({
      ids: [id],
      reason: '转学',
      screen: 'ledger',
    })
    const told = await changes({ text: '王堃' })
    expect(told).toContainEqual(
      expect.objectContaining({ name: '王堃', field: 'willingness', from: '10', to: null }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({ op: 'delete', field: 'sex', from: '1', to: null }),
    )
  })

  it('tell only that there was a change where the words were erased', async () => {
    type(ledger, id, 'remark', '一')
    ledger.session.db.exec(
      "UPDATE change_log SET erased = 1, salt = NULL, changes = '{}' WHERE seq = (SELECT max(seq) FROM change_log)",
    )
    expect((await changes())[0]).toMatchObject({ erased: true, field: '', from: null, to: null })
    expect(await changes({ field: 'remark' })).toEqual([])
  })
})

describe('the filter', () => {
  it('takes one person, a batch, a user, a kind', async () => {
    type(ledger, other, 'remark', '一')
    const [last] = await changes()
    expect((await changes({ graduateId: other, field: 'remark' })).length).toBe(1)
    expect(await changes({ batch: last?.batch ?? 0 })).toEqual([last])
    expect(await changes({ kind: 'command' })).toEqual([last])
    expect(await changes({ userId: 99 })).toEqual([])
    expect(await historyHandlers(ledger.ctx)['history.users']({})).toEqual([
      { id: ledger.session.userId, name: '测试员' },
    ])
  })

  it('takes days as they are in China', async () => {
    now = '2020-07-03T16:30:00Z'
    type(ledger, id, 'remark', '一')
    const on = async (day: string) => (await changes({ from: day, to: day })).map(brief)
    expect(await on('2020-07-04')).toEqual([['remark', null, '一']])
    expect(await on('2020-07-03')).toEqual([])
  })

  it('finds a person by name or number, and a value by its text or by what its code means', async () => {
    type(ledger, other, 'remark', '需要"回访"')
    type(ledger, other, 'sex', '女')
    const found = async (text: string) => (await changes({ text })).map(({ field }) => field)
    expect(await found('李昇')).toEqual(['sex', 'remark', 'student_no', 'name', 'school_id'])
    expect(await found('"回访"')).toEqual(['remark'])
    expect(await found('女')).toEqual(['sex'])
    expect(await found('望城')).toEqual(['origin_code'])
    expect(await found('会计学')).toEqual(['school_id', 'school_id'])
    expect(await found('没有这样的')).toEqual([])
  })

  it('gives the same by pages of any size', async () => {
    for (const text of ['一', '二', '三']) type(ledger, id, 'remark', text)
    const whole = await changes()
    for (const limit of [1, 2, 3, 7]) {
      const pages: HistoryChange[] = []
      let more = true
      while (more) {
        const page = await historyHandlers(ledger.ctx)['history.changes']({
          filter: ALL,
          before: pages.at(-1)?.seq ?? null,
          limit,
        })
        pages.push(...page.changes)
        more = page.more
      }
      expect(pages).toEqual(whole)
    }
    expect(new Set(whole.map(({ seq }) => seq)).size).toBe(whole.length)
  })
})

describe('batches', () => {
  it('are listed newest first with what was changed and whether they can be undone', async () => {
    type(ledger, id, 'remark', '一')
    undoLast(ledger.ctx, ledger.session, 'ledger')
    const { batches: listed, more } = await batches()
    expect(more).toBe(false)
    expect(listed.slice(0, 3)).toMatchObject([
      { kind: 'undo', undone: false, canUndo: false, changes: 1, people: 1 },
      { kind: 'command', undone: true, canUndo: false },
      { kind: 'import', undone: false, canUndo: true },
    ])
  })

  it('are found by person, by their own words and by what was changed in them', async () => {
    type(ledger, other, 'remark', '回访')
    const found = async (filter: Partial<HistoryFilter>) => (await batches(filter)).batches.length
    expect(await found({ graduateId: other })).toBe(2)
    expect(await found({ text: 'roster.xlsx' })).toBe(2)
    expect(await found({ text: '回访' })).toBe(1)
    expect(await found({ field: 'remark' })).toBe(1)
  })
})

describe('the plans of the lists', () => {
  const plan = (text: string, binding: object) =>
    ledger.session.db
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all({ last: 1e9, before: 1e9, limit: 100, ...binding })
      .map(({ detail }) => detail)
      .join('\n')
  const entryPlan = (filter: Partial<HistoryFilter>) => {
    const { text, binding } = entriesQuery({ ...ALL, ...filter })
    return plan(text, binding)
  }

  it.each<[string, Partial<HistoryFilter>, RegExp]>([
    ['of all', {}, /SEARCH l USING INTEGER PRIMARY KEY/],
    ['of a person', { graduateId: 1 }, /SEARCH l USING INDEX change_log_graduate/],
    ['of a batch', { batch: 1 }, /SEARCH l USING INDEX change_log_batch/],
    ['of a user', { userId: 1 }, /SEARCH l USING INDEX change_log_batch/],
    ['of some days', { from: '2020-01-01', to: '2020-02-01' }, /INDEX change_log_batch/],
  ])('%s sort nothing and read by an index', (_name, filter, index) => {
    const said = entryPlan(filter)
    expect(said).toMatch(index)
    expect(said).not.toMatch(/TEMP B-TREE|SCAN l/)
  })

  it('of batches read by number, those of a person by the index', () => {
    const { text, binding } = batchesQuery({ ...ALL, graduateId: 1 })
    const said = plan(text, binding)
    expect(said).toMatch(/change_log_graduate/)
    expect(said).not.toMatch(/SCAN change_log|USE TEMP B-TREE FOR ORDER BY/)
  })

  it('of the bin read the removals alone', () => {
    expect(plan(BIN, {})).toMatch(/change_log_removed/)
  })
})
