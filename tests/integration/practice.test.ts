import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { fillPractice } from '#data/practice/fill.ts'
import expected from '#tests/fixtures/samples/expected.json' with { type: 'json' }
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

type Count = Readonly<{ N: number; landed: number }>

let ledger: TestLedger
let temporary: string
const steps: number[] = []

beforeAll(async () => {
  ledger = await openTestLedger({ role: 'central' })
  temporary = join(ledger.dir, 'temporary')
  mkdirSync(temporary)
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('TEMP', temporary)
  const control = {
    signal: new AbortController().signal,
    progress: (_phase: string, done: number) => void steps.push(done),
  }
  expect(await fillPractice(ledger.ctx, ledger.session, control)).toEqual({
    graduates: 4171,
    landed: 3621,
  })
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await ledger.close()
})

function count(where: string): Count | undefined {
  return rows<Count>(`SELECT count(*) AS N, coalesce(sum(in_ledger = 0), 0) AS landed
    FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id WHERE ${where}`)[0]
}

function rows<T>(text: string): T[] {
  return ledger.session.db.prepare<[], T>(text).all()
}

test('the university, Hubei and the registered poor are counted as they were reported', () => {
  expect(count('true')).toEqual({ N: expected.N, landed: expected.landed })
  expect(count("origin_code LIKE '42%'")).toEqual(expected.hubei)
  const poor = "g.id IN (SELECT graduate_id FROM group_membership WHERE group_code = 'G01')"
  expect(count(poor)).toEqual(expected.poor)
})

test('so are the schools and the destinations', () => {
  const schools = rows<Count & { name: string }>(
    `SELECT c.name, count(*) AS N, sum(in_ledger = 0) AS landed
       FROM graduate g JOIN school c ON c.id = g.school_id JOIN ledger_state s ON s.graduate_id = g.id
      GROUP BY c.id`,
  )
  const bySchool = schools.map(({ name, N, landed }) => [name, { N, landed }])
  expect(Object.fromEntries(bySchool)).toEqual(expected.schools)
  const destinations = rows<{ code: string; n: number }>(
    'SELECT destination AS code, count(*) AS n FROM ledger_state GROUP BY code',
  )
  expect(Object.fromEntries(destinations.map(({ code, n }) => [code, n]))).toEqual(expected.dest)
})

test('the unemployed are in every class of willingness, all but the unasked with a reason', () => {
  const classes = rows<{ will: string; n: number }>(
    'SELECT willingness AS will, count(*) AS n FROM ledger_state WHERE in_ledger = 1 GROUP BY will',
  )
  expect(classes).toHaveLength(12)
  expect(classes.reduce((sum, { n }) => sum + n, 0)).toBe(550)
  expect(classes.find(({ will }) => will === '00')?.n).toBe(15)
  expect(count("in_ledger = 1 AND willingness <> '00' AND reasons = ''")?.N).toBe(0)
})

test('its files come in without anything refused or left open', () => {
  const imports = rows<{ kind: string; counts: string }>(
    'SELECT kind, counts FROM import_batch ORDER BY batch_id',
  )
  const counted = imports.map(({ kind, counts }) => [kind, JSON.parse(counts)])
  expect(counted).toMatchObject([
    ['roster', { rows: 4171, inserted: 4171, rejected: 0, warnings: 0 }],
    ['plan', { rows: 4171, updated: 4171, rejected: 0 }],
    ['key-group', { rows: 430, updated: 430, rejected: 0, warnings: 0 }],
  ])
  expect(rows('SELECT * FROM cell_issue')).toEqual([])
})

test('the ledger is sound, progress never goes back, the workbooks are gone', () => {
  expect(checkIntegrity(ledger.session.db).problems).toEqual([])
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps.at(-1)).toBe(100)
  expect(readdirSync(temporary)).toEqual([])
})

test('a cancelled filling ends as cancelled', async () => {
  const other = await openTestLedger({ role: 'central' })
  try {
    const control = { signal: AbortSignal.abort(), progress: () => undefined }
    await expect(fillPractice(other.ctx, other.session, control)).rejects.toMatchObject({
      code: 'cancelled',
    })
  } finally {
    await other.close()
  }
})
