// Starts the packaged application for a moment, as it is and with one byte of its archive changed: the one must start,
// the other must not (row 18 of the security table). No Playwright: the fuses shut its way in.
//   node build/run.mjs build/smoke-package.mjs [folder]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './setup/places.mjs'

const LIMIT_MS = 60_000
const POLL_MS = 250
const folder = process.argv[2] ?? inRoot('release', 'win-unpacked')
const archive = join(folder, 'resources', 'app.asar')

const whole = readFileSync(archive)
const asItIs = await starts()
const changed = Buffer.from(whole)
const at = changed.indexOf('main.mjs')
changed.write('n', at)
let damaged = true
try {
  writeFileSync(archive, changed)
  damaged = await starts()
} finally {
  writeFileSync(archive, whole)
}
process.stdout.write(`as it is: ${said(asItIs)}; one byte of app.asar changed: ${said(damaged)}\n`)
process.exitCode = asItIs && at > 0 && !damaged ? 0 : 1

/** @param {boolean} started */
function said(started) {
  return started ? 'starts' : 'does not start'
}

/** The log's line "started" is written when the window and the data thread have been made. */
async function starts() {
  const profile = mkdtempSync(join(tmpdir(), 'smoke-'))
  const log = join(profile, 'logs', 'main.log')
  const child = spawn(join(folder, 'GraduateLedger.exe'), [`--user-data-dir=${profile}`])
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  const limit = Date.now() + LIMIT_MS
  while (!ended && Date.now() < limit && !isStarted(log)) await pause(POLL_MS)
  const started = isStarted(log)
  child.kill()
  while (!ended && Date.now() < limit) await pause(POLL_MS)
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 })
  return started
}

/** @param {string} log */
function isStarted(log) {
  try {
    return readFileSync(log, 'utf8').includes(' info started ')
  } catch {
    return false // not written yet
  }
}
