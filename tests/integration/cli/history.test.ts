import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'test.jytz'])
const changes = (...words: string[]) =>
  onLedger('history', ...words).json.changes as Record<string, unknown>[]

beforeAll(async () => {
  const ledger = await openTestLedger()
  dir = ledger.dir
  const id = enrol(ledger, { student_no: '7', name: '王堃', sex: '1' })
  enrol(ledger, { student_no: '8', name: '李昇' })
  type(ledger, id, 'willingness', '10')
  await closeLedger(ledger.ctx)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('tells what was changed, in values and in words', () => {
  expect(changes('--student', '7', '--field', 'willingness')).toMatchObject([
    {
      user: '测试员',
      kind: 'command',
      studentNo: '7',
      field: 'willingness',
      fieldName: '就业意愿',
      from: '00',
      to: '10',
      toText: expect.not.stringMatching(/^10$/),
    },
  ])
  expect(changes('--text', '李昇').map(({ field }) => field)).toContain('name')
  expect(changes('--from', '2030-01-01')).toEqual([])
  expect(onLedger('history', '--limit', '1').json).toMatchObject({ changes: [{}], more: true })
})

it('takes the last step back and brings it again', () => {
  expect(onLedger('undo')).toMatchObject({ code: 0, json: { batch: 3, reverted: 1, kept: [] } })
  expect(onLedger('redo')).toMatchObject({ code: 0, json: { batch: 3, reverted: 1, kept: [] } })
  expect(onLedger('redo')).toMatchObject({ code: 1, json: { error: { code: 'nothing_to_redo' } } })
  expect(onLedger('undo', '--batch', '3').code).toBe(0)
  expect(onLedger('redo').code).toBe(0)
})

it('takes people off the roster and brings them back', () => {
  expect(onLedger('remove', '--student', '7,99', '--reason', '转学')).toMatchObject({ code: 1 })
  expect(onLedger('remove', '--student', '7', '--reason', '转学')).toMatchObject({
    code: 0,
    json: { removed: 1 },
  })
  expect(onLedger('find', '王堃').json).toEqual({ people: [] })
  expect(onLedger('bin').json).toMatchObject({ people: [{ studentNo: '7', reason: '转学' }] })
  expect(changes('--student', '7', '--field', 'sex')[0]).toMatchObject({ fromText: '男', to: null })
  expect(onLedger('restore', '--student', '7')).toMatchObject({
    code: 0,
    json: { restored: 1, kept: [] },
  })
  expect(onLedger('bin').json).toEqual({ people: [] })
  expect(onLedger('restore', '--student', '7').code).toBe(1)
})

it('verifies the chain and gives its head', () => {
  const { code, json } = onLedger('check')
  expect(code).toBe(0)
  expect(json).toMatchObject({ integrity: 'ok', chain: 'ok', problems: [], damage: [] })
  expect(json.head).toMatchObject({ batch: json.batches, digest: expect.stringMatching(/^.{43}$/) })
})

it('answers wrong words with exit 2', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['history', '--limit', '0'],
    ['history', '--field', 'nowhere'],
    ['history', '--from', 'yesterday'],
    ['undo', '0'],
    ['undo', '1', '--batch', '2'],
    ['remove', '--student', '7'],
    ['redo', '1'],
  ]
  for (const [command, ...words] of wrong) expect(onLedger(command, ...words).code).toBe(2)
})

it('masks numbers unless they are asked for, which is logged', () => {
  onLedger('set', '8', '--field', 'mobile', '--value', '13800001234')
  const mobile = (...words: string[]) => changes('--field', 'mobile', ...words)[0]
  expect(mobile()).toMatchObject({ to: '138****1234', toText: '138****1234' })
  expect(mobile('--reveal')).toMatchObject({ to: '13800001234' })
  expect(changes('--field', 'mobile')).toMatchObject([{ to: '138****1234' }])
})
