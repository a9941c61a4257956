// The installer for Windows in release/. Further arguments go to electron-builder (`-- --dir` for the bare folder).
import { spawnSync } from 'node:child_process'
import { bundleIfChanged } from './bundle.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

await bundleIfChanged()
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules', 'electron-builder', 'cli.js'),
    '--win',
    '--x64',
    '--publish=never',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit' },
)
process.exitCode = status ?? 1
