// Workbooks as people make them: which sheets, headers and columns are read, and what is shown of the others.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Range, utils, write } from 'xlsx'
import { importFile, previewFile } from '#data/features/imports/service.ts'
import type { ImportChoices, ImportPreview } from '#shared/schemas/import.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import type { SheetRows } from '#tests/helpers/workbook.ts'
import { countsOf, person, select } from './support.ts'

type SheetMade = Readonly<{
  rows: SheetRows
  /** A1:B2 */
  merges?: readonly string[]
  hiddenColumns?: readonly number[]
  hidden?: boolean
}>
type Choices = Partial<Omit<ImportChoices, 'kind' | 'effective'>>

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

let written = 0

function write1(sheets: Readonly<Record<string, SheetMade>>): string {
  const book = utils.book_new()
  for (const [name, { rows, merges = [], hiddenColumns = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((area): Range => utils.decode_range(area))
    sheet['!cols'] = []
    for (const index of hiddenColumns) sheet['!cols'][index] = { hidden: true }
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = {
    Sheets: Object.values(sheets).map(({ hidden = false }) => ({ Hidden: hidden ? 1 : 0 })),
  }
  const path = join(ledger.dir, `book-${++written}.xlsx`)
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  writeFileSync(path, bytes)
  return path
}

const request = (path: string, choices: Choices = {}) => ({
  path,
  kind: null,
  effective: null,
  choices,
})

async function look(
  sheets: Readonly<Record<string, SheetMade>>,
  choices?: Choices,
): Promise<ImportPreview> {
  const control = { signal: new AbortController().signal, progress: () => undefined }
  const path = write1(sheets)
  return (await previewFile(ledger.ctx, ledger.session, request(path, choices), control)).preview
}

const bring = (sheets: Readonly<Record<string, SheetMade>>, choices?: Choices) =>
  importFile(ledger.ctx, ledger.session, { ...request(write1(sheets), choices), dryRun: false })

const people = () =>
  select(ledger, 'SELECT student_no, name, class_name FROM graduate ORDER BY student_no').map(
    (row) => Object.values(row as object).join(' '),
  )

const HEADER = ['学号', '姓名', '班级', '性别']
const row = (no: number, name: string) => [`160100000${no}`, name, '会计1601班', '男']

describe('sheets of a workbook', () => {
  it('belong together where they are of one kind, each with its own columns; the others are shown', async () => {
    const sheets = {
      填写说明: { rows: [['请各班班长填写'], ['不得空缺', '不得涂改']] },
      一班: { rows: [['一班'], HEADER, row(1, '王一')] },
      二班: {
        rows: [
          ['姓名', '宿舍', '学号', '班级', '性别'],
          ['李二', '3栋', '1601000002', '会计1602班', '女'],
        ],
      },
      联系: { rows: [['学号', '联系日期', '服务类型'], row(1, '2020-06-01')] },
      空: { rows: [] },
    }
    const seen = await look(sheets)
    expect(seen.kind).toBe('roster')
    expect(seen.sheetsLeftOut).toEqual([
      { sheet: '联系', reason: 'other_list', rows: 2 },
      { sheet: '填写说明', reason: 'no_list', rows: 2 },
    ])
    expect(seen.columns.filter(({ field }) => field === null)).toMatchObject([
      { sheet: '二班', header: '宿舍', kept: true },
    ])
    const result = await bring(sheets)
    expect(countsOf(result)).toEqual([2, 2, 0, 0, 0, 3])
    expect(result.problems).toMatchObject([{ sheet: '联系', rule: 'OTHER_LIST', level: 'W' }])
    expect(people()).toEqual(['1601000001 王一 会计1601班', '1601000002 李二 会计1602班'])
    expect(person(ledger, '1601000002').extra).toBe('{"宿舍":"3栋"}')
  })

  it('that are hidden are read only where no other is a list', async () => {
    const hidden = { rows: [HEADER, row(9, '旧人')], hidden: true }
    const seen = await look({ 名单: { rows: [HEADER, row(1, '王一')] }, 旧名单: hidden })
    expect(seen.counts.rows).toBe(1)
    expect(seen.sheetsLeftOut).toEqual([{ sheet: '旧名单', reason: 'hidden', rows: 2 }])
    const only = await look({ 说明: { rows: [['见隐藏的表']] }, 旧名单: hidden })
    expect(only.counts.rows).toBe(1)
    expect(only.sheetsLeftOut).toMatchObject([{ sheet: '说明', reason: 'no_list' }])
  })

  it('that were chosen are read, and no others', async () => {
    const sheets = {
      一班: { rows: [HEADER, row(1, '王一')] },
      二班: { rows: [HEADER, row(2, '李二')] },
      旧名单: { rows: [HEADER, row(9, '旧人')], hidden: true },
    }
    const seen = await look(sheets, { sheets: ['二班', '旧名单'] })
    expect(seen.counts.rows).toBe(2)
    expect(seen.sheetsLeftOut).toEqual([{ sheet: '一班', reason: 'not_chosen', rows: 2 }])
  })

  it('are not led by a table of totals that comes first', async () => {
    const totals = {
      rows: [
        ['毕业去向', '人数'],
        ['待就业', 7],
      ],
    }
    const seen = await look({ 汇总: totals, 名单: { rows: [HEADER, row(1, '王一')] } })
    expect(seen.kind).toBe('roster')
    expect(seen.sheetsLeftOut).toEqual([{ sheet: '汇总', reason: 'no_list', rows: 2 }])
  })
})

describe('a sheet as somebody made it by hand', () => {
  const LEDGER: SheetMade = {
    rows: [
      ['会计学院未就业毕业生台账'],
      ['填报人：', null, '审核人：'],
      ['序号', '班级', '基本信息', null, '帮扶情况', null, null, '备注'],
      [null, null, '学号', '姓名', '帮扶责任人', '联系方式', '就业意愿', null],
      [1, '会计1601班', '1601000001', '王一', '周老师', '微信', '待摸排', '党员'],
      [2, null, '1601000002', '李二', '周老师', '电话', '求职困难', null],
      [3, null, '1601000003', '张三', '李书记', '面谈', '积极求职', null],
      [4, '会计1602班', '1601000004', '赵四', '李书记', 'QQ', '失联', '团员'],
      ['合计', null, '4人'],
      ['负责人签字：', null, null, '2020年7月3日'],
    ],
    merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:G3', 'H3:H4', 'B5:B7', 'B8:B10'],
    hiddenColumns: [7],
  }

  it('comes in with its merged classes, hidden column, and helper; what has no place stays as an extra field', async () => {
    await bring({
      名册: {
        rows: [
          HEADER,
          ...['王一', '李二', '张三', '赵四'].map((name, index) => [
            `160100000${index + 1}`,
            name,
            null,
            null,
          ]),
        ],
      },
    })
    const seen = await look({ 台账: LEDGER })
    expect(seen.kind).toBe('willingness')
    expect(seen.columns.map(({ header, field, hidden }) => [header, field, hidden])).toEqual([
      ['班级', 'class_name', false],
      ['学号', 'student_no', false],
      ['姓名', 'name', false],
      ['帮扶责任人', 'helper', false],
      ['联系方式', null, false],
      ['就业意愿', 'willingness', false],
      ['备注', 'remark', true],
    ])
    expect(seen.columns[0]?.samples).toEqual(['会计1601班', '会计1601班', '会计1601班'])
    expect(seen.leftOut.map(({ row: at, reason }) => [at, reason])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [3, 'header'],
      [4, 'header'],
      [9, 'total'],
      [10, 'note'],
    ])
    expect(seen.counts).toMatchObject({ rows: 4, rejected: 0, leftOut: 6 })
    const result = await bring({ 台账: LEDGER })
    expect(result.rejected).toBe(0)
    expect(person(ledger, '1601000002').extra).toBe('{"联系方式":"电话"}')
    expect(
      select(
        ledger,
        'SELECT s.name FROM pairing p JOIN staff s ON s.id = p.staff_id ORDER BY p.graduate_id',
      ),
    ).toEqual(['周老师', '周老师', '李书记', '李书记'].map((name) => ({ name })))
  })

  it('fills nothing down that is only blank', async () => {
    const rows = [HEADER, row(1, '王一'), ['1601000002', '李二', null, null]]
    await bring({ 名册: { rows } })
    expect(people()).toEqual(['1601000001 王一 会计1601班', '1601000002 李二 '])
  })

  it('without a header is told by its cells, and shown so', async () => {
    const seen = await look({
      Sheet1: {
        rows: [
          ['1601000001', '王一', '男', '440103199808100977'],
          ['1601000002', '李二', '女', '430421199810167465'],
          ['1601000003', '张三', '男', '510104199802057212'],
        ],
      },
    })
    expect(seen.counts).toMatchObject({ rows: 3, inserted: 3, leftOut: 0 })
    expect(seen.columns.map(({ header, field, by }) => [header, field, by])).toEqual([
      ['A列', 'student_no', 'content'],
      ['B列', 'name', 'content'],
      ['C列', 'sex', 'content'],
      ['D列', 'id_no', 'content'],
    ])
  })

  it('is read with the header and the columns that were chosen', async () => {
    const rows = [
      ['学号', '姓名', '班级'],
      ['这一行是示例', '张三', '会计1601班'],
      ['编码', '称呼', '寝室'],
      ['1601000001', '王一', '3栋'],
    ]
    const headers = [{ sheet: 'Sheet1', top: 3, bottom: 3 }]
    const columns: ImportChoices['columns'] = [
      { header: '编码', as: 'field', field: 'student_no' },
      { header: '称呼', as: 'field', field: 'name' },
      { header: '寝室', as: 'ignored' },
    ]
    const seen = await look({ Sheet1: { rows } }, { headers, columns })
    expect(seen.columns.map(({ header, field, kept, by }) => [header, field, kept, by])).toEqual([
      ['编码', 'student_no', true, 'choice'],
      ['称呼', 'name', true, 'choice'],
      ['寝室', null, false, 'choice'],
    ])
    expect(seen.counts).toMatchObject({ rows: 1, inserted: 1, leftOut: 3 })
    await bring({ Sheet1: { rows } }, { headers, columns })
    expect(person(ledger, '1601000001')).toMatchObject({ name: '王一', extra: null })
  })
})
