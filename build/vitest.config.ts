import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Command-line tests start a process a command, each with a key derivation that is slow on purpose.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/helpers/random-seed.ts'],
    include: ['tests/{unit,integration,migrations,security,faults}/**/*.test.{ts,tsx}'],
  },
})
