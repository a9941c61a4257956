import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { defineConfig } from 'playwright/test'

const root = resolve(import.meta.dirname, '..')
const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

// The npm package writes path.txt when it has the binary; only without it the stand-in steps in.
if (!existsSync(join(electron, 'path.txt')) && !existsSync(join(electron, 'dist'))) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(root, 'build', 'stand-in')
}

export default defineConfig({
  testDir: join(root, 'tests'),
  outputDir: join(root, 'test-results'),
  // Of a machine that does other things as well: nobody waits for it while all goes well.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', 'playwright.json') }]],
  projects: [
    { name: 'stand-in', testMatch: 'stand-in/**/*.spec.ts' },
    { name: 'grid', testMatch: 'grid/**/*.spec.ts' },
    { name: 'security', testMatch: 'security/**/*.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    // The display of its own that it needs is an X server.
    ...(process.platform === 'linux' ? [{ name: 'calc', testMatch: 'calc/**/*.spec.ts' }] : []),
  ],
})
