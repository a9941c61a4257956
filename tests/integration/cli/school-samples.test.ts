// Tables of the sample school beside what the samples were made with: expected.json, and counts that
// can be taken by hand from contacts-gbk.csv, job-fairs.xlsx and baseline-2019.xlsx.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url).pathname
const FILES = [
  ...['school-roster.xlsx', 'plan-export.xlsx', 'handmade-ledger.xlsx'],
  ...['job-fairs.xlsx', 'baseline-2019.xlsx', 'contacts-gbk.csv'],
]

type Expected = Readonly<{
  school01: Readonly<{
    N: number
    unemployed: number
    will: Record<string, number>
    dest: Record<string, number>
    sex: Record<string, number>
  }>
  fairs: Record<'online' | 'offline', readonly number[]>
}>
type Cells = Record<string, unknown>
type Answer = Readonly<{ rows: readonly Cells[]; total: Cells }>

const { school01, fairs } = JSON.parse(
  readFileSync(join(SAMPLES, 'expected.json'), 'utf8'),
) as Expected
/** Codes that the tables sum up under one column: 升学 80, 灵活 50 and 51. */
const landedBy = (...codes: string[]) =>
  codes.reduce((sum, code) => sum + (school01.dest[code] ?? 0), 0)

describe('a school, from its six files to its tables', () => {
  let dir: string
  const cli = (...words: string[]) => runCli(dir, [...words, '--ledger', 'school.jytz'])
  const table = (report: string, ...words: string[]): Answer =>
    cli('report', report, '--as-of', '2020-07-03', ...words).json as unknown as Answer

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'school-'))
    const made = cli('create', '--role', 'school', '--school', '会计学院', '--cohort', '2020')
    expect(made.code).toBe(0)
    for (const file of FILES)
      expect(cli('import', join(SAMPLES, file), '--effective', '2020-07-03')).toMatchObject({
        code: 0,
        json: { rejected: 0 },
      })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('counts graduates, sexes and who is left alike in R1 and R2', () => {
    const landed = school01.N - school01.unemployed
    const all = { graduates: school01.N, landed, unemployed: school01.unemployed }
    for (const report of ['R1', 'R2']) expect(table(report).total).toMatchObject(all)
    for (const [sex, graduates] of Object.entries(school01.sex))
      expect(table('R1', '--where', `性别=${sex}`).total).toMatchObject({ graduates })
  })

  it('has the willingness of the handmade ledger in R3, and its people in R7', () => {
    const counted = table('R3').total.willingness as Record<string, number>
    const some = Object.entries(counted).filter(([, count]) => count > 0)
    expect(Object.fromEntries(some)).toEqual(school01.will)
    expect(table('R7').rows).toHaveLength(school01.unemployed)
  })

  it('has the destinations of the plan in R13', () => {
    expect(table('R13').total).toMatchObject({
      landed: school01.N - school01.unemployed,
      destination_10: landedBy('10'),
      destination_11: landedBy('11'),
      destination_12: landedBy('12'),
      destination_46: landedBy('46'),
      destination_50: landedBy('502', '503'),
      destination_51: landedBy('511', '512'),
      destination_75: landedBy('75'),
      destination_76: landedBy('76'),
      destination_80: landedBy('801', '802'),
      destination_85: landedBy('85', '851'),
    })
  })

  it('counts in R10 the 60 contacts of the log: 37 reached, 23 tried', () => {
    expect(table('R10', '--from', '2020-06-01').total).toMatchObject({
      contacts: 60,
      attempts: 23,
      contacted: 37,
    })
  })

  it('sums the recruitment events in R11 by form', () => {
    const { rows } = table('R11', '--from', '2020-01-01')
    const said = ({ events, units, posts, demand }: Cells) => [events, units, posts, demand]
    expect(rows.map((row) => [row.form, said(row)])).toEqual([
      ['线上', fairs.online],
      ['线下', fairs.offline],
    ])
  })

  it('compares in R12 with the 427 of 499 of the baseline', () => {
    expect(table('R12').total).toMatchObject({
      rate: '86.13',
      last_graduates: 499,
      last_landed: 427,
      last_year_rate: '85.57',
      year_on_year: '+0.56',
    })
  })
})
