import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

const ROSTER = new URL('../../fixtures/samples/school-roster.xlsx', import.meta.url)

type Person = Readonly<Record<string, string>>

describe('list and problems on the command line', () => {
  let dir: string
  const cli = (...words: string[]) => runCli(dir, [...words, '--ledger', 'a.jytz'])
  const list = (...words: string[]) =>
    cli('list', ...words).json as Readonly<{ total: number; people: Person[] }>

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cli-'))
    cli('create', '--role', 'school', '--cohort', '2020', '--school', '会计学院')
    expect(cli('import', ROSTER.pathname).code).toBe(0)
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('lists by values, text and emptiness, sorted, cut at a limit', () => {
    const women = list('--where', '性别=女', '--sort=-student_no', '--limit', '3')
    const men = list('--where', 'sex=1')
    expect(women.total + men.total).toBe(list().total)
    expect(women.people).toHaveLength(3)
    const numbers = women.people.map(({ studentNo }) => studentNo ?? '')
    expect(numbers).toEqual(numbers.toSorted().reverse())
    const both = list('--where', 'sex=1', '--where', 'sex=2')
    expect(both.total).toBe(women.total + men.total)
    const [first] = both.people
    const found = list('--where', `name~${first?.name ?? '?'}`)
    expect(found.people).toContainEqual(first)
    expect(list('--where', 'destination=').total).toBe(list('--in-ledger').total)
  })

  it('refuses what it cannot read', () => {
    for (const words of [
      ['--where', 'shoe=42'],
      ['--where', 'sex'],
      ['--where', 'sex=无'],
      ['--sort', 'shoe'],
      ['--rule', 'V06'],
    ])
      expect(cli('list', ...words).code).toBe(2)
    expect(cli('problems', '--rule', 'V99').code).toBe(2)
  })

  it('counts problems by rule', () => {
    const all = cli('problems', '--limit', '10')
    const { rules, total } = all.json as Readonly<{
      rules: Readonly<{ rule: string; count: number }>[]
      total: number
    }>
    expect(rules.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(all.json.problems).toHaveLength(10)
    const unsurveyed = cli('problems', '--rule', 'V16').json
    expect(unsurveyed.total).toBe(rules.find(({ rule }) => rule === 'V16')?.count)
  })
})
