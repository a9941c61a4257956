// What is decided before anything is written: lines with old and new in the cell, findings in groups, fixes.
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { type PreviewSteps, previewSteps } from './preview-steps.ts'
import { importRows, select } from './support.ts'

let ledger: TestLedger
let steps: PreviewSteps
beforeEach(async () => {
  ledger = await openTestLedger()
  steps = previewSteps(ledger)
  await importRows(ledger, [
    ['学号', '姓名', '性别', '班级'],
    ['07', '王堃', '女', '会计1601班'],
    ['08', '李昇', '男', '会计1601班'],
  ])
})
afterEach(() => ledger.close())

const look = (rows: string[][]) => steps.look(writeWorkbook(join(ledger.dir, 'list.xlsx'), rows))

const ALL = { state: null, cause: null, offset: 0, limit: 100 }
const ROSTER = [
  ['学院名册'],
  ['学号', '姓名', '性别', '班级', '政治面貌'],
  ['07', '王堃', '女', '会计1602班', '团员'],
  ['08', '李昇', '男', '会计1601班', '路人'],
  ['09', '周明', '男', '会计1603班', '路人'],
  ['', '无学号', '男', '', ''],
  ['合计', '3人'],
]

it('shows every line of the file once, old and new in the cell', async () => {
  const seen = await look(ROSTER)
  const { total, rows } = await steps.handlers['imports.rows']({
    previewId: seen.previewId,
    ...ALL,
  })
  expect(total).toBe(ROSTER.length)
  expect(rows.map(({ row, state }) => [row, state])).toEqual([
    [1, 'leftOut'],
    [2, 'leftOut'],
    [3, 'updated'],
    [4, 'unchanged'],
    [5, 'inserted'],
    [6, 'rejected'],
    [7, 'leftOut'],
  ])
  expect(rows[2]?.cells.class_name).toEqual({
    text: '会计1602班',
    before: '会计1601班',
    level: null,
  })
  expect(rows[2]?.cells.name).toEqual({ text: '王堃', before: null, level: null })
  expect(rows[3]?.cells.politics).toMatchObject({
    ...{ text: '路人', before: null, level: 'Q' },
    found: { rule: 'V08' },
  })
  expect(rows[5]?.note).not.toBe('')
  const updated = await steps.handlers['imports.rows']({
    ...{ previewId: seen.previewId, ...ALL, state: 'updated' as const },
  })
  expect(updated).toMatchObject({ total: 1, rows: [{ index: 2 }] })
})

it('shows what only the ledger knows as the list of people shows it', async () => {
  await importRows(ledger, [
    ['学号', '姓名', '身份证号', '手机号'],
    ['07', '王堃', '11010519491231002X', '13800000001'],
  ])
  const seen = await look([
    ['学号', '姓名', '身份证号', '手机号'],
    ['07', '王堃', '110105194912310046', '13900000001'],
  ])
  const { rows } = await steps.handlers['imports.rows']({ previewId: seen.previewId, ...ALL })
  expect(rows[1]?.cells).toMatchObject({
    id_no: { text: '110105194912310046', before: '110105********002X' },
    mobile: { text: '13900000001', before: '138****0001' },
  })
  expect(JSON.stringify(rows)).not.toContain('11010519491231002X')
})

it('groups what one act settles, and a fix settles it everywhere', async () => {
  const seen = await look(ROSTER)
  const causes = await steps.handlers['imports.causes']({ previewId: seen.previewId })
  const word = causes.find(({ cause }) => cause === 'word')
  expect(word).toMatchObject({ field: 'politics', raw: '路人', count: 2 })
  const lines = await steps.handlers['imports.rows']({
    ...{ previewId: seen.previewId, ...ALL, cause: word?.key ?? '' },
  })
  expect(lines.rows.map(({ row }) => row)).toEqual([4, 5])
  const found = await steps.handlers['imports.problems']({
    ...{ previewId: seen.previewId, cause: word?.key ?? '', offset: 1, limit: 5 },
  })
  expect(found).toMatchObject({ total: 2, problems: [{ row: 5, column: '政治面貌' }] })
  const fixes = [{ field: 'politics', raw: '路人', value: '13', reason: '' }]
  const fixed = await steps.again(seen, { fixes })
  expect(fixed.counts).toMatchObject({ inserted: 1, updated: 2, rejected: 1 })
  const left = await steps.handlers['imports.causes']({ previewId: fixed.previewId })
  expect(left.filter(({ cause }) => cause === 'word')).toEqual([])
  await steps.commit(fixed)
  expect(select(ledger, 'SELECT politics FROM graduate ORDER BY student_no')).toEqual(
    ['03', '13', '13'].map((politics) => ({ politics })),
  )
})

