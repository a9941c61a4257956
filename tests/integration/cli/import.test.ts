// How a file is read, said on the command line.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'test.jytz'])

beforeAll(async () => {
  const ledger = await openTestLedger()
  dir = ledger.dir
  await closeLedger(ledger.ctx)
  writeWorkbook(join(dir, '会计名册.xlsx'), [
    ['学号', '姓名', '政治面貌', '小组'],
    ['07', '王堃', '路人', '甲组'],
    ['', '李昇', '群众', '乙组'],
  ])
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('takes columns and words as it is told, remembers them, and imports no file twice', () => {
  const dry = onLedger('import', '会计名册.xlsx', '--dry-run', '--bad-rows', 'bad.xlsx')
  expect(dry).toMatchObject({ code: 1, json: { inserted: 1, rejected: 1, sender: '会计名册' } })
  expect(dry.json.causes).toMatchObject([
    { level: 'B', cause: 'key_missing', count: 1 },
    { level: 'Q', cause: 'word', field: 'politics', raw: '路人' },
  ])
  expect(existsSync(join(dir, 'bad.xlsx'))).toBe(true)
  const told = ['--map', '小组=班级', '--fix', '政治面貌:路人=群众', '--header', '1']
  expect(onLedger('import', '会计名册.xlsx', ...told)).toMatchObject({
    json: { inserted: 1, problems: [{ level: 'B' }] },
  })
  expect(onLedger('list', '--where', '班级=甲组').json).toMatchObject({ total: 1 })
  expect(onLedger('senders').json).toMatchObject({
    senders: [{ name: '会计名册', columns: 1, fixes: [{ field: 'politics', value: '13' }] }],
  })
  expect(onLedger('senders', '--forget', '会计名册').json).toEqual({ senders: [] })
  expect(onLedger('senders', '--forget', '会计名册')).toMatchObject({
    json: { error: { code: 'not_found' } },
  })
})

it('writes no rows in the place of a ledger or of the file that they came from', () => {
  for (const path of ['test.jytz', '会计名册.xlsx']) {
    const before = readFileSync(join(dir, path))
    expect(onLedger('import', '会计名册.xlsx', '--dry-run', '--bad-rows', path)).toMatchObject({
      json: { error: { code: 'file_not_writable' } },
    })
    expect(readFileSync(join(dir, path)).equals(before)).toBe(true)
  }
})
