// What is put right in a time line, and who stood where on a day, as scripts ask for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

let dir: string
const cli = (...words: string[]) => runCli(dir, [...words, '--ledger', 'a.jytz'])
const people = (...words: string[]) => cli('people', ...words).json.people

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-events-'))
  cli('create', '--role', 'school', '--cohort', '2020', '--school', '会计学院')
  for (const [no, name] of [
    ['1', '甲'],
    ['2', '乙'],
  ] as const) {
    const given = ['--field=name', `--value=${name}`, '--field=student_no', `--value=${no}`]
    expect(cli('add', ...given).code).toBe(0)
  }
  const signed = ['--field=destination', '--value=10', '--effective', '2020-06-01']
  expect(cli('set', '1', ...signed).code).toBe(0)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('breaks off with a reason, corrects it, and lists who stood where on a day', () => {
  expect(cli('break', '1', '--reason', '9', '--effective', '2020-07-01')).toMatchObject({
    code: 1,
    json: { ok: false, remarks: [{ field: 'note', ok: false }] },
  })
  const broken = ['--reason', '其他', '--note', '单位撤销岗位', '--effective', '2020-07-01']
  expect(cli('break', '1', ...broken)).toMatchObject({ code: 0, json: { ok: true } })
  expect(people('--destination', '10', '--as-of', '2020-06-15')).toMatchObject([{ name: '甲' }])
  expect(people('--in-ledger', '--as-of', '2020-07-15')).toHaveLength(2)

  const later = ['--field', 'destination', '--effective', '2020-07-20']
  expect(cli('correct', '1', ...later)).toMatchObject({ code: 0, json: { ok: true } })
  expect(people('--in-ledger', '--as-of', '2020-07-15')).toMatchObject([{ name: '乙' }])
  expect(people('--as-of', '2020-07-15', '--known', 'then')).toEqual([])
})

it('counts the moves between two days', () => {
  expect(cli('moves', '--from', '2020-05-01', '--to', '2020-06-15').json).toMatchObject({
    ...{ begin: 2, end: 1, landed: ['1'], fellBack: [], cameIn: [], left: [] },
  })
  expect(cli('moves', '--from', '2020-06-15', '--to', '2020-08-01').json).toMatchObject({
    ...{ begin: 1, end: 2, landed: [], fellBack: ['1'] },
  })
  expect(cli('moves', '--from', '2020-08-01', '--to', '2020-06-15').code).toBe(2)
})
