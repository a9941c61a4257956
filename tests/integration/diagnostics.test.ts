import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLogger } from '#common/logger.ts'
import { makeBackup } from '#data/features/backups/make.ts'
import { setRetention } from '#data/features/erasure/retention.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { createLogFile } from '#main/log-file.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows } from './imports/support.ts'

let ledger: TestLedger
let logs: string
let serve: Serve
let log: ReturnType<typeof createLogger>
beforeEach(async () => {
  const opened = await openTestLedger({ schoolName: '悬铃木学院' })
  logs = join(opened.dir, 'logs')
  log = createLogger(createLogFile(logs), () => new Date('2020-07-03T04:00:00Z'))
  ledger = { ...opened, ctx: { ...opened.ctx, log, program: { version: '9.8.7', logs } } }
  serve = createServe(createHandlers(ledger.ctx), ledger.ctx.gate, log)
})
afterEach(() => ledger.close())

async function collect(): Promise<string> {
  const answer = await serve('diagnostics.collect', {})
  if (!answer.ok) throw new Error(answer.error.code)
  return (answer.data as { text: string }).text
}

const SECRETS = [
  '慕容',
  '雪飞',
  'murong',
  '2016771234',
  '1397266',
  '19981203',
  '悬铃木',
  '测试员',
  '花名册',
  'test.jytz',
  '会计',
]

it('says what support needs and nothing of anybody', async () => {
  await importRows(ledger, [
    ['学号', '姓名', '身份证号', '手机号', '二级学院'],
    ['2016771234', '慕容雪飞', '11010519981203401X', '13972661234', '悬铃木学院'],
  ])
  const id = Number(ledger.session.db.prepare('SELECT id FROM graduate').pluck().get())
  type(ledger, id, 'remark', '会计')
  for (let n = 0; n < 30; n++) enrol(ledger, { student_no: `20167700${n}`, name: `慕容${n}` })
  setRetention(ledger.ctx, ledger.session, '2020-07-01', 'erasure')
  // Errors as they come: a refused call, one that fails inside, a line that somebody wrote carelessly.
  await serve('graduates.ids', { 慕容雪飞: 1 })
  ledger.session.db.exec('ALTER TABLE cell_issue RENAME TO 慕容雪飞')
  await serve('graduates.rows', { ids: [id] })
  ledger.session.db.exec('ALTER TABLE 慕容雪飞 RENAME TO cell_issue')
  log.error('no row for 慕容雪飞 13972661234 in C:\\Users\\murong\\花名册.xlsx')
  const text = await collect()
  for (const word of SECRETS) expect(text).not.toContain(word)
  expect(text).not.toContain(ledger.dir)
  expect(text).toContain('程序版本：9.8.7')
  expect(text).toContain('人数：约 31')
  expect(text).toContain('journal_mode：wal')
  expect(text).toContain('提示：retention_due')
  expect(text).toMatch(/error graduates\.rows failed \([\da-f]{8}\) \[SqliteError SQLITE_ERROR\]/)
  expect(text).toContain('error no row for <text> <number> in <path>')
})

it('holds the newest 200 lines of the log', async () => {
  mkdirSync(logs)
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_line, n) => `line ${from + n}\n`).join('')
  writeFileSync(join(logs, 'main.1.log'), lines(0, 300))
  writeFileSync(join(logs, 'main.log'), lines(300, 350))
  const text = await collect()
  expect(text.match(/^line \d+$/gm)).toHaveLength(200)
  expect(text).toContain('line 150\n')
  expect(text).not.toContain('line 149\n')
})

it('says when the ledger was last backed up and tried, not where to', async () => {
  expect(await collect()).toContain('最近备份：没有')
  makeBackup(ledger.ctx, ledger.session, 'manual')
  const text = await collect()
  expect(text).toContain(
    '备份份数：1\n最近备份：2020-07-03 12:00\n最近试恢复：没有\n第二备份位置：未设',
  )
  expect(text).not.toContain(ledger.dir)
})

it('works without a ledger', async () => {
  await serve('accounts.lock', { drafts: [] })
  expect(await collect()).toContain('台账：没有打开')
})

it('saves exactly what was shown', async () => {
  const path = join(ledger.dir, '诊断.txt')
  const token = ledger.ctx.files.register(path)
  expect(await serve('diagnostics.save', { token })).toMatchObject({ error: { code: 'not_found' } })
  const text = await collect()
  log.error('later')
  expect(await serve('diagnostics.save', { token })).toEqual({ ok: true, data: {} })
  expect(readFileSync(path, 'utf8')).toBe(text)
})

it('is not saved over a ledger', async () => {
  await collect()
  const token = ledger.ctx.files.register(ledger.session.path)
  expect(await serve('diagnostics.save', { token })).toMatchObject({
    error: { code: 'file_not_writable' },
  })
})
