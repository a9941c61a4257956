import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'test.jytz'])

beforeAll(async () => {
  const ledger = await openTestLedger()
  dir = ledger.dir
  enrol(ledger, { student_no: '2016001', name: '王堃' })
  enrol(ledger, { student_no: '2016002', name: '李昇' })
  await closeLedger(ledger.ctx)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('writes all about a person into a workbook', () => {
  const words = ['--student', '2016001', '--to', '王堃.xlsx', '--reason', '本人要求']
  expect(onLedger('person', ...words)).toMatchObject({
    code: 0,
    json: { rows: expect.any(Number) },
  })
  expect(existsSync(join(dir, '王堃.xlsx'))).toBe(true)
})

it('says what would go, then erases, once', () => {
  const words = ['--student', '2016001', '--reason', '本人申请']
  expect(onLedger('erase', ...words)).toMatchObject({
    code: 2,
    json: { preview: { names: ['王堃'], people: 1, entries: 1 } },
  })
  expect(onLedger('find', '王堃').json).toMatchObject({ people: [{ studentNo: '2016001' }] })
  expect(onLedger('erase', '--student', '2016001', '--reason', '王堃申请', '--yes')).toMatchObject({
    code: 1,
    json: { error: { code: 'reason_names_person' } },
  })
  expect(onLedger('erase', ...words, '--yes')).toMatchObject({
    code: 0,
    json: { people: 1, scope: 'people', cleaned: true },
  })
  expect(onLedger('find', '王堃').json).toEqual({ people: [] })
  expect(onLedger('history', '--text', '王堃').json).toMatchObject({ changes: [] })
  expect(onLedger('check').json).toMatchObject({ integrity: 'ok', chain: 'ok', erased: 1 })
  expect(onLedger('erase', ...words, '--yes')).toMatchObject({
    code: 1,
    json: { error: { code: 'not_found' } },
  })
  expect(onLedger('find', '李昇').json).toMatchObject({ people: [{ studentNo: '2016002' }] })
})

it('keeps the retention date', () => {
  expect(onLedger('retention').json).toEqual({ retainUntil: null, due: false })
  expect(onLedger('retention', '--until', '2020-07-31').json).toEqual({
    retainUntil: '2020-07-31',
    due: true,
  })
  expect(onLedger('find', '李昇').stderr).toContain('保存期限（2020-07-31）已过')
  expect(onLedger('retention', '--until', 'none').json).toEqual({ retainUntil: null, due: false })
  expect(onLedger('retention', '--until', '2020-02-31').code).toBe(2)
})
