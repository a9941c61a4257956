// Starts the small app of tests/fixtures/stand-in-app, by Playwright's stock launch.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'

type Bridge = Readonly<{
  invoke: (channel: string, value?: unknown) => Promise<unknown>
  add: (a: number, b: number) => number
  refuse: () => never
  callBack: (listener: (value: unknown) => string) => string
  onEvent: (listener: (payload: unknown) => void) => () => void
  sendFile: (file: File) => Promise<unknown>
  sandboxed: boolean
  nested: { list: number[] }
  probes: Readonly<Record<string, string>>
}>
type Seen = Readonly<{
  denied: { url: string; main: boolean }[]
  opened: string[]
  second: { argv: string[]; cwd: string; data: unknown }[]
  requests: string[]
  senders: { id: number; url: string; parent: unknown }[]
  console: { level: string; message: string }[]
  gone: string[]
}>

declare global {
  interface Window {
    readonly fixture: Bridge
  }
  // In the main process, where the fixture app keeps what happened.
  var seen: Seen
}

export const FIXTURE_APP = resolve(import.meta.dirname, '../fixtures/stand-in-app')

type Running = { folder: string; app: ElectronApplication; page: Page }

/** Every test gets an app of its own, with a fresh profile, on its first page. */
export const test = base.extend<Running>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), '替身 stand-in-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  app: async ({ folder }, use) => {
    const app = await _electron.launch({ args: [FIXTURE_APP, `--user-data-dir=${folder}`] })
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.getByRole('heading', { name: 'first' }).waitFor()
    await use(page)
  },
})

export { expect } from 'playwright/test'
