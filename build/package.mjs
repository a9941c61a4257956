// Installer and portable zip for Windows in release/. Further arguments go to electron-builder (`-- --dir` for the bare
// folder).
import { spawnSync } from 'node:child_process'
import { bundleIfChanged } from './bundle.mjs'
import { writeLicences } from './licences.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

await bundleIfChanged()
process.exitCode = (await writeLicences()) ? packaged(process.argv.slice(2)) : 1

/** @param {string[]} more */
function packaged(more) {
  const { status } = spawnSync(
    process.execPath,
    [
      inRoot('node_modules', 'electron-builder', 'cli.js'),
      '--win',
      '--x64',
      '--publish=never',
      ...more,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  )
  return status ?? 1
}
