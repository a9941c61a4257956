// What comes again with a sender's next file, what is taken by itself, and the rows that go back to be corrected.
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eraseSenders } from '#data/features/erasure/sender-words.ts'
import { importFile } from '#data/features/imports/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportChoices } from '#shared/schemas/import.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { type SheetRows, writeWorkbook } from '#tests/helpers/workbook.ts'
import { type PreviewSteps, previewSteps } from './preview-steps.ts'
import { select } from './support.ts'

let ledger: TestLedger
let steps: PreviewSteps
beforeEach(async () => {
  ledger = await openTestLedger()
  steps = previewSteps(ledger)
})
afterEach(() => ledger.close())

const look = (rows: SheetRows, name: string) =>
  steps.look(writeWorkbook(join(ledger.dir, name), rows))

const HEADER = ['学号', '姓名', '性别', '政治面貌', '小组']
const FIXES = [{ field: 'politics', raw: '路人', value: '群众', reason: '' }]
const COLUMNS = [{ header: '小组', as: 'field' as const, field: 'class_name' }]

async function rememberOne(): Promise<void> {
  const seen = await look([HEADER, ['07', '王堃', '女', '路人', '甲组']], '会计学院名册6月5日.xlsx')
  expect(seen).toMatchObject({ isSenderKnown: false, choices: { sender: '会计学院名册' } })
  await steps.commit(await steps.again(seen, { fixes: FIXES, columns: COLUMNS }))
}

it('reads the next file of a sender as the last one was read, and shows what it remembers', async () => {
  await rememberOne()
  const next = await look([HEADER, ['08', '李昇', '男', '路人', '乙组']], '另存.xlsx')
  expect(next).toMatchObject({
    isSenderKnown: true,
    choices: {
      sender: '会计学院名册',
      columns: COLUMNS,
      fixes: [{ ...FIXES[0], value: '13' }],
    },
    problemCount: 0,
  })
  expect(next.columns.find(({ header }) => header === '小组')).toMatchObject({
    field: 'class_name',
    by: 'memory',
  })
  await steps.commit(next)
  expect(select(ledger, 'SELECT politics, class_name FROM graduate ORDER BY student_no')).toEqual([
    { politics: '13', class_name: '甲组' },
    { politics: '13', class_name: '乙组' },
  ])
})

it('knows a file by its name where most headers are there, and another list not at all', async () => {
  await rememberOne()
  const more = [...HEADER, '备注一']
  const likely = await look(
    [more, ['09', '周明', '男', '路人', '甲组', '']],
    '会计学院名册7月1日.xlsx',
  )
  expect(likely.choices).toMatchObject({ sender: '会计学院名册', columns: COLUMNS })
  const other = await look(
    [
      ['学号', '姓名', '手机号'],
      ['09', '周明', ''],
    ],
    '会计学院名册.xlsx',
  )
  expect(other).toMatchObject({
    isSenderKnown: false,
    choices: { sender: '会计学院名册 2', columns: [], fixes: [] },
  })
})

it('forgets a fix that was taken away, or all of a sender; who needed nothing is not kept', async () => {
  await rememberOne()
  const [sender] = await steps.handlers['imports.senders']({})
  expect(sender).toMatchObject({ name: '会计学院名册', kind: 'roster', columns: 1 })
  expect(sender?.fixes).toMatchObject([{ field: 'politics', raw: '路人', value: '13' }])
  const rows = [HEADER, ['08', '李昇', '男', '群众', '乙组']]
  await steps.commit(await steps.again(await look(rows, '会计学院名册.xlsx'), { fixes: [] }))
  const [without] = await steps.handlers['imports.senders']({})
  expect(without).toMatchObject({ id: sender?.id, columns: 1, fixes: [] })
  await steps.handlers['imports.forget']({ senderId: without?.id ?? 0, fixId: null })
  expect(await steps.handlers['imports.senders']({})).toEqual([])
  expect(() => steps.handlers['imports.forget']({ senderId: 1, fixId: null })).toThrow(AppError)
  await steps.commit(await look(rows, '会计学院名册.xlsx'))
  expect(await steps.handlers['imports.senders']({})).toEqual([])
})

it('an erasure forgets the fix, then the sender, in which the name stands', async () => {
  await rememberOne()
  const { db } = ledger.session
  eraseSenders(db, { isNamed: (text) => text.includes('路人') })
  expect(await steps.handlers['imports.senders']({})).toMatchObject([{ fixes: [] }])
  eraseSenders(db, { isNamed: (text) => text.includes('小组') })
  expect(await steps.handlers['imports.senders']({})).toEqual([])
})

