import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url).pathname
const FILES = ['university-roster.xlsx', 'university-plan.xlsx', 'registered-poor.xlsx'] as const

type Expected = { schools: Record<string, { N: number; landed: number }> }
type Row = Record<string, string | number>

describe('the central office, from three files to the printed figures', () => {
  let dir: string
  const cli = (...words: string[]) => runCli(dir, [...words, '--ledger', 'centre.jytz'])
  const importAll = () =>
    FILES.map((file) => cli('import', join(SAMPLES, file), '--effective', '2020-07-03'))

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'centre-'))
    expect(cli('create', '--role', 'central', '--cohort', '2020').code).toBe(0)
    for (const answer of importAll())
      expect(answer).toMatchObject({ code: 0, json: { rejected: 0 } })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('counts every school as expected, 86.81 in total', () => {
    const expected = JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as Expected
    const { json } = cli('report', 'R1', '--as-of', '2020-07-03')
    const rows = json.rows as Row[]
    const counted = Object.fromEntries(
      rows.map(({ unit, graduates, landed }) => [unit, { N: graduates, landed }]),
    )
    expect(counted).toEqual(expected.schools)
    expect(json.total).toMatchObject({
      graduates: 4171,
      landed: 3621,
      rate: '86.81',
      unemployed: 550,
    })
  })

  it('counts Hubei 63 of 63 and the registered poor 387 of 430', () => {
    const rows = cli('report', 'R6').json.rows as Row[]
    const group = (code: string) => rows.find((row) => row.group === code)
    expect(group('G09')).toMatchObject({ graduates: 63, landed: 63, rate: '100.00' })
    expect(group('G01')).toMatchObject({ graduates: 430, landed: 387, rate: '90.00' })
  })

  it('counts the same in every table, and names who is behind a figure', () => {
    const of = (report: string, ...words: string[]) =>
      cli('report', report, '--as-of', '2020-07-03', ...words).json
    for (const report of ['R2', 'R5'])
      expect(of(report).total).toMatchObject({ graduates: 4171, landed: 3621, unemployed: 550 })
    expect(of('R13').total).toMatchObject({ destination_10: 1626, destination_85: 85 })
    const women = of('R1', '--where', '学院=会计学院', '--where', '性别=女')
    expect(women.total).toMatchObject({ graduates: 257 })
    const { people, row } = of('R1', '--figure', '会计学院/unemployed')
    expect(row).toBe('=会计学院')
    expect(people).toHaveLength(71)
  })

  it('says which rows and figures there are', () => {
    const problem = (...words: string[]) =>
      JSON.stringify(cli('report', 'R1', '--as-of', '2020-07-03', ...words).json)
    expect(problem('--figure', '会计学院/rate')).toContain('graduates、landed')
    expect(problem('--figure', '文学院/landed')).toContain('=会计学院')
    expect(problem('--where', '性别=不详')).toContain('值无法识别')
    expect(problem('--from', '2020-07-04')).toContain('--from 不能晚于 --as-of')
  })

  it('changes nothing when the same three files come again', () => {
    for (const { json } of importAll()) expect(json).toMatchObject({ inserted: 0, updated: 0 })
  })

  it('prints zeros and a dash for an empty ledger', () => {
    const words = ['--ledger', 'empty.jytz']
    runCli(dir, ['create', '--role', 'central', '--cohort', '2020', ...words])
    expect(runCli(dir, ['report', 'R1', ...words])).toMatchObject({
      code: 0,
      json: { rows: [], total: { graduates: 0, landed: 0, rate: '—', unemployed: 0 } },
    })
  })
})
