// Finds, starts and ends the Chromium whose windows the app gets.
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { type Cdp, connect } from './cdp.ts'
import { debugging, say } from './log.ts'

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MISSING =
  'no Chromium was found: install Debian\'s "chromium", Google Chrome or Microsoft Edge, or set STANDIN_CHROMIUM to the program.'

// Nothing may leave the machine, not even Chromium's own calls; local servers stay reachable so
// that a test of the app's own blocking means something.
const OFFLINE = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE *.invalid'
// Chromium's own asking before local servers would hide whether the app blocks them.
const QUIET_FEATURES =
  'Translate,OptimizationHints,MediaRouter,HttpsUpgrades,LocalNetworkAccessChecks'

export type Chromium = Readonly<{
  cdp: Cdp
  program: string
  /** What a second start needs to reach this same instance. */
  sameInstance: readonly string[]
  exited: Promise<void>
  kill: () => void
}>

/** Without a display there is nothing to show windows on. */
export const headless =
  process.env.STANDIN_HEADLESS === '1' ||
  (process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined)

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findChromium(): string {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const asked = process.env.STANDIN_CHROMIUM
  const found = (asked === undefined ? named : [asked]).find(isProgram)
  if (found !== undefined) return found
  say(asked === undefined ? MISSING : `STANDIN_CHROMIUM names no program: ${asked}`)
  process.exit(3)
}

/** Chromium refuses its sandbox to root; for everybody else it stays on. */
const rootOnly = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

function argumentsFor(profile: string, debugPort: string | undefined): readonly string[] {
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...rootOnly(),
    ...(headless ? ['--headless', '--hide-scrollbars'] : []),
    ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-pings',
    `--disable-features=${QUIET_FEATURES}`,
    `--host-resolver-rules=${OFFLINE}`,
  ]
}

/** Resolves when Chromium says where its debugging port is; Playwright waits for that very line. */
function relayPort(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (debugging) process.stderr.write(text)
      const line = /^DevTools listening on .*$/m.exec(text)?.[0]
      if (line === undefined) return
      if (!debugging) process.stderr.write(`${line}\n`)
      resolve()
    })
  })
}

export async function startChromium(
  profile: string,
  switches: readonly string[],
  debugPort: string | undefined,
): Promise<Chromium> {
  const program = findChromium()
  const child = spawn(program, [...argumentsFor(profile, debugPort), ...switches], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = relayPort(child)
  const [, , , write, read] = child.stdio
  if (!(write instanceof Writable) || !(read instanceof Readable)) {
    say(`${program} could not be started.`)
    process.exit(3)
  }
  const cdp = connect(write, read)
  if (debugPort !== undefined) await Promise.race([port, exited])
  return {
    cdp,
    program,
    sameInstance: [`--user-data-dir=${profile}`, ...rootOnly()],
    exited,
    kill: () => void child.kill('SIGKILL'),
  }
}
