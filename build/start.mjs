// Opens the application; without a display it says so and does the main job headless.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import electron from 'electron'
import { bundleIfChanged } from './bundle.mjs'
import { hasDisplay } from './setup/electron.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

if (hasDisplay()) {
  await bundleIfChanged()
  open()
} else {
  process.stderr.write(
    '没有显示器，改为在后台演示主要功能。/ There is no display: doing the main job headless instead.\n',
  )
  await import(pathToFileURL(inRoot('build', 'demo.mjs')).href)
}

function open() {
  // As root Chromium refuses its sandbox; only a container starts it so.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(String(electron), ['.', ...rootOnly, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
