// Starts the real application, each test with a profile and a home of its own. What it complains about fails the test.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from 'playwright/test'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'tests/fixtures/samples')
const STARTED_FOR_A_TEST_MS = 30_000

export const sample = (name: string): string => join(SAMPLES, name)
/** A workbook of another program. */
export const corpus = (name: string): string => join(ROOT, 'tests/fixtures/corpus', name)

type Running = Readonly<{
  /** holds the profile and the home, and whatever the test writes */
  folder: string
  app: ElectronApplication
  page: Page
}>

/** Complaints of the page: errors, and everything that the content security policy refuses. */
function listen(page: Page): readonly string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' || /Content Security Policy/i.test(text)) heard.push(text)
  })
  return heard
}

/** Starts the application on the profile and home of a test; again, too, after it was closed. */
export async function launch(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const home = join(folder, 'home')
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${join(folder, 'profile')}`, '--lang=zh-CN'],
    env: {
      ...ownEnvironment(),
      ...environment,
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: join(home, 'config'),
    },
    timeout: STARTED_FOR_A_TEST_MS,
  })
  // Where a system keeps its documents elsewhere than below the home, the test still must.
  expect(await app.evaluate(({ app: electron }) => electron.getPath('documents'))).toContain(home)
  return app
}

export const test = base.extend<Running>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), '台账 e2e-'))
    await mkdir(join(folder, 'home', 'Documents'), { recursive: true })
    await use(folder)
    await rm(folder, { recursive: true })
  },
  app: async ({ folder }, use) => {
    const app = await launch(folder)
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    const heard = listen(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByRole('heading', { name: '毕业生就业台账' }).waitFor()
    await use(page)
    expect(heard).toEqual([])
  },
})

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

export { expect } from 'playwright/test'
