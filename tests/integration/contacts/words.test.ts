import { afterEach, beforeEach, expect, it } from 'vitest'
import { contactsHandlers } from '#data/features/contacts/handlers.ts'
import { erase } from '#data/features/erasure/service.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { listChanges } from '#data/features/history/changes.ts'
import { createHandlers } from '#data/handlers.ts'
import { contract } from '#shared/contract/index.ts'
import { batchText } from '#shared/text/batches.ts'
import { historyFieldText, historyValueText } from '#shared/text/history.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let wang: number
let li: number
beforeEach(async () => {
  ledger = await openTestLedger()
  wang = enrol(ledger, { student_no: '1', name: '王堃', grad_date: '2020-06-30' })
  li = enrol(ledger, { student_no: '2', name: '李昇', grad_date: '2020-06-30' })
})
afterEach(() => ledger.close())

const record = (ids: number[], entry = {}) =>
  contactsHandlers(ledger.ctx)['contacts.record']({
    ids,
    entry: contactEntry(entry),
    lectureId: null,
    contactGroupId: null,
    appointmentId: null,
    screen: 'today',
  })
const EVERYTHING = {
  graduateId: null,
  batch: null,
  userId: null,
  kind: null,
  field: null,
  from: null,
  to: null,
  text: '',
}

it('is read in the history in words', async () => {
  const { batch } = await record([wang], { nextDate: '2020-07-10' })
  const { changes } = listChanges(ledger.session, { ...EVERYTHING, batch }, null, 50)
  const said = changes.map(({ field, to }) => [
    historyFieldText(field, 'zh'),
    historyValueText(field, to, 2020, 'zh'),
  ])
  expect(Object.fromEntries(said)).toEqual({
    联系日期: '2020-07-03',
    服务类型: '职业指导',
    联系方式: '电话',
    联系结果: '已联系上',
    联系内容: '指导修改简历',
    约定的下次联系日期: '2020-07-10',
    下次联系日期: '2020-07-10',
  })
  expect(changes[0] && batchText(changes[0].label, 'zh')).toBe('登记与 王堃 的联系：职业指导')
  const found = listChanges(ledger.session, { ...EVERYTHING, text: '职业指导' }, null, 50)
  expect(found.changes).toMatchObject([{ field: 'contact_kind', to: '2' }])
})

it('leaves the others theirs when one of them is erased', async () => {
  await record([wang, li])
  const scope = { kind: 'people' as const, ids: [wang] }
  const request = { scope, reason: '本人申请', screen: 'erasure' }
  await erase(ledger.ctx, ledger.session, request, {
    signal: new AbortController().signal,
    progress: async () => {},
  })
  const left = ledger.session.db.prepare('SELECT graduate_id FROM contact').pluck().all()
  const followed = ledger.session.db.prepare('SELECT graduate_id FROM follow_up').pluck().all()
  expect([left, followed]).toEqual([[li], [li]])
})

it('stands in columns of the list that nobody types into', async () => {
  await record([wang], { kind: '3' })
  const handlers = createHandlers(ledger.ctx)
  const filter = { columns: [{ kind: 'range', field: 'post_count', from: '1', to: null }] }
  const asked = contract['graduates.ids'].input.parse({
    filter,
    sort: [{ field: 'last_contact_day' }],
  })
  expect(await handlers['graduates.ids'](asked)).toEqual({ ids: [wang] })
  const [row] = await handlers['graduates.rows']({ ids: [wang] })
  expect(row?.values).toMatchObject({
    last_contact_day: '2020-07-03',
    last_contact_way: '1',
    last_contact_result: '1',
    post_count: '1',
    policy_count: '0',
  })
  const edits = [{ id: wang, values: { post_count: '9' } }]
  expect(setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger' }).remarks).toMatchObject([
    { field: 'post_count', ok: false, rule: 'COUNTED' },
  ])
})

it('finds whom nobody helped in time, and who is called lost after too little', async () => {
  type(ledger, wang, 'willingness', '10', '2020-06-26')
  type(ledger, li, 'willingness', '90', '2020-06-29')
  type(ledger, li, 'nation', '11')
  const handlers = createHandlers(ledger.ctx)
  const problems = async (rule: string) => {
    const input = contract['graduates.problems'].input.parse({ filter: {}, sort: [], rule })
    const found = await handlers['graduates.problems'](input)
    return found.problems.map(({ name, field, level }) => [name, field, level])
  }
  const neglected = async () => {
    const input = contract['graduates.ids'].input.parse({
      filter: { finding: 'neglected' },
      sort: [],
    })
    return (await handlers['graduates.ids'](input)).ids
  }
  // Seven days are over tomorrow; three were over yesterday.
  expect(await problems('V18')).toEqual([['李昇', 'last_contact_day', 'Q']])
  expect(await neglected()).toEqual([li])
  expect(await problems('V19')).toEqual([['李昇', 'willingness', 'W']])
  await record([li], { kind: '10', result: '2' })
  await record([li], { kind: '10', result: '2' })
  await record([li], { kind: '10', result: '3' })
  expect(await problems('V19')).toHaveLength(1)
  await record([li], { kind: '10', way: '2', result: '2' })
  expect(await problems('V19')).toEqual([])
  expect(await neglected()).toEqual([li])
  await record([li], { kind: '7', result: '5' })
  expect(await neglected()).toEqual([])
})

it('keeps the words of counselling from the history until they are asked for with a reason', async () => {
  const words = {
    kind: '5',
    content: '父亲住院，压力大',
    expectedBefore: '8000',
    expectedAfter: '5000',
  }
  await record([wang], words)
  await record([li])
  const handlers = createHandlers(ledger.ctx)
  const said = async () => {
    const wish = { filter: EVERYTHING, before: null, limit: 200 }
    const { changes } = await handlers['history.changes'](wish)
    return changes.filter(({ field }) => field === 'contact_content').map(({ to }) => to)
  }
  expect(await said()).toEqual(['指导修改简历', '***'])
  await handlers['graduates.revealDetails']({ ids: [wang], reason: '安排谈话', screen: 'test' })
  expect(await said()).toEqual(['指导修改简历', words.content])
})
