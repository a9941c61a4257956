// From the start of the application to a page that answers, beside a bare page of Chromium. By turns, in one run.
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { _electron, chromium, type Page } from 'playwright'
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import { answer, median } from './measure.ts'

const RUNS = 5
const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'tests/fixtures/samples')
const PASSPHRASE = 'correct horse'
const CHROMIUM = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** A school's ledger of 512 people, the last one opened in this profile. */
async function makeLedger(profile: string): Promise<void> {
  const ctx = createDataContext({
    clock: { now: () => new Date() },
    log: silentLogger,
    emit: () => undefined,
    folders: { ledgers: profile, state: join(profile, 'state') },
  })
  const { session } = await createLedger(ctx, {
    path: join(profile, '会计学院.jytz'),
    role: 'school',
    schoolName: '会计学院',
    cohort: 2020,
    userName: '测试员',
    passphrase: PASSPHRASE,
  })
  for (const name of ['school-roster.xlsx', 'plan-export.xlsx']) {
    const request = { path: join(SAMPLES, name), kind: null, effective: '2020-07-03' }
    await importFile(ctx, session, { ...request, dryRun: false })
  }
  await closeLedger(ctx)
}

function findChromium(): string | undefined {
  const asked = process.env.STANDIN_CHROMIUM
  if (asked !== undefined) return asked
  const folders = (process.env.PATH ?? '').split(delimiter)
  return CHROMIUM.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function barePage(executablePath: string): Promise<number> {
  const started = performance.now()
  const browser = await chromium.launch({ executablePath, args: rootOnly })
  const page = await browser.newPage()
  await page.setContent('<button>ready</button>')
  await page.getByRole('button').click()
  const taken = performance.now() - started
  await browser.close()
  return taken
}

type Start = Readonly<{ start: number; unlock: number }>

async function application(profile: string): Promise<Start> {
  const started = performance.now()
  const app = await _electron.launch({ args: [ROOT, `--user-data-dir=${profile}`, ...rootOnly] })
  const page = await app.firstWindow()
  const secret = page
    .getByLabel(zh.accounts.passphrase, { exact: true })
    .and(page.locator('input[type=password]'))
  await secret.fill(PASSPHRASE)
  const start = performance.now() - started
  const unlock = await unlocked(page)
  await app.close()
  return { start, unlock }
}

async function unlocked(page: Page): Promise<number> {
  const started = performance.now()
  await page.getByRole('button', { name: zh.accounts.unlock, exact: true }).click()
  const cells = page.getByRole('grid').getByRole('gridcell')
  await cells.filter({ hasText: /\S/ }).first().waitFor()
  return performance.now() - started
}

const profile = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  mkdirSync(join(profile, 'state'), { recursive: true })
  await makeLedger(profile)
  const program = findChromium()
  const bare: number[] = []
  const starts: Start[] = []
  for (let run = 0; run < RUNS; run++) {
    if (program !== undefined) bare.push(await barePage(program))
    starts.push(await application(profile))
  }
  answer({
    bare: bare.length === 0 ? null : median(bare),
    start: median(starts.map(({ start }) => start)),
    unlock: median(starts.map(({ unlock }) => unlock)),
  })
} finally {
  rmSync(profile, { recursive: true, force: true })
}
