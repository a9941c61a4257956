import { expect, test } from './fixture-app.ts'

test('the page has no Node and cannot see the preload', async ({ page }) => {
  const found = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    secret: typeof Reflect.get(globalThis, 'preloadSecret'),
    traces: Object.getOwnPropertyNames(globalThis).filter((name) =>
      /stand.?in|membrane/i.test(name),
    ),
    sandboxed: window.fixture.sandboxed,
  }))
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    secret: 'undefined',
    traces: [],
    sandboxed: true,
  })
})

test('the bridge is frozen and cannot be replaced', async ({ page }) => {
  const found = await page.evaluate(() => {
    const before = window.fixture
    const replaced = Reflect.set(window, 'fixture', { invoke: 1 })
    const deleted = Reflect.deleteProperty(window, 'fixture')
    const deep = Object.isFrozen(before) && Object.isFrozen(before.nested.list)
    return { replaced, deleted, deep, same: window.fixture === before }
  })
  expect(found).toEqual({ replaced: false, deleted: false, deep: true, same: true })
})

test('functions, exceptions and callbacks cross the bridge', async ({ page }) => {
  const found = await page.evaluate(() => {
    const refused = (): string => {
      try {
        return window.fixture.refuse()
      } catch (error) {
        return error instanceof TypeError ? error.message : 'not a TypeError of this world'
      }
    }
    return {
      sum: window.fixture.add(2, 3),
      refused: refused(),
      called: window.fixture.callBack((value) => JSON.stringify(value)),
      constructed: Reflect.getPrototypeOf(window.fixture.add) === Function.prototype,
    }
  })
  expect(found).toEqual({
    sum: 5,
    refused: 'refused',
    called: '{"from":"preload"}',
    constructed: true,
  })
})

test('the preload finds what Electron gives to a sandboxed one, and an error for the rest', async ({
  page,
}) => {
  expect(await page.evaluate(() => window.fixture.probes)).toEqual({
    unknownIpc: 'TypeError: stand-in for Electron: ipcRenderer.sendSync is not implemented',
    unknownModule: 'Error: module not found: node:fs',
  })
})

test('a frame inside the page gets no bridge', async ({ page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = '/frame.html'
    document.body.append(frame)
  })
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('link')).toBeVisible()
  const inner = page.frames().find((each) => each.url().endsWith('/frame.html'))
  expect(await inner?.evaluate(() => typeof window.fixture)).toBe('undefined')
})

test('the preload runs on an empty page, too, which is no secure context', async ({
  app,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'),
  )
  await expect.poll(() => page.url()).toBe('about:blank')
  expect(await page.evaluate(() => [isSecureContext, typeof window.fixture?.add])).toEqual([
    false,
    'function',
  ])
  const heard = await app.evaluate(() => globalThis.seen.console)
  expect(heard.filter(({ level }) => level === 'error')).toEqual([])
})
