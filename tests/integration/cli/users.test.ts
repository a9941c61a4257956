import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { type CliAnswer, runCli } from '#tests/helpers/cli.ts'
import { openTestContext, TEST_SCRYPT } from '#tests/helpers/ledger.ts'

const LI = 'passphrase of Li'
const WANG = 'passphrase of Wang'

let folder = ''
let recoveryKey = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-users-'))
  const test = openTestContext()
  const made = await createLedger(test.ctx, {
    path: join(folder, 'a.jytz'),
    role: 'school',
    schoolName: '会计学院',
    cohort: 2020,
    userName: '李老师',
    passphrase: LI,
    scrypt: TEST_SCRYPT,
  })
  recoveryKey = made.recoveryKey
  await closeLedger(test.ctx)
  await test.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (
  words: readonly string[],
  passphrase = LI,
  env: Record<string, string> = {},
): CliAnswer => runCli(folder, [...words, '--ledger', 'a.jytz'], passphrase, env)
const code = (answer: CliAnswer) => (answer.json.error as { code: string }).code
const names = (answer: CliAnswer) =>
  (answer.json.users as { userName: string }[]).map(({ userName }) => userName)

it('changes a passphrase, adds and removes users, with a new data key too', {
  timeout: 60_000,
}, () => {
  const next = { LEDGER_NEW_PASSPHRASE: WANG }
  expect(run(['add-user', '--name', '王老师'], LI, next)).toMatchObject({
    code: 0,
    json: { userName: '王老师' },
  })
  expect(code(run(['add-user', '--name', '王老师'], LI, next))).toBe('user_name_taken')
  expect(run(['users'], WANG).json).toMatchObject({
    users: [
      { userName: '李老师', current: false },
      { userName: '王老师', current: true },
    ],
  })
  expect(run(['remove-user', '--name', '王老师']).json).toEqual({ recoveryKey: null })
  expect(run(['users'], WANG).code).toBe(4)
  run(['add-user', '--name', '赵老师'], LI, next)
  const renewed = run(['remove-user', '--name', '赵老师', '--new-data-key'])
  expect(renewed.json.recoveryKey).toMatch(/^(\w{4}-){7}\w{4}$/)
  expect(names(run(['users']))).toEqual(['李老师'])
  expect(run(['passphrase'], LI, { LEDGER_NEW_PASSPHRASE: 'quite another' })).toMatchObject({
    code: 0,
    json: {},
  })
  expect(code(run(['users']))).toBe('wrong_passphrase')
  expect(names(run(['users'], 'quite another'))).toEqual(['李老师'])
})

it('resets a passphrase by the recovery key and renews that key', { timeout: 60_000 }, () => {
  const env = { LEDGER_RECOVERY_KEY: recoveryKey, LEDGER_NEW_PASSPHRASE: 'quite another' }
  const reset = run(['reset-passphrase', '--name', '李老师'], '', env)
  expect(reset).toMatchObject({ code: 0, json: { userName: '李老师' } })
  expect(reset.stderr).toMatch(/^提醒：.*用恢复密钥打开/m)
  const renewed = run(['recovery-key'], 'quite another')
  expect(renewed.json.recoveryKey).not.toBe(recoveryKey)
  expect(code(run(['reset-passphrase', '--name', '李老师'], '', env))).toBe('wrong_recovery_key')
})

it('says on standard error what the user should know, and wants secrets from the environment', {
  timeout: 60_000,
}, () => {
  writeFileSync(join(folder, 'a.jytz.keys'), '')
  const { json, stderr } = run(['users'])
  expect(names({ code: 0, json, stderr })).toEqual(['李老师'])
  expect(stderr).toMatch(/^提醒：密钥文件缺失或损坏，已用它的第二份打开台账/m)
  expect(stderr).toMatch(/^提醒：这份台账上次.*是在另一台电脑/m)
  expect(run(['users']).stderr).toBe('')
  expect(code(run(['passphrase']))).toBe('usage')
  expect(code(run(['remove-user', '--name', '没有此人']))).toBe('not_found')
  expect(code(run(['add-user'], LI, { LEDGER_NEW_PASSPHRASE: WANG }))).toBe('usage')
})
