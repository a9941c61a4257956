// The centre's side by its commands, as a script calls them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-centre-'))
const run = (...words: string[]) => runCli(folder, [...words, '--ledger', 'centre.jytz'])

beforeAll(() => {
  const who = ['--role', 'central', '--cohort', '2020', '--user', '管理员']
  expect(run('create', ...who).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a period that nobody takes part in yet: nothing is published, nothing is missing, nothing differs', () => {
  const span = ['--kind', '周报', '--date', '2020-07-03', '--name', '第27周']
  expect(run('period', 'add', ...span).code).toBe(0)
  expect(run('publish', '--id', '1').json).toEqual({ schools: 0 })
  expect(run('board').json).toMatchObject({ periods: [{ name: '第27周', missing: [] }], cells: [] })
  expect(run('conflicts').json).toEqual({ total: 0, conflicts: [] })
  expect(run('schools').json).toMatchObject({ schools: [] })
})

test('what is not there, or not said, is refused', () => {
  expect(run('invite', '--school', '会计学院', '--out', 'x.zip')).toMatchObject({
    code: 1,
    json: { error: { code: 'not_found' } },
  })
  expect(run('accept', '--id', '7').json).toMatchObject({ error: { code: 'not_found' } })
  const which = ['--id', '7', '--reason', '以办公室的电脑为准']
  expect(run('go-on', ...which).json).toMatchObject({ error: { code: 'not_found' } })
  expect(run('conflicts', 'decide', '--id', '1', '--take', 'mine').code).toBe(2)
  expect(run('return', '--id', '1').code).toBe(2)
})

test('the sample of the period is drawn, called and written as a workbook', () => {
  const roster = [
    ['学号', '姓名', '学院', '专业'],
    ['1601', '安然', '会计学院', '会计学'],
  ]
  writeWorkbook(join(folder, 'roster.xlsx'), roster)
  expect(run('import', 'roster.xlsx', '--kind', 'roster').code).toBe(0)
  const landed = ['--field', 'destination', '--value', '自主创业', '--effective', '2020-07-03']
  expect(run('set', '1601', ...landed).code).toBe(0)
  expect(run('sample', 'draw', '--id', '1', '--percent', '5').json).toEqual({ drawn: 1 })
  const call = ['--student', '1601', '--result', '属实', '--user', '王老师']
  expect(run('sample', 'record', '--id', '1', ...call).json).toEqual({ recorded: 1 })
  expect(run('sample', '--id', '1', '--school', '会计学院').json).toMatchObject({
    total: 1,
    people: [{ studentNo: '1601', stratum: '75', result: '1', checkedBy: '王老师' }],
    counts: [{ school: '会计学院', drawn: 1, results: { 1: 1 } }],
  })
  expect(run('sample', 'export', '--id', '1', '--out', 'sample.xlsx').json).toEqual({ rows: 1 })
  expect(run('sample', 'draw', '--id', '1', '--percent', '0').code).toBe(2)
})
