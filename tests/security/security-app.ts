// The built shell, preload and data thread, unchanged, with a hostile page in place of ours.
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
    readonly violations: string[]
    readonly events: unknown[]
    readonly inlineScriptRan?: boolean
    readonly frameHasBridge?: string
    readonly evalOutcome?: string
  }
}

const ROOT = resolve(import.meta.dirname, '../..')

export type Running = Readonly<{
  /** holds the application (`app`) and its profile (`profile`) */
  folder: string
  app: ElectronApplication
  page: Page
}>

export const argumentsFor = (folder: string): string[] => [
  join(folder, 'app'),
  `--user-data-dir=${join(folder, 'profile')}`,
]

async function buildApp(folder: string): Promise<void> {
  const app = join(folder, 'app')
  await mkdir(join(app, 'dist'), { recursive: true })
  await cp(join(ROOT, 'dist/electron'), join(app, 'dist/electron'), { recursive: true })
  await cp(join(ROOT, 'tests/fixtures/security-page'), join(app, 'dist/renderer'), {
    recursive: true,
  })
  await symlink(join(ROOT, 'node_modules'), join(app, 'node_modules'), 'junction')
  await writeFile(join(folder, 'outside.json'), '{"secret":true}')
  await symlink(join(folder, 'outside.json'), join(app, 'dist/renderer/link.json'))
  const description = {
    name: 'security-test',
    version: '1.0.0',
    type: 'module',
    main: 'dist/electron/main.mjs',
  }
  await writeFile(join(app, 'package.json'), JSON.stringify(description))
}

export const test = base.extend<Running>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), '安全 security-'))
    await buildApp(folder)
    await use(folder)
    await rm(folder, { recursive: true })
  },
  app: async ({ folder }, use) => {
    const app = await _electron.launch({ args: argumentsFor(folder) })
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.getByRole('heading', { name: 'page' }).waitFor()
    await use(page)
  },
})

export { expect } from 'playwright/test'
