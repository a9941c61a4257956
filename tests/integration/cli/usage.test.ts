import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

describe('words of the command line that are not its own', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cli-usage-'))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const detail = (...words: string[]) => {
    const { code, json } = runCli(dir, words)
    expect(code).toBe(2)
    expect(json).toMatchObject({ error: { code: 'usage' } })
    return String((json.error as { message: string }).message)
  }

  it('answers an unknown command with one error, help with one object', () => {
    expect(detail('exprot')).toContain('exprot')
    expect(detail('constructor')).toContain('constructor')
    expect(runCli(dir, ['help'])).toMatchObject({
      code: 0,
      json: { help: expect.stringContaining('import') },
    })
    expect(runCli(dir, ['find', '--help'])).toMatchObject({ code: 0, json: {} })
  })

  it('says in Chinese which option is wrong', () => {
    expect(detail('find', 'a', '--legder', 'x')).toContain('没有选项 --legder')
    expect(detail('find', 'a', '--ledger')).toContain('--ledger 后面缺少值')
    expect(detail('set', '1', '--value', '-1')).toContain('--value=')
    expect(detail('check', '--dry-run=yes')).toContain('--dry-run 后面不能有值')
  })

  it('passes over no option that a command does not have', () => {
    expect(detail('undo', '1', '--ledger', 'x', '--dry-run')).toContain('undo 没有选项 --dry-run')
    expect(detail('report', 'R1', '--ledger', 'x', '--effective', '2020-07-01')).toContain(
      '--effective',
    )
  })

  it('says which text is too long, which year cannot be', () => {
    const school = ['create', '--ledger', 'x.jytz', '--role', 'school']
    const long = '很'.repeat(61)
    const year = ['--cohort', '2020']
    expect(detail(...school, ...year, '--school', long)).toMatch(/--school .*60/)
    expect(detail(...school, ...year, '--school', 'a', '--user', long)).toMatch(/--user .*40/)
    expect(detail(...school, '--school', 'a', '--cohort', '1999')).toContain('2000')
    expect(detail(...school, '--school', 'a', '--cohort', '20x0')).toContain('--cohort')
    expect(detail('find', '甲'.repeat(101), '--ledger', 'x')).toContain('100')
    const set = ['set', '1', '--ledger', 'x', '--field', 'remark']
    expect(detail(...set, '--value', '甲'.repeat(2001))).toMatch(/--value .*2000/)
    expect(readdirSync(dir)).toEqual([])
  })

  it('takes a short passphrase, as old scripts have it, and warns of it', () => {
    const words = ['--ledger', 'short.jytz', '--role', 'central', '--cohort', '2100']
    const made = runCli(dir, ['create', ...words], '1234567')
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('8') })
    expect(runCli(dir, ['check', '--ledger', 'short.jytz'], '1234567')).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it('takes blanks for nothing', () => {
    expect(detail('import', '', '--ledger', 'x')).toContain('文件')
    expect(detail('set', ' ', '--ledger', 'x')).toContain('学号')
    expect(detail('report', 'R1', '--ledger', 'x', '--out', '')).toContain('--out')
    const school = ['--role', 'school', '--cohort', '2020', '--school', '  ']
    expect(detail('create', '--ledger', 'x.jytz', ...school)).toContain('--school')
  })
})

describe('the command line beside a ledger', () => {
  let ledger: TestLedger
  let path: string
  beforeAll(async () => {
    ledger = await openTestLedger()
    path = ledger.session.path
  })
  afterAll(() => ledger.close())
  const cli = (...words: string[]) => runCli(ledger.dir, [...words, '--ledger', path])

  it('waits for nobody: a ledger in use is exit 4', async () => {
    expect(cli('check')).toMatchObject({ code: 4, json: { error: { code: 'ledger_locked' } } })
    await closeLedger(ledger.ctx)
    expect(cli('check').code).toBe(0)
  })

  it('imports nothing into the future', () => {
    expect(cli('import', 'a.xlsx', '--effective', '2099-01-01')).toMatchObject({
      code: 2,
      json: { error: { code: 'day_refused', message: expect.stringContaining('不能晚于今天') } },
    })
  })

  it('names the student and the batch that are not there', () => {
    const words = ['--field', 'remark', '--value', '无']
    expect(cli('set', '4711', ...words)).toMatchObject({
      code: 1,
      json: { error: { message: expect.stringContaining('学号 4711') } },
    })
    expect(cli('undo', '4711')).toMatchObject({
      code: 1,
      json: { error: { message: expect.stringContaining('批次 4711') } },
    })
  })

  it('never writes a report over a ledger or its keys', () => {
    mkdirSync(join(ledger.dir, 'else'))
    // The first opening on a computer writes down which one it is.
    expect(cli('check').code).toBe(0)
    const before = [path, `${path}.keys`].map((file) => readFileSync(file))
    for (const out of [path, `${path}.keys`, basename(path).toUpperCase(), 'else/other.jytz']) {
      expect(cli('report', 'R1', '--out', out)).toMatchObject({
        code: 3,
        json: {
          error: { code: 'file_not_writable', message: expect.stringContaining('台账文件') },
        },
      })
    }
    expect([path, `${path}.keys`].map((file) => readFileSync(file))).toEqual(before)
    expect(cli('check').code).toBe(0)
  })
})
