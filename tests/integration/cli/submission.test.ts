import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'submission-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => runCli(folder, [...words, '--ledger', 'a.jytz'])

it('a period is checked, explained and signed; without a centre it is not submitted', () => {
  run('create', '--role', 'school', '--cohort', '2020', '--school', '会计学院')
  run('add', '--field', 'name', '--value', '安然', '--field', 'student_no', '--value', '201601')
  const period = ['--period', '1']
  expect(run('period', 'add', '--kind', 'M', '--name', '六月', '--date', '2020-06-30').code).toBe(0)
  const open = run('selfcheck', ...period)
  expect(open.code).toBe(1)
  expect(open.json).toMatchObject({ passed: false })
  expect(run('sign', ...period, '--name', '李书记').json).toMatchObject({
    error: { code: 'check_open' },
  })
  for (const rule of ['V16', 'V17']) {
    const reason = ['--reason', '正在摸排']
    expect(run('selfcheck', 'explain', ...period, '--rule', rule, ...reason).json).toEqual({
      explained: 1,
    })
  }
  expect(run('selfcheck', ...period)).toMatchObject({ code: 0, json: { passed: true } })
  expect(run('sign', ...period, '--name', '李书记').code).toBe(0)
  expect(run('submit', ...period)).toMatchObject({
    code: 1,
    json: { error: { code: 'not_joined' } },
  })
  expect(run('changes', ...period).json).toEqual({ since: null, total: 0, people: [] })
  expect(run('question').json).toEqual({ questions: [] })
  expect(run('question', 'answer', '--id', '1', '--text', '已补').json).toMatchObject({
    error: { code: 'not_found' },
  })
  expect(run('join', 'none.zip').code).toBe(3)
})
