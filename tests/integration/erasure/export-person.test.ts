import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWorkbook } from '#data/excel/read/index.ts'
import { exportPerson } from '#data/features/erasure/export-person.ts'
import { addFile, addPaper, voidEvidence } from '#data/features/evidence/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import { type } from '#tests/helpers/edits.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows } from '../imports/support.ts'
import { erasePeople, foundIn, takeOff } from './support.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, [
    ['学号', '姓名', '性别', '民族', '生源所在地', '手机号', '毕业日期', '宿舍'],
    ['2016771234', '慕容雪飞', '女', '苗族', '贵州省凯里市', '13972661234', '不知道', '=1+1'],
  ])
  id = Number(ledger.session.db.prepare('SELECT id FROM graduate').pluck().get())
})
afterEach(() => ledger.close())

async function sheets(): Promise<Record<string, string[]>> {
  const path = join(ledger.dir, '个人.xlsx')
  const request = { id, path, reason: '本人要求', screen: 'erasure' }
  await exportPerson(ledger.ctx, ledger.session, request)
  const { sheets: read } = await readWorkbook(path)
  return Object.fromEntries(
    read.map((sheet) => [
      sheet.name,
      sheet.rows.slice(3).map((row) => row.map((cell) => textOf(cell)).join('|')),
    ]),
  )
}

it('holds everything in words, a sheet each', async () => {
  type(ledger, id, 'destination', '801')
  type(ledger, id, 'study_school', '武汉大学')
  type(ledger, id, 'remark', '=HYPERLINK("http://x")')
  ledger.session.db.exec("INSERT INTO staff VALUES (1, '周老师', '', '', '4', '', NULL)")
  type(ledger, id, 'helper', '周老师')
  const found = await sheets()
  expect(Object.keys(found)).toEqual([
    '基本信息',
    '毕业去向',
    '就业意愿',
    '重点群体',
    '结对帮扶',
    '联系记录',
    '预约',
    '岗位推送',
    '佐证材料',
    '摸排',
    '联络群',
    '工作措施',
    '平台对账',
    '中心提问',
    '电话核查',
    '待核问题',
    '变更记录',
  ])
  expect(found.基本信息).toEqual(
    expect.arrayContaining([
      '届次|2020',
      '姓名|慕容雪飞',
      '性别|女',
      '民族|苗族',
      '二级学院|会计学院',
      '备注|=HYPERLINK("http://x")',
      '宿舍|=1+1',
    ]),
  )
  expect(found.毕业去向?.[0]).toContain('武汉大学')
  expect(found.毕业去向?.[0]).toContain('研究生')
  expect(found.重点群体?.join()).toContain('系统按规则认定')
  expect(found.结对帮扶).toEqual([expect.stringContaining('周老师|辅导员|2020-07-03')])
  expect(found.待核问题?.[0]).toContain('不知道')
  expect(found.变更记录?.join()).toContain('武汉大学')
})

it('holds rounds, groups, measures and what the platform says, without what they say of others', async () => {
  const handlers = createHandlers(ledger.ctx)
  await handlers['surveys.open']({
    ...{
      name: '七月摸排',
      startDate: '2020-07-01',
      scope: '全体',
      note: '上官云打不通',
      ids: [id],
    },
  })
  const group = { id: null, name: '班群', kind: '1', channel: '微信', keeper: '周明' }
  await handlers['contactGroups.save']({ ...group, note: '上官云已退群', members: [id] })
  await handlers['measures.save']({
    ...{ id: null, kind: '3', title: '百日冲刺', number: '', departments: '学工部', dateTo: null },
    ...{ dateFrom: '2020-05-06', people: [id], classes: [], content: '重点跟进上官云' },
  })
  await importRows(
    ledger,
    [
      ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称'],
      ['2016771234', '慕容雪飞', '11', '签劳动合同形式就业', '晴空公司'],
    ],
    { kind: 'platform' },
  )
  const wanted = {
    摸排: ['七月摸排|2020-07-01'],
    联络群: ['班群|班级|微信|周明'],
    工作措施: [expect.stringMatching(/百日冲刺\|\|2020-05-06\|\|学工部$/)],
    平台对账: [
      expect.stringMatching(/2016771234\|慕容雪飞\|签劳动合同形式就业\|.*晴空公司\|待处理/),
    ],
  }
  expect(await sheets()).toMatchObject(wanted)
  takeOff(ledger, [id])
  const found = await sheets()
  expect(found).toMatchObject(wanted)
  expect(JSON.stringify(found)).not.toContain('上官云')
})

it('knows people taken off the roster, too', async () => {
  type(ledger, id, 'destination', '801')
  takeOff(ledger, [id])
  const found = await sheets()
  expect(found.基本信息).toContain('姓名|慕容雪飞')
  expect(found.毕业去向?.[0]).toContain('研究生')
})

it('names what was received as evidence, also of somebody taken off the roster', async () => {
  const said = { graduateId: id, kind: '2', note: '原件已还', screen: 'card' }
  const path = putFile(ledger.dir, '合同.pdf', makePdf(1, 'INNERMOST'))
  await addFile(ledger.ctx, ledger.session, path, said)
  const shelf = addPaper(ledger.ctx, ledger.session, { ...said, shelfNo: 'A-3' })
  voidEvidence(ledger.ctx, ledger.session, { id: shelf.id, reason: '传错了', screen: 'card' })
  const wanted = [
    expect.stringMatching(/合同\.pdf\|.*2020-07-03\|已收.*原件已还/),
    expect.stringMatching(/A-3.*传错了/),
  ]
  const found = await sheets()
  expect(found.佐证材料).toEqual(wanted)
  expect(JSON.stringify(found)).not.toContain('INNERMOST')
  takeOff(ledger, [id])
  expect((await sheets()).佐证材料).toEqual(wanted)
})

it('is logged with its reason, and the log forgets the name with the person', async () => {
  await sheets()
  const label = () =>
    String(
      ledger.session.db.prepare("SELECT label FROM change_batch WHERE kind = 'act'").pluck().get(),
    )
  expect(JSON.parse(label())).toEqual({
    key: 'exportPerson',
    params: { graduate: id, name: '慕容雪飞', file: '个人.xlsx', reason: '本人要求' },
  })
  await erasePeople(ledger, [id])
  expect(label()).toBe('{"key":"erased","params":{}}')
  expect(foundIn(ledger, ['慕容雪飞'])).toEqual([])
  await expect(sheets()).rejects.toMatchObject({ code: 'not_found' })
})

it('is not written over a ledger', async () => {
  const request = { id, path: ledger.session.path, reason: '本人要求', screen: 'erasure' }
  await expect(exportPerson(ledger.ctx, ledger.session, request)).rejects.toMatchObject({
    code: 'file_not_writable',
  })
})

it('is not written where it cannot be logged', async () => {
  ledger.session.db.exec(
    `CREATE TEMP TRIGGER unwritable BEFORE INSERT ON change_batch BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  await expect(sheets()).rejects.toThrow('no')
  expect(existsSync(join(ledger.dir, '个人.xlsx'))).toBe(false)
})
