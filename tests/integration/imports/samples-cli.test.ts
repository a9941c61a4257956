import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import expected from '#tests/fixtures/samples/expected.json' with { type: 'json' }
import { runCli } from '#tests/helpers/cli.ts'

const SAMPLES = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url))
const N = expected.N
const ONE = expected.school01.N
const OPEN = expected.school01.unemployed

let dir: string

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'samples-'))
  const words = ['create', '--ledger', '校.jytz', '--role', 'central', '--cohort', '2020']
  expect(runCli(dir, [...words, '--user', '周老师']).code).toBe(0)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const importing = (file: string) =>
  runCli(dir, ['import', join(SAMPLES, file), '--ledger', '校.jytz'])

/** rows, inserted, updated, unchanged; nothing of a sample is ever refused. */
const FILES: readonly (readonly [string, string, readonly number[]])[] = [
  ['university-roster.xlsx', 'roster', [N, N, 0, 0]],
  ['university-plan.xlsx', 'plan', [N, 0, N, 0]],
  ['registered-poor.xlsx', 'key-group', [expected.poor.N, 0, expected.poor.N, 0]],
  ['school-roster.xlsx', 'roster', [ONE, 0, 0, ONE]],
  ['plan-export.xlsx', 'plan', [ONE, 0, 0, ONE]],
  ['handmade-ledger.xlsx', 'willingness', [OPEN, 0, OPEN, 0]],
  ['damaged-ids.xlsx', 'roster', [50, 0, 0, 50]],
  ['contacts-gbk.csv', 'contacts', [60, 60, 0, 0]],
  ['system-export.xls', 'plan', [80, 0, 0, 80]],
  ['roster-biff8.xls', 'roster', [148, 0, 0, 148]],
  ['roster-wps.et', 'roster', [148, 0, 0, 148]],
  ['roster-ods.ods', 'roster', [214, 0, 0, 214]],
  ['roster-libreoffice.xlsx', 'roster', [276, 0, 0, 276]],
  ['job-fairs.xlsx', 'fairs', [40, 40, 0, 0]],
  ['positions.xlsx', 'positions', [180, 180, 0, 0]],
  ['baseline-2019.xlsx', 'baseline', [12, 12, 0, 0]],
]

it('every sample comes in without a word about its kind or its columns', () => {
  for (const [file, kind, [rows, inserted, updated, unchanged]] of FILES) {
    const { code, json } = importing(file)
    expect([file, code]).toEqual([file, 0])
    expect(json).toMatchObject({ kind, rows, inserted, updated, unchanged, rejected: 0 })
  }
  const { json } = runCli(dir, ['report', 'R1', '--ledger', '校.jytz'])
  const { landed, rate } = expected
  expect(json).toMatchObject({ total: { graduates: N, landed, rate } })
}, 180_000)

it('the broken ones are refused with a sentence', () => {
  for (const file of ['truncated.xlsx', 'not-a-workbook.xlsx']) {
    const { code, json } = importing(file)
    expect([file, code]).toEqual([file, 3])
    expect(json).toMatchObject({ error: { message: expect.stringContaining('。') } })
  }
}, 60_000)
