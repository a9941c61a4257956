// A school and the centre by their commands, over a folder: from the invitation to the receipt, with a question between.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-exchange-'))
const at =
  (ledger: string) =>
  (...words: string[]) => {
    const { code, json } = runCli(folder, [...words, '--ledger', ledger])
    expect({ words, code, json }).toMatchObject({ code: 0 })
    return json
  }
const centre = at('centre.jytz')
const school = at('school/school.jytz')
const roster = (file: string, people: readonly (readonly [string, string])[]): string => {
  const rows = people.map(([student, name]) => [student, name, '会计学院', '会计学'])
  writeWorkbook(join(folder, file), [['学号', '姓名', '学院', '专业'], ...rows])
  return file
}
/** Both look into the folder, the one that has something first. */
function exchange(first: typeof centre, second: typeof centre): unknown {
  expect(first('packages', 'exchange')).toMatchObject({ problem: null })
  return second('packages', 'exchange').read
}
const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
const explained = (rule: string) =>
  school('selfcheck', 'explain', '--period', '1', '--rule', rule, '--reason', '正在办理')

beforeAll(() => {
  mkdirSync(join(folder, 'share'))
  mkdirSync(join(folder, 'school'))
  centre('create', '--role', 'central', '--cohort', '2020', '--user', '管理员')
  school(...['create', '--role', 'school', '--school', '会计学院'], '--cohort', '2020')
  centre('import', roster('one.xlsx', [['1601', '安然']]), '--kind', 'roster')
  const both = [
    ['1601', '安然'],
    ['1602', '白露'],
  ] as const
  school('import', roster('both.xlsx', both), '--kind', 'roster')
  for (const side of [centre, school]) side('packages', 'transport', '--to', 'share')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a period goes out, a package comes in, goes back with a question and is accepted', () => {
  centre('invite', '--school', '会计学院', '--out', 'invitation.zip')
  const { fingerprint, ownFingerprint } = school('join', 'invitation.zip')
  expect(exchange(school, centre)).toMatchObject([{ kind: 'request', outcome: 'taken' }])
  expect(centre('schools')).toMatchObject({
    ownFingerprint: fingerprint,
    schools: [{ name: '会计学院', state: 'asking', fingerprint: ownFingerprint }],
  })
  centre('approve', '--school', '会计学院')
  const span = ['--from', '2020-06-29', '--to', '2020-07-05', '--name', '第27周']
  centre('period', 'add', '--kind', 'W', ...span)
  expect(centre('board').cells).toMatchObject([{ state: 'not_started' }])
  centre('publish', '--id', '1')
  expect(exchange(centre, school)).toMatchObject([{ kind: 'receipt' }, { kind: 'period' }])
  expect(centre('board').cells).toMatchObject([{ state: 'in_work', expected: 1, told: 0 }])

  for (const rule of ['V16', 'V17']) explained(rule)
  school('sign', '--period', '1', '--name', '李书记')
  expect(school('submit', '--period', '1')).toMatchObject({ serial: 1 })
  expect(exchange(school, centre)).toMatchObject([{ kind: 'submission', outcome: 'taken' }])
  expect(centre('board').cells).toMatchObject([{ state: 'arrived', packageId: 5, told: 2 }])
  cpSync(join(folder, 'school'), join(folder, 'copied'), { recursive: true })

  const question = ['--student', '1602', '--field', 'mobile', '--text', '缺手机号']
  centre('return', '--id', '5', '--reason', '请补', ...question)
  expect(exchange(centre, school)).toMatchObject([{ kind: 'receipt' }, { kind: 'return' }])
  school('set', '1602', '--field', 'mobile', '--value', '13800138000')
  school('question', 'answer', '--id', '1', '--text', '已补')
  school('sign', '--period', '1', '--name', '李书记')
  expect(school('submit', '--period', '1')).toMatchObject({ serial: 2 })
  exchange(school, centre)
  const [{ packageId }] = centre('board').cells as [{ packageId: number }]
  expect(centre('difference', '--id', `${packageId}`)).toMatchObject({
    people: [{ name: '白露', cells: [{ field: 'mobile', from: '', to: '138****8000' }] }],
  })
  centre('accept', '--id', `${packageId}`)
  exchange(centre, school)
  expect(school('period').periods).toMatchObject([
    { submissions: [{ state: '5' }, { state: '6', submittedAt: expect.any(String) }] },
  ])
  expect(readdirSync(join(folder, 'share', 'to-centre'))).toEqual([])

  const { sha256 } = centre('archive', '--id', '1')
  centre('archive', 'export', '--id', '1', '--out', 'archive.zip')
  expect(centre('archive', 'list').archives).toMatchObject([
    { sha256, about: { graduates: 2, schools: [{ name: '会计学院', state: 'accepted' }] } },
  ])
  expect(hashOf('archive.zip')).toBe(sha256)
  exchange(centre, school)
  expect(school('period').periods).toMatchObject([
    { archivedOn: expect.any(String), submissions: [{ state: '5' }, { state: '7' }] },
  ])
}, 240_000)

test('the ledger that was copied before submits under a number that is taken, and is told so', () => {
  const copy = at('copied/school.jytz')
  copy('sign', '--period', '1', '--name', '李书记')
  copy('submit', '--period', '1')
  copy('packages', 'exchange')
  const { code, json } = runCli(folder, ['packages', 'exchange', '--ledger', 'centre.jytz'])
  expect(code).toBe(1)
  expect(json.read).toMatchObject([{ outcome: 'refused', finding: { code: 'package_fork' } }])
  expect(centre('board').cells).toMatchObject([{ state: 'archived' }])
}, 240_000)
