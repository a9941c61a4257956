// app: start, single instance, orderly end.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPath } from './app-paths.ts'
import { adopt, chromium, isRunning } from './browser.ts'
import { startChromium } from './chromium.ts'
import { takeLock } from './single-instance.ts'
import { Emitter, known, preventable } from './unknown.ts'
import { closing, openWindows, setClosing } from './window-list.ts'

const EVENTS = [
  'activate',
  'before-quit',
  'browser-window-created',
  'quit',
  'ready',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
]
// Chromium gets these in a form of our own.
const OURS = ['user-data-dir', 'disable-features', 'enable-features']
const PATIENCE = 2000

export type AppPackage = Readonly<{ folder: string; name: string; version: string }>

const switches = new Map<string, string>()
const paths = new Map<string, string>()
const ready = Promise.withResolvers<void>()
let described: AppPackage = { folder: process.cwd(), name: 'Electron', version: '0.0.0' }

const commandLine = known('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    switches.set(name, value)
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  removeSwitch(name: string): void {
    switches.delete(name)
  },
}) satisfies Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>

async function endChromium(): Promise<void> {
  if (!isRunning()) return
  const { cdp, exited, kill } = chromium()
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())
  cdp.send('Browser.close', {}).catch(kill)
  await Promise.race([exited, late])
  kill()
}

class App extends Emitter {
  readonly commandLine = commandLine
  readonly isPackaged = false

  whenReady(): Promise<void> {
    return ready.promise
  }

  isReady(): boolean {
    return isRunning()
  }

  getName(): string {
    return described.name
  }

  setName(name: string): void {
    described = { ...described, name }
  }

  getVersion(): string {
    return described.version
  }

  getAppPath(): string {
    return described.folder
  }

  getLocale(): string {
    const first = (process.env.LANG ?? '').split('.')[0] ?? ''
    return /^[a-z]{2}_[A-Z]{2}$/.test(first) ? first.replace('_', '-') : 'en-US'
  }

  getPath(name: string): string {
    const userDataDir = switches.get('user-data-dir')
    return paths.get(name) ?? defaultPath(name, { appName: described.name, userDataDir })
  }

  setPath(name: string, path: string): void {
    paths.set(name, path)
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    return takeLock(this.getPath('userData'), data, (start) =>
      this.emit('second-instance', {}, start.argv, start.cwd, start.data),
    )
  }

  quit(): void {
    if (closing()) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    setClosing(true)
    for (const window of [...openWindows]) window.close()
    if (openWindows.size === 0) setImmediate(() => this.lastWindowGone())
  }

  /** A window's close was prevented: the app stays. */
  closeRefused(): void {
    setClosing(false)
  }

  windowGone(): void {
    if (openWindows.size > 0) return
    if (closing()) this.lastWindowGone()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  private lastWindowGone(): void {
    if (!closing() || openWindows.size > 0) return
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) setClosing(false)
    else this.exit(0)
  }

  exit(code = 0): void {
    setClosing(true)
    this.emit('quit', {}, code)
    endChromium().then(
      () => process.exit(code),
      () => process.exit(code),
    )
  }

  // Every window is sandboxed here, and there is no taskbar to tell an id.
  enableSandbox(): void {}
  setAppUserModelId(_id: string): void {}
}

export const app = known('app', new App('app', EVENTS))
app satisfies Pick<
  Record<keyof Electron.App, unknown>,
  Exclude<keyof App, keyof Emitter | 'closeRefused' | 'windowGone'>
>

/** What the app's package.json says; told by the entry before the app's first line runs. */
export function describeApp(description: AppPackage): void {
  described = description
}

/** Starts Chromium and tells the app that it is ready. */
export async function start(debugPort: string | undefined): Promise<void> {
  if (closing()) return // it asked to quit while it was being loaded
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const passed = [...switches]
    .filter(([name]) => !OURS.includes(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  const started = await startChromium(join(userData, 'chromium'), passed, debugPort)
  process.on('exit', started.kill)
  await adopt(started)
  started.exited.then(
    () => {
      if (!closing()) process.exit(1)
    },
    () => process.exit(1),
  )
  ready.resolve()
  app.emit('ready', {}, {})
}
