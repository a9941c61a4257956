// The window, dialogs, menu and life of the app.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import electronPath from 'electron'
import { _electron } from 'playwright/test'
import { expect, FIXTURE_APP, test } from './fixture-app.ts'

const program = String(electronPath)

/** Processes whose command line names this profile folder. */
function processesOf(folder: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    } catch {
      return false // it ended while we looked
    }
  })
}

test('the window is as large as the app asked, and says what it is', async ({ app, page }) => {
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700])
  expect(await page.title()).toMatch(/^Fixture page( \[stand-in\])?$/)
  const window = await app.browserWindow(page)
  await expect
    .poll(() => window.evaluate((each) => each.getTitle()))
    .toBe('Fixture page [stand-in]')
})

test('what the app knows of itself', async ({ app, page }) => {
  await page.title()
  const found = await app.evaluate(({ app: electron }) => ({
    name: electron.getName(),
    version: electron.getVersion(),
    packaged: electron.isPackaged,
    ready: electron.isReady(),
  }))
  expect(found).toEqual({
    name: 'Stand-in fixture',
    version: '1.2.3',
    packaged: false,
    ready: true,
  })
})

test('dialogs are what a test puts there, and cancelled without one', async ({ app, page }) => {
  const choose = () => page.evaluate(() => window.fixture.invoke('choose'))
  expect(await choose()).toEqual({ canceled: true, filePaths: [] })
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/名单.xlsx'] })
  })
  expect(await choose()).toEqual({ canceled: false, filePaths: ['/名单.xlsx'] })
})

test('the screen locks and nobody is there when a test says so', async ({ app, page }) => {
  await page.title()
  const seen = await app.evaluate(({ powerMonitor }) => {
    const events: string[] = []
    powerMonitor.on('lock-screen', () => events.push('locked'))
    powerMonitor.on('suspend', () => events.push('asleep'))
    powerMonitor.emit('lock-screen')
    powerMonitor.emit('suspend')
    const before = powerMonitor.getSystemIdleTime()
    powerMonitor.getSystemIdleTime = () => 600
    return { events, before, after: powerMonitor.getSystemIdleTime() }
  })
  expect(seen).toEqual({ events: ['locked', 'asleep'], before: 0, after: 600 })
})

test('a menu item can be found and clicked', async ({ app, page }) => {
  await page.title()
  const title = await app.evaluate(({ Menu, BrowserWindow }) => {
    Menu.getApplicationMenu()?.getMenuItemById('title')?.click()
    return BrowserWindow.getAllWindows()[0]?.getTitle()
  })
  expect(title).toBe('clicked [stand-in]')
})

test('an API that is not there throws a TypeError with its name', async ({ app, page }) => {
  await page.title()
  const messages = await app.evaluate((electron) => {
    const attempt = (run: () => unknown): string => {
      try {
        run()
        return 'no error'
      } catch (error) {
        return String(error)
      }
    }
    const [window] = electron.BrowserWindow.getAllWindows()
    return [
      attempt(() => electron.app.getGPUInfo('basic')),
      attempt(() => window?.setKiosk(true)),
      attempt(() => electron.BrowserWindow.fromBrowserView),
      attempt(() => window?.webContents.on('cursor-changed', () => {})),
      attempt(() => new electron.Tray('icon.png')),
      attempt(() => electron.session.fromPartition('x')),
      attempt(() => new electron.BrowserWindow({ webPreferences: { sandbox: false } })),
    ]
  })
  const start = 'TypeError: stand-in for Electron:'
  expect(messages).toEqual([
    `${start} app.getGPUInfo is not implemented`,
    `${start} BrowserWindow.setKiosk is not implemented`,
    `${start} BrowserWindow.fromBrowserView is not implemented`,
    `${start} the event 'cursor-changed' of webContents is not implemented`,
    `${start} electron.Tray is not implemented`,
    `${start} session.fromPartition is not implemented`,
    `${start} a window without sandbox and contextIsolation is not implemented`,
  ])
})

test('a second start only tells the first one', async ({ app, page, folder }) => {
  await page.title()
  const args = [FIXTURE_APP, `--user-data-dir=${folder}`, '--no-sandbox', 'open-this.jytz']
  const second = spawnSync(program, args, { encoding: 'utf8' })
  expect(second.status).toBe(0)
  expect(second.stderr).toContain('[stand-in]')
  await expect.poll(() => app.evaluate(() => globalThis.seen.second.length)).toBe(1)
  const [told] = await app.evaluate(() => globalThis.seen.second)
  expect(told?.argv).toContain('open-this.jytz')
  expect(told?.data).toEqual({ from: 'fixture' })
})

test('a crashed page is reported, and comes back when the app reloads it', async ({
  app,
  page,
}) => {
  await page.title()
  await app.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer()
  })
  await expect.poll(() => app.evaluate(() => globalThis.seen.gone)).toEqual(['crashed'])
  const answer = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', resolve))
    contents?.reload()
    await loaded
    return contents?.executeJavaScript("window.fixture.invoke('echo', 'back')")
  })
  expect(answer).toBe('back')
})

test('the page follows nativeTheme, and prints to PDF', async ({ app, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  for (const themeSource of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, themeSource)
    await expect.poll(isDark).toBe(themeSource === 'dark')
  }
  const head = await app.evaluate(async ({ webContents }) => {
    const pdf = await webContents.getAllWebContents()[0]?.printToPDF({ pageSize: 'A4' })
    return pdf?.subarray(0, 5).toString('latin1')
  })
  expect(head).toBe('%PDF-')
})

test('a screenshot is of the size of the page, and follows the viewport', async ({ page }) => {
  // Width and height of a PNG stand at bytes 16 and 20.
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
  expect(size(await page.screenshot())).toEqual([1100, 700])
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(size(await page.screenshot())).toEqual([1366, 768])
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768])
})

test('closing leaves no process and no lock behind', async ({ folder }) => {
  const app = await _electron.launch({ args: [FIXTURE_APP, `--user-data-dir=${folder}`] })
  await app.firstWindow()
  expect(processesOf(folder).length).toBeGreaterThan(1)
  await app.close()
  await expect.poll(() => processesOf(folder)).toEqual([])
  expect(readdirSync(folder)).not.toContain('StandInLock')
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`${signal} leaves no process behind, and the app starts again`, async ({ folder }) => {
    const args = [FIXTURE_APP, `--user-data-dir=${folder}`, '--no-sandbox']
    for (const _round of [1, 2]) {
      const child = spawn(program, args, { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await expect.poll(() => processesOf(folder).length).toBeGreaterThan(3)
      child.kill(signal)
      await ended
      await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([])
    }
  })
}

test('without Chromium there is one sentence and exit code 3', ({ folder }) => {
  const env = { ...process.env, STANDIN_CHROMIUM: '/nowhere/chromium' }
  const args = [FIXTURE_APP, `--user-data-dir=${folder}`]
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
  expect(status).toBe(3)
  expect(stderr).toContain('STANDIN_CHROMIUM names no program: /nowhere/chromium')
})
