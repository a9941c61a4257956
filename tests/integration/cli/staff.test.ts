import { rmSync } from 'node:fs'
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
  enrol(ledger, { student_no: '7', name: '王堃' })
  await closeLedger(ledger.ctx)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('adds and lists who helps, and takes off who helps nobody', () => {
  expect(onLedger('staff').json).toEqual({ staff: [] })
  const known = ['--name', '周明', '--role', '辅导员', '--department', '会计学院']
  expect(onLedger('staff', 'add', ...known)).toMatchObject({ code: 0, json: { id: 1 } })
  expect(onLedger('staff', 'add', ...known)).toMatchObject({
    code: 1,
    json: { error: { code: 'staff_exists' } },
  })
  expect(onLedger('set', '7', '--field', 'helper', '--value', '周明').code).toBe(0)
  expect(onLedger('staff', 'list').json).toMatchObject({
    staff: [{ name: '周明', label: '周明', role: '4', department: '会计学院', load: 1 }],
  })
  expect(onLedger('staff', 'remove', '--name', '周明')).toMatchObject({
    code: 1,
    json: { error: { code: 'staff_paired' } },
  })
  expect(onLedger('set', '7', '--field', 'helper', '--value', '').code).toBe(0)
  expect(onLedger('staff', 'remove', '--name', '周明').code).toBe(0)
  expect(onLedger('staff', 'list').json).toEqual({ staff: [] })
})

it('says what is wrong', () => {
  expect(onLedger('staff', 'hire').code).toBe(2)
  expect(onLedger('staff', 'add', '--name', '周明', '--role', '校长秘书').code).toBe(2)
  expect(onLedger('staff', 'remove', '--name', '李昇')).toMatchObject({
    code: 1,
    json: { error: { code: 'not_found' } },
  })
})
