import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'a.jytz'])
/** Fields and values by turns. */
const add = (...pairs: string[]) =>
  onLedger('add', ...pairs.flatMap((word, at) => [at % 2 === 0 ? '--field' : '--value', word]))

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-add-'))
  const school = [
    '--role',
    'school',
    '--cohort',
    '2020',
    '--school',
    '会计学院',
    '--user',
    '周老师',
  ]
  expect(runCli(dir, ['create', '--ledger', 'a.jytz', ...school]).code).toBe(0)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('puts somebody on the roster, who is found and taken back', () => {
  expect(add('name', '单雄信', 'student_no', '0012', 'mobile', '1')).toMatchObject({
    code: 0,
    json: { ok: true, id: 1, remarks: [{ field: 'mobile', rule: 'V06', level: 'W' }] },
  })
  expect(onLedger('find', 'sxx').json).toMatchObject({ people: [{ studentNo: '0012' }] })
  expect(onLedger('undo')).toMatchObject({ code: 0, json: { kept: [] } })
  expect(onLedger('find', 'sxx').json).toEqual({ people: [] })
})

it('names what is refused, and stores nothing then or in a dry run', () => {
  const { code, json } = add('student_no', '0013', 'sex', '不明')
  expect(code).toBe(1)
  expect(json).toMatchObject({
    ...{ batch: null, id: null, ok: false },
    remarks: [{ field: 'name', message: '请填写姓名' }, { field: 'sex' }],
  })
  const dry = onLedger('add', '--field=name', '--value=吕布', '--field=id_no', '--dry-run')
  expect(dry).toMatchObject({
    code: 2,
    json: { error: { message: expect.stringContaining('每个 --field') } },
  })
  const asked = ['--field=name', '--value=吕布', '--field=student_no', '--value=1', '--dry-run']
  expect(onLedger('add', ...asked)).toMatchObject({ code: 0, json: { batch: null, ok: true } })
  expect(onLedger('find', '吕布').json).toEqual({ people: [] })
})

it('says which words are wrong', () => {
  const message = (answer: ReturnType<typeof add>) =>
    (answer.json.error as { message: string }).message
  expect(message(add('nonsense', '1'))).toContain('没有字段 nonsense')
  expect(message(add('name', '吕布', 'name', '王堃'))).toContain('每个字段只写一次')
  expect(message(onLedger('add'))).toContain('缺少 --field')
  expect(message(onLedger('add', '0012', '--field=name', '--value=吕布'))).toContain('没有参数')
  const twice = ['0012', '--field=name', '--field=sex', '--value=吕布']
  expect(message(onLedger('set', ...twice))).toContain('--field 只写一次')
})
