import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url)

describe('backups on the command line', () => {
  let dir: string
  const cli = (...words: string[]) => runCli(dir, words)
  const onLedger = (command: string, ...words: string[]) =>
    cli(command, ...words, '--ledger', 'a.jytz')
  const backups = () => onLedger('backups').json.backups as { fileName: string; occasion: string }[]

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cli-'))
    const school = ['--role', 'school', '--cohort', '2020', '--school', '会计学院']
    expect(cli('create', '--ledger', 'a.jytz', ...school).code).toBe(0)
    const roster = join(SAMPLES.pathname, 'school-roster.xlsx')
    expect(onLedger('import', roster).code).toBe(0)
    mkdirSync(join(dir, 'usb'))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('one is made when a command has changed something, and one on demand, here and there', () => {
    expect(backups().map(({ occasion }) => occasion)).toEqual(['close'])
    const made = onLedger('backup', '--to', 'usb')
    expect(made).toMatchObject({ code: 0, json: { people: 512, copiedTo: join(dir, 'usb') } })
    const { fileName } = made.json as { fileName: string }
    expect(readdirSync(join(dir, 'usb')).sort()).toEqual(
      [fileName, `${fileName}.json`, `${fileName}.keys`].sort(),
    )
    expect(backups().map(({ occasion }) => occasion)).toEqual(['manual', 'close'])
  })

  it('is tried, restored and found again by its head', () => {
    expect(onLedger('test-backup')).toMatchObject({ code: 0, json: { people: 512, ok: true } })
    expect(onLedger('remove', '--student', '1601051122', '--reason', '重复录入').code).toBe(0)
    const [before] = readdirSync(join(dir, 'usb')).filter((name) => name.endsWith('.jytzbak'))
    const restored = onLedger('restore-backup', '--backup', before ?? '')
    expect(restored).toMatchObject({ code: 0, json: { people: 512 } })
    expect(onLedger('check')).toMatchObject({
      code: 0,
      json: { integrity: 'ok', chain: 'ok', problems: [], headsFound: 2 },
    })
  })

  it('makes the ledger again elsewhere, and refuses what is damaged', () => {
    const from = readdirSync(join(dir, 'usb')).find((name) => name.endsWith('.jytzbak')) ?? ''
    mkdirSync(join(dir, 'new'))
    const again = cli('restore-backup', '--from', join('usb', from), '--to', 'new')
    expect(again).toMatchObject({
      code: 0,
      json: { ledger: join(dir, 'new', 'a.jytz'), people: 512 },
    })
    mkdirSync(join(dir, 'bad'))
    for (const end of ['', '.keys', '.json'])
      copyFileSync(join(dir, 'usb', from + end), join(dir, 'bad', from + end))
    writeFileSync(join(dir, 'bad', from), readFileSync(join(dir, 'usb', from)).subarray(0, 5000))
    expect(cli('restore-backup', '--from', join('bad', from), '--to', 'new')).toMatchObject({
      code: 3,
      json: { error: { code: 'backup_damaged' } },
    })
    expect(onLedger('restore-backup', '--backup', from, '--to', 'new').code).toBe(2)
  })

  it('a plain copy is read without a key and needs a reason', () => {
    expect(onLedger('plain-copy', '--to', 'a.sqlite').code).toBe(2)
    expect(onLedger('plain-copy', '--to', 'a.sqlite', '--reason', '归档').code).toBe(0)
    const plain = new Connection(join(dir, 'a.sqlite'), { readonly: true })
    expect(plain.prepare('SELECT count(*) FROM graduate').pluck().get()).toBe(512)
    plain.close()
  })
})
