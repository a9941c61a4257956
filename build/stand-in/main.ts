// The program: makes `electron` resolvable, honours Playwright's `-r loader`, runs the app.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, describeApp, start } from './app.ts'
import { say } from './log.ts'

const HOST = new URL('./electron.ts', import.meta.url).href
const NAMES = ['electron', 'electron/main', 'electron/common']
// Meant for this program itself, or for Node, not for the page's browser.
const NOT_SWITCHES = ['inspect', 'no-sandbox', 'remote-debugging-port']

type Manifest = Readonly<{ name?: string; productName?: string; version?: string; main?: string }>

registerHooks({
  resolve: (specifier, context, next) =>
    NAMES.includes(specifier)
      ? { url: HOST, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

function pretendElectron(): void {
  const here = createRequire(import.meta.url)
  const { version }: { version: string } = here('../../node_modules/electron/package.json')
  const versions = { ...process.versions, electron: version, chrome: 'stand-in' }
  const fields = { versions, type: 'browser', defaultApp: true, resourcesPath: import.meta.dirname }
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true })
  }
}

function takeSwitches(args: readonly string[]): void {
  for (const arg of args) {
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? []
    if (name !== undefined && !NOT_SWITCHES.includes(name)) {
      app.commandLine.appendSwitch(name, value ?? '')
    }
  }
}

function existing(file: string): string {
  if (existsSync(file)) return file
  say(`${file} is not there: build the app first.`)
  process.exit(3)
}

function mainFileOf(target: string): string {
  const path = existing(resolve(target))
  if (!statSync(path).isDirectory()) {
    describeApp({ folder: dirname(path), name: 'Electron', version: '0.0.0' })
    return path
  }
  const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const { name = 'Electron', productName = name, version = '0.0.0', main = 'index.js' } = manifest
  describeApp({ folder: path, name: productName, version })
  return existing(join(path, main))
}

const SIGNAL_LIMIT_MS = 20_000

async function run(args: readonly string[]): Promise<void> {
  say("this is not Electron: the app's own code runs on Node, its windows in Chromium.")
  pretendElectron()
  process.argv = [process.execPath, ...args]
  takeSwitches(args)
  const at = args.indexOf('-r')
  const loader = at === -1 ? undefined : args[at + 1]
  const target = args.find((arg) => !arg.startsWith('-') && arg !== loader) ?? '.'
  const mainFile = mainFileOf(target)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit()
      // Whoever sends a signal does not ask twice: a page that never goes must not keep the process.
      setTimeout(() => process.exit(1), SIGNAL_LIMIT_MS).unref()
    })
  }
  if (loader !== undefined) createRequire(import.meta.url)(loader)
  await import(pathToFileURL(mainFile).href)
  const port = args.find((arg) => arg.startsWith('--remote-debugging-port='))?.split('=')[1]
  await start(port)
}

await run(process.argv.slice(2))
