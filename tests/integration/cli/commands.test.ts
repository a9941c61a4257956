import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url)
const sample = (name: string) => join(SAMPLES.pathname, name)

describe('the command line on a school ledger', () => {
  let dir: string
  const cli = (...words: string[]) => runCli(dir, words)
  const onLedger = (command: string, ...words: string[]) =>
    cli(command, ...words, '--ledger', '账/会计.jytz')

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cli-'))
    mkdirSync(join(dir, '账'))
    const made = cli(
      'create',
      ...['--ledger', '账/会计.jytz', '--role', 'school', '--cohort', '2020'],
      ...['--school', '会计学院', '--user', '周老师'],
    )
    expect(made).toMatchObject({
      code: 0,
      json: { recoveryKey: expect.stringMatching(/^\w{4}(-\w{4}){7}$/) },
    })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('imports roster and plan, twice the same, and reports 441 of 512', () => {
    const roster = onLedger('import', sample('school-roster.xlsx'))
    expect(roster).toMatchObject({
      code: 0,
      json: { kind: 'roster', rows: 512, inserted: 512, updated: 0, unchanged: 0, rejected: 0 },
    })
    const plan = ['import', sample('plan-export.xlsx'), '--effective', '2020-07-03'] as const
    expect(onLedger(...plan).json).toMatchObject({ kind: 'plan', rows: 512, updated: 512 })
    expect(onLedger(...plan).json).toMatchObject({ inserted: 0, updated: 0, unchanged: 512 })
    const again = onLedger('import', sample('school-roster.xlsx'))
    expect(again.json).toMatchObject({ inserted: 0, updated: 0, unchanged: 512 })
    const { code, json } = onLedger('report', 'R1')
    expect(code).toBe(0)
    expect(json).toMatchObject({
      report: 'R1',
      scheme: '2020',
      total: { unit: '合计', graduates: 512, landed: 441, rate: '86.13', unemployed: 71 },
    })
  })

  it('sets a willingness, counts it, takes it back', () => {
    const found = onLedger('find', '1601').json.people as { studentNo: string }[]
    const inLedger = onLedger('report', 'R7').json.rows as Record<string, string>[]
    const studentNo = inLedger[0]?.student_no ?? ''
    expect(found.map((person) => person.studentNo)).toContain(studentNo)
    const set = onLedger(
      'set',
      studentNo,
      '--field',
      'willingness',
      '--value',
      '30',
      '--effective',
      '2020-07-05',
    )
    expect(set).toMatchObject({ code: 0, json: { ok: true } })
    const willing = () =>
      (onLedger('report', 'R3').json.total as { willingness: object }).willingness
    expect(willing()).toMatchObject({ '00': 70, '30': 1 })
    const undone = onLedger('undo', String(set.json.batch))
    expect(undone).toMatchObject({ code: 0, json: { reverted: 1, kept: [] } })
    expect(willing()).toMatchObject({ '00': 71, '30': 0 })
  })

  it('answers a value in no list with exit 1 and the sentence', () => {
    const [person] = onLedger('report', 'R7').json.rows as Record<string, string>[]
    const set = onLedger(
      'set',
      person?.student_no ?? '',
      '--field',
      'willingness',
      '--value',
      '不知道',
    )
    expect(set).toMatchObject({ code: 1, json: { ok: false, rule: 'V08' } })
  })

  it('writes nothing on a dry run', () => {
    const before = onLedger('report', 'R6').json
    const dry = onLedger('import', sample('registered-poor.xlsx'), '--dry-run')
    expect(dry.json).toMatchObject({ kind: 'key-group' })
    expect(onLedger('report', 'R6').json).toEqual(before)
  })

  it('writes the workbook where the caller says', () => {
    expect(onLedger('report', 'R1', '--out', '汇总.xlsx').code).toBe(0)
    expect(statSync(join(dir, '汇总.xlsx')).size).toBeGreaterThan(5000)
  })

  it('refuses broken files with exit 3 and a sentence, and leaves the ledger as it was', () => {
    const before = onLedger('report', 'R1').json
    for (const name of ['truncated.xlsx', 'not-a-workbook.xlsx']) {
      const { code, json } = onLedger('import', sample(name))
      expect(code).toBe(3)
      expect(json).toMatchObject({ error: { message: expect.stringContaining('。') } })
    }
    expect(onLedger('import', 'nowhere.xlsx').code).toBe(3)
    expect(onLedger('report', 'R1').json).toEqual(before)
  })

  it('answers a kind that the file is not, and wrong words, with exit 2', () => {
    expect(onLedger('import', sample('job-fairs.xlsx'), '--kind', 'baseline').code).toBe(2)
    expect(onLedger('report', 'R99').code).toBe(2)
    expect(cli('report', 'R1').code).toBe(2)
    expect(onLedger('undo', 'last').code).toBe(2)
    expect(onLedger('import', sample('school-roster.xlsx'), '--effective', '2020-13-01').code).toBe(
      2,
    )
  })

  it('checks the file', () => {
    expect(onLedger('check')).toMatchObject({
      code: 0,
      json: { integrity: 'ok', chain: 'ok', problems: [], damage: [] },
    })
  })

  it('cannot open with a wrong passphrase, without its key file, or where there is none', () => {
    const words = ['report', 'R1', '--ledger', '账/会计.jytz']
    expect(runCli(dir, words, 'not the passphrase')).toMatchObject({
      code: 4,
      json: { error: { code: 'wrong_passphrase' } },
    })
    copyFileSync(join(dir, '账/会计.jytz'), join(dir, 'alone.jytz'))
    expect(cli('check', '--ledger', 'alone.jytz').code).toBe(4)
    expect(cli('check', '--ledger', 'missing.jytz').code).toBe(4)
  })

  it('names a damaged ledger with exit 5', () => {
    for (const end of ['', '.keys'])
      copyFileSync(join(dir, `账/会计.jytz${end}`), join(dir, `坏.jytz${end}`))
    const bytes = readFileSync(join(dir, '坏.jytz'))
    bytes.fill(0xff, 4096 * 3, 4096 * 6)
    writeFileSync(join(dir, '坏.jytz'), bytes)
    expect(cli('check', '--ledger', '坏.jytz').code).toBe(5)
  })

  it('does not overwrite a ledger', () => {
    const words = ['--role', 'school', '--cohort', '2020', '--school', '会计学院']
    expect(onLedger('create', ...words)).toMatchObject({
      json: { error: { code: 'ledger_exists' } },
    })
    expect(onLedger('report', 'R1').json.total).toMatchObject({ graduates: 512 })
  })
})
