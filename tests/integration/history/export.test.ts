import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { historyHandlers } from '#data/features/history/handlers.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { batchText } from '#shared/text/batches.ts'
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
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '7', name: '=王堃' })
})
afterEach(() => ledger.close())

async function exported(filter: Partial<HistoryFilter>, path = join(ledger.dir, '变更.xlsx')) {
  const token = ledger.ctx.files.register(path)
  const wanted = { filter: { ...ALL, ...filter }, token, reason: '上级检查', restricted: false }
  const { jobId } = await historyHandlers(ledger.ctx)['history.export'](wanted)
  return ledger.ctx.jobs.finished(jobId)
}

function sheetOf(path: string) {
  const book = read(readFileSync(path), { cellFormula: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const rows: string[][] = utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' })
  const formulas = Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)
  return { rows: rows.filter((row) => row.some((cell) => cell !== '')), formulas }
}

it('writes what is filtered, codes by their names and no text as a formula', async () => {
  type(ledger, id, 'remark', '=HYPERLINK("http://x")')
  type(ledger, id, 'willingness', '30')
  expect(await exported({ kind: 'command' })).toMatchObject({ state: 'done', result: { rows: 3 } })
  const { rows, formulas } = sheetOf(join(ledger.dir, '变更.xlsx'))
  expect(rows[2]).toEqual('时间 用户 操作 学号 姓名 字段 原值 新值 来源 批次'.split(' '))
  expect(rows).toContainEqual([
    '2020-07-03 12:00',
    '测试员',
    '修改 =王堃 的备注',
    ...['7', '=王堃', '备注', '', '=HYPERLINK("http://x")', '台账', '2'],
  ])
  expect(rows.find((row) => row[5] === '就业意愿')?.slice(6, 8)).toEqual([
    '未摸排',
    expect.stringMatching(/[一-龥]/),
  ])
  expect(formulas).toEqual([])
})

it('is logged with its reason and takes nothing from what can be undone', async () => {
  await exported({})
  const { batches } = await historyHandlers(ledger.ctx)['history.batches']({
    filter: { ...ALL, kind: 'act' },
    before: null,
    limit: 10,
  })
  expect(batches).toMatchObject([
    {
      label: { key: 'exportHistory', params: { reason: '上级检查', file: '变更.xlsx' } },
      canUndo: false,
    },
  ])
  const [act] = batches
  expect(act && batchText(act.label, 'zh')).toContain('上级检查')
  expect(verifyChain(ledger.session.db).state).toBe('ok')
})

it('never replaces a ledger, and logs nothing then', async () => {
  const before = ledger.session.db.prepare('SELECT count(*) FROM change_batch').pluck().get()
  const refused = await exported({}, ledger.session.path)
  expect(refused).toMatchObject({ state: 'failed', error: { code: 'file_not_writable' } })
  expect(ledger.session.db.prepare('SELECT count(*) FROM change_batch').pluck().get()).toBe(before)
})

it('is not written where it cannot be logged', async () => {
  ledger.session.db.exec(
    `CREATE TEMP TRIGGER unwritable BEFORE INSERT ON change_batch BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  expect(await exported({})).toMatchObject({ state: 'failed' })
  expect(existsSync(join(ledger.dir, '变更.xlsx'))).toBe(false)
})
