import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-demo-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('opens with the practice passphrase where the given one was empty', () => {
  const words = ['--ledger', 'demo.jytz']
  expect(runCli(dir, ['demo', ...words], '')).toMatchObject({
    code: 0,
    json: { graduates: 4171, landed: 3621 },
  })
  expect(runCli(dir, ['report', 'R1', ...words], 'practice-ledger')).toMatchObject({
    code: 0,
    json: { total: { graduates: 4171, landed: 3621, rate: '86.81', unemployed: 550 } },
  })
})
