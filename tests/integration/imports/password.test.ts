import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importsHandlers } from '#data/features/imports/handlers.ts'
import { ImportPreview } from '#shared/schemas/import.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const rows = [
  ['学号', '姓名', '班级'],
  ['16010001', '张三', '会计1601班'],
  ['16010002', '李四', '会计1601班'],
]

let ledger: TestLedger
let path: string
beforeEach(async () => {
  ledger = await openTestLedger()
  path = join(ledger.dir, '名单.xlsx')
  const encryption = { password: '打开-Secret', spinCount: 1000 }
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '名单', rows }], encryption }))
})
afterEach(() => ledger.close())

async function look(said: Readonly<{ password?: string }>) {
  const handlers = importsHandlers(ledger.ctx)
  const token = ledger.ctx.files.register(path)
  const asked = { token, kind: null, effective: null, ...said }
  const { jobId } = await handlers['imports.preview'](asked)
  return await ledger.ctx.jobs.finished(jobId)
}

it('a file under a password is asked about, refused with a wrong one and looked at with the right one', async () => {
  const without = await look({})
  expect(without.error).toMatchObject({
    code: 'file_encrypted',
    params: { asks: 'password', file: '名单.xlsx' },
  })
  const wrong = await look({ password: '打开-secret' })
  expect(wrong.error).toMatchObject({ code: 'file_password_wrong', params: { file: '名单.xlsx' } })
  const right = await look({ password: '打开-Secret' })
  expect(ImportPreview.parse(right.result).counts).toMatchObject({ rows: 2, inserted: 2 })
  expect(JSON.stringify([wrong, right])).not.toContain('打开-')
})

it('the command line takes it from the environment', () => {
  const run = (words: readonly string[], env = {}) =>
    runCli(ledger.dir, [...words, '--ledger', 'cli.jytz'], 'correct horse', env)
  const about = ['--role', 'school', '--school', '会计学院', '--cohort', '2020', '--user', '周老师']
  expect(run(['create', ...about]).code).toBe(0)
  const refused = run(['import', '名单.xlsx'])
  expect(refused).toMatchObject({ code: 3, json: { error: { code: 'file_encrypted' } } })
  const read = run(['import', '名单.xlsx'], { LEDGER_FILE_PASSWORD: '打开-Secret' })
  expect(read).toMatchObject({ code: 0, json: { rows: 2, inserted: 2 } })
})
