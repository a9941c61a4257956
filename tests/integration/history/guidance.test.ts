// The registers of guidance in the history: in words, and without what is restricted.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fieldOf } from '#data/features/history/cells.ts'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { createHandlers } from '#data/handlers.ts'
import { LOGGED_TABLES } from '#data/ledger-file/change-log.ts'
import { historyFieldText, historyScreenText, historyValueText } from '#shared/text/history.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows } from '../imports/support.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  id = enrol(ledger, { student_no: '7', name: '王堃' })
})
afterEach(() => ledger.close())

const ALL = { batch: null, userId: null, kind: null, field: null, from: null, to: null, text: '' }
async function said(batch: number | null, graduateId: number | null = null) {
  const { changes } = await historyHandlers(ledger.ctx)['history.changes']({
    ...{ filter: { ...ALL, batch, graduateId }, before: null, limit: 500 },
  })
  return Object.fromEntries(
    changes.map(({ field, to }) => [
      historyFieldText(field, 'zh'),
      historyValueText(field, to, 2020, 'zh'),
    ]),
  )
}

it('has a name for every column of every table', () => {
  const columns = (table: string) =>
    ledger.session.db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const unnamed = LOGGED_TABLES.filter((table) => table !== 'cell_issue').flatMap((table) =>
    columns(table).flatMap((column) => {
      const field = fieldOf(table, String(column))
      return field !== null && historyFieldText(field, 'zh') === field ? [`${table}.${column}`] : []
    }),
  )
  expect(unnamed).toEqual([])
})

it('says what a lecture, a finding, a round and a finished day are', async () => {
  const { batch: lecture } = await handlers['lectures.save']({
    ...{ id: null, name: '简历讲座', kind: '2', day: '2020-07-01', speaker: '周明' },
    ...{ place: '', note: '' },
  })
  expect(await said(lecture)).toEqual({
    讲座名称: '简历讲座',
    讲座类型: '就业指导讲座',
    讲座日期: '2020-07-01',
    主讲人: '周明',
  })
  const { batch: finding } = await handlers['findings.save']({
    ...{ id: null, subject: 'group', code: 'G08', found: '多在备考', measure: '', responsible: '' },
    ...{ reviewDate: null, closedOn: null },
  })
  expect(await said(finding)).toEqual({
    研判对象类别: '重点群体',
    研判对象: '少数民族',
    研判情况: '多在备考',
    研判日期: '2020-07-03',
  })
  const round = { name: '七月摸排', startDate: '2020-07-01', scope: '', note: '' }
  const { batch: opened } = await handlers['surveys.open']({ ...round, ids: [id] })
  expect(await said(opened, id)).toEqual({ 列入摸排: '七月摸排' })
  const { batch: day } = await handlers['today.finish']({ day: null, note: '', screen: 'today' })
  expect(await said(day)).toMatchObject({
    日清日期: '2020-07-03',
    当日数据: expect.stringMatching(/^期初未就业 \d+，新增落实 0，/),
  })
  expect(historyScreenText('today', 'zh')).toBe('今日')
})

it('says what the platform has of somebody', async () => {
  await importRows(
    ledger,
    [
      ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称'],
      ['7', '王堃', '11', '签劳动合同形式就业', '晴空公司'],
    ],
    { kind: 'platform' },
  )
  expect(await said(null, id)).toMatchObject({
    平台上的去向: '签劳动合同形式就业',
    平台上的去向信息: '单位名称：晴空公司',
    平台对账处理: '待处理',
  })
})

it('withholds words of counselling and expectations until they are asked for with a reason', async () => {
  const { batch } = await handlers['contacts.record']({
    ids: [id],
    entry: contactEntry({
      ...{ kind: '5', content: '只想留在长沙', expectedBefore: '八千', expectedAfter: '五千' },
    }),
    ...{ lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' },
  })
  expect(await said(batch)).toMatchObject({
    联系内容: '***',
    引导前的期望: '***',
    引导后的期望: '***',
  })
  const contactId = Number(ledger.session.db.prepare('SELECT id FROM contact').pluck().get())
  await handlers['contacts.remove']({ id: contactId, screen: 'today' })
  expect(JSON.stringify(await said(null, id))).not.toMatch(/长沙|八千|五千/)
  await handlers['graduates.revealDetails']({ ids: [id], reason: '本人来访', screen: 'card' })
  expect(await said(batch)).toMatchObject({ 联系内容: '只想留在长沙', 引导前的期望: '八千' })
})
