// The same fault, fuzz and model tests with larger counts: tests/helpers/scale.ts multiplies by TEST_SCALE.
//   npm run soak [-- factor [file or folder …]], with TEST_SEED=… the examples of an earlier run
import { spawnSync } from 'node:child_process'
import { inRoot, ROOT } from './setup/places.mjs'

const [factor = '20', ...only] = process.argv.slice(2)
const seed = process.env.TEST_SEED ?? String(Date.now() % 2 ** 31)
process.stdout.write(`TEST_SEED=${seed}\n`)
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=build/vitest.config.ts',
    `--testTimeout=${3_600_000}`,
    ...only,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TEST_SCALE: factor, TEST_SEED: seed } },
)
process.exitCode = status ?? 1
