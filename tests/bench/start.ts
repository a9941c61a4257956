// From the start of the application to a page that answers, beside a bare page of Chromium. By turns, in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { makeLedger, SCHOOL_FILES, startApplication, unlock } from './application.ts'
import { findChromium, rootOnly } from './chromium.ts'
import { answer, median } from './measure.ts'

const RUNS = 5

async function barePage(executablePath: string): Promise<number> {
  const started = performance.now()
  const browser = await chromium.launch({ executablePath, args: [...rootOnly] })
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
  const { app, page } = await startApplication(profile)
  const start = performance.now() - started
  const taken = await unlocked(page)
  await app.close()
  return { start, unlock: taken }
}

async function unlocked(page: Page): Promise<number> {
  const started = performance.now()
  await unlock(page)
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  return performance.now() - started
}

const profile = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  await makeLedger(profile, 'school', SCHOOL_FILES)
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
    unlock: median(starts.map(({ unlock: taken }) => taken)),
  })
} finally {
  rmSync(profile, { recursive: true, force: true })
}