it('refuses to explain what is different for everybody, and values that cannot be', async () => {
  const seen = await look([HEADER, ['07', '王堃', '女', '路人', '甲组']], 'a.xlsx')
  const refused = (choices: Partial<ImportChoices>) =>
    ledger.ctx.jobs
      .finished(
        (
          steps.handlers['imports.replan']({
            previewId: seen.previewId,
            choices: { ...seen.choices, ...choices },
          }) as { jobId: string }
        ).jobId,
      )
      .then(({ error }) => error)
  const fix = { field: 'politics', raw: '路人', value: '13', reason: '' }
  expect(await refused({ fixes: [{ ...fix, field: 'name' }] })).toMatchObject({
    code: 'fix_refused',
    params: { why: 'field', field: '姓名' },
  })
  expect(await refused({ fixes: [{ ...fix, value: '火星人' }] })).toMatchObject({
    params: { why: 'value' },
  })
  expect(await refused({ fixes: [{ ...fix, value: null }] })).toMatchObject({
    params: { why: 'reason' },
  })
  expect(await refused({ eraseBlank: ['name'] })).toMatchObject({ code: 'erase_refused' })
})

it('writes the rows with findings as a workbook that comes in when it is corrected', async () => {
  const header = ['学号', '姓名', '性别', '政治面貌']
  const rows = [
    ['名册'],
    header,
    ['07', '王堃', '女', '群众'],
    ['', '李昇', '男', '群众'],
    ['09', '周明', '男', '路人'],
  ]
  const seen = await look(rows, 'a.xlsx')
  const path = join(ledger.dir, 'bad.xlsx')
  const token = ledger.ctx.files.register(path)
  const saved = await steps.handlers['imports.saveBadRows']({ previewId: seen.previewId, token })
  expect(saved).toEqual({ rows: 2 })
  const request = { path, kind: null, effective: null, dryRun: true }
  const back = await importFile(ledger.ctx, ledger.session, request)
  expect(back).toMatchObject({ rows: 2, inserted: 1, rejected: 1, leftOut: 1 })
  expect(back.problems.map(({ row, column, level }) => [row, column, level])).toEqual([
    [2, '学号', 'B'],
    [3, '政治面貌', 'Q'],
  ])
})

it('reads a pasted block as a file', async () => {
  const text = '学号\t姓名\n07\t王堃\n'
  const { jobId } = await steps.handlers['imports.previewPasted']({ html: '', text, kind: null })
  const seen = await steps.shown(jobId)
  expect(seen).toMatchObject({ fileName: '粘贴的表格', kind: 'roster', counts: { inserted: 1 } })
  await steps.commit(seen)
  expect(select(ledger, 'SELECT student_no, name FROM graduate')).toEqual([
    { student_no: '07', name: '王堃' },
  ])
})

it('changes nothing when the identical file comes again in one go', async () => {
  const path = writeWorkbook(join(ledger.dir, 'a.xlsx'), [HEADER, ['07', '王堃', '女', '群众', '']])
  const request = { path, kind: null, effective: null, dryRun: false, once: true }
  const { ctx, session } = ledger
  const first = await importFile(ctx, session, request)
  session.db.prepare('UPDATE graduate SET sex = 1').run()
  expect(await importFile(ctx, session, request)).toMatchObject({
    ...{ batch: null, sameAs: first.batch, rows: 1, unchanged: 1, updated: 0 },
  })
  const forced = await importFile(ctx, session, { ...request, once: false })
  expect(forced).toMatchObject({ sameAs: first.batch, updated: 1 })
})

it('a blank cell erases only where that was chosen for its column, and is shown so', async () => {
  const header = ['学号', '姓名', '班级', '家庭地址']
  await steps.commit(await look([header, ['07', '王堃', '会计1601班', '长沙']], 'a.xlsx'))
  const seen = await look([header, ['07', '王堃', '', '']], 'a.xlsx')
  expect(seen.counts).toMatchObject({ unchanged: 1, updated: 0 })
  const erasing = await steps.again(seen, { eraseBlank: ['home_address'] })
  expect(erasing.counts).toMatchObject({ unchanged: 0, updated: 1 })
  const { rows } = await steps.handlers['imports.rows']({
    ...{ previewId: erasing.previewId, state: 'updated' as const, cause: null },
    ...{ offset: 0, limit: 10 },
  })
  expect(rows[0]?.cells.home_address).toMatchObject({ text: '', before: '长沙' })
  expect(rows[0]?.cells.class_name).toMatchObject({ before: null })
  await steps.commit(erasing)
  expect(select(ledger, 'SELECT class_name, home_address FROM graduate')).toEqual([
    { class_name: '会计1601班', home_address: null },
  ])
})

it('what blank cells of one file erased is not remembered for the next', async () => {
  const header = ['学号', '姓名', '班级', '小组']
  const people = (group: string) => [
    header,
    ['07', '王堃', group, '甲组'],
    ['08', '李昇', '会计1601班', '乙组'],
  ]
  await importFile(ledger.ctx, ledger.session, {
    ...{ kind: null, effective: null, dryRun: false },
    path: writeWorkbook(join(ledger.dir, '会计系名册.xlsx'), people('会计1601班')),
    choices: {
      columns: [{ header: '小组', as: 'ignored' }],
      eraseBlank: ['class_name'],
    },
  })
  const next = await look(people(''), '会计系名册.xlsx')
  expect(next).toMatchObject({ isSenderKnown: true, counts: { updated: 0 } })
  expect(next.choices).toMatchObject({ columns: [{ as: 'ignored' }], eraseBlank: [] })
})
