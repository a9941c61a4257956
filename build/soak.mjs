// The same fault, fuzz and model tests with larger counts: tests/helpers/scale.ts multiplies by TEST_SCALE.
//   npm run soak [-- factor [file or folder …]]
import { spawnSync } from 'node:child_process'
import { inRoot, ROOT } from './setup/places.mjs'

const [factor = '20', ...only] = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=build/vitest.config.ts',
    `--testTimeout=${3_600_000}`,
    ...only,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TEST_SCALE: factor } },
)
process.exitCode = status ?? 1