it('offers the nearest values for a word, and names the ledger has nearly so', async () => {
  await importRows(ledger, [
    ['学号', '姓名', '专业名称'],
    ['07', '王堃', '土木工程'],
    ['08', '李昇', '会计学'],
  ])
  const seen = await look([
    ['学号', '姓名', '专业名称', '政治面貌', '生源所在地'],
    ['07', '王堃', '土木', '共青团圆', '湖南长砂市'],
    ['08', '李昇', '会计学', '', ''],
    ['09', '周明', '土木', '', ''],
  ])
  const causes = await steps.handlers['imports.causes']({ previewId: seen.previewId })
  const word = (field: string) => causes.find((one) => one.field === field)
  expect(word('politics')?.proposals[0]).toMatchObject({ value: '03' })
  expect(word('origin_code')?.proposals[0]).toMatchObject({ value: '430100' })
  expect(word('major_name')).toMatchObject({
    ...{ rule: 'NEAR', level: 'W', cause: 'word', raw: '土木', count: 2 },
    proposals: [{ value: '土木工程', label: '土木工程', evidence: '台账中有 1 人' }],
  })
  const fix = { field: 'major_name', raw: '土木', value: '土木工程', reason: '' }
  const fixed = await steps.again(seen, { fixes: [fix] })
  expect(fixed.problems.filter(({ rule }) => rule === 'NEAR')).toEqual([])
  const kept = await steps.again(fixed, { fixes: [{ ...fix, value: null, reason: '另一个专业' }] })
  expect(kept.problems.filter(({ rule }) => rule === 'NEAR')).toEqual([])
  const { rows } = await steps.handlers['imports.rows']({ previewId: kept.previewId, ...ALL })
  expect(rows[1]?.cells.major_name).toMatchObject({ text: '土木', before: '土木工程' })
})

it('a decision about a row stands in the place of its cell', async () => {
  const seen = await look(ROSTER)
  const decisions = [{ sheet: 'Sheet1', row: 6, field: 'student_no', value: '10' }]
  const decided = await steps.again(seen, { decisions })
  expect(decided.counts).toMatchObject({ inserted: 2, rejected: 0 })
  expect(() => steps.handlers['imports.rows']({ previewId: seen.previewId, ...ALL })).toThrow(
    expect.objectContaining({ code: 'preview_gone' }),
  )
})

it('names the import that brought the same file', async () => {
  const first = await look(ROSTER)
  expect(first.sameAs).toBeNull()
  await steps.commit(first)
  const second = await look(ROSTER)
  expect(second.sameAs).toBe(2)
  expect(second.counts).toMatchObject({ inserted: 0, updated: 0 })
})

it('shows old and new of records that are no people', async () => {
  const header = ['姓名', '职务', '身份', '手机']
  await importRows(ledger, [header, ['周明', '讲师', '', '13800000001']], { kind: 'staff' })
  const seen = await look([header, ['周明', '讲师', '辅导员', '13800000002']])
  expect(seen).toMatchObject({ kind: 'staff', counts: { updated: 1 } })
  const { rows } = await steps.handlers['imports.rows']({ previewId: seen.previewId, ...ALL })
  expect(rows[1]?.cells).toMatchObject({
    staff_name: { text: '周明', before: null },
    staff_role: { text: '辅导员', before: '' },
    staff_mobile: { text: '13800000002', before: '13800000001' },
  })
})
