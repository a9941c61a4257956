// Electron's real binary where it can be downloaded; elsewhere the stand-in with Chromium.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNote, say, writeNote } from './notes.mjs'
import { nodeProgram } from './packages.mjs'
import { inRoot, STAND_IN, WINDOWS } from './places.mjs'

const ONE_ATTEMPT_MS = 10 * 60_000

/** @param {{ retry: boolean }} options */
export function setUpElectron({ retry }) {
  if (hasRealElectron()) return true
  const { failed } = readNote('electron')
  if (failed === undefined || retry) {
    say('正在下载 Electron… / Downloading Electron…')
    const { status } = spawnSync(nodeProgram(), ['install.js'], {
      cwd: inRoot('node_modules', 'electron'),
      stdio: 'ignore',
      timeout: ONE_ATTEMPT_MS,
    })
    if (status === 0 && hasRealElectron()) return true
    writeNote('electron', { failed: new Date().toISOString() })
    if (!WINDOWS)
      say(
        'Electron 无法下载，改用替身程序和 Chromium。/ No Electron download: using the stand-in with Chromium.',
      )
  }
  if (!WINDOWS) return true
  say(
    'Electron 无法下载：请检查网络，或设置 ELECTRON_MIRROR 后运行 node build/setup.mjs --app --retry。/ ' +
      'Electron cannot be downloaded: check the network or set ELECTRON_MIRROR, then node build/setup.mjs --app --retry.',
  )
  return false
}

export const hasDisplay = () =>
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY)

/** The real one needs a display; without one the stand-in shows the same application to the tests. */
export function usesStandIn() {
  return !WINDOWS && !(hasRealElectron() && hasDisplay())
}

/** Environment in which Electron's npm wrapper and Playwright find the program chosen here. */
export function electronEnvironment() {
  return usesStandIn() ? { ELECTRON_OVERRIDE_DIST_PATH: STAND_IN } : {}
}

function hasRealElectron() {
  const folder = inRoot('node_modules', 'electron')
  const named = join(folder, 'path.txt')
  return existsSync(named) && existsSync(join(folder, 'dist', readFileSync(named, 'utf8')))
}
