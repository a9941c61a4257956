// The centre's side by its commands, as a script calls them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

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
  expect(run('conflicts').json).toEqual({ conflicts: [] })
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
