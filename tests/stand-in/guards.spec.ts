// Navigation, popups, policy, network: what the app's main process forbids is forbidden here too.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixture-app.ts'

test('links, redirects and scripts cannot leave the app', async ({ app, page }) => {
  const denied = () => app.evaluate(() => globalThis.seen.denied)
  const before = page.url()
  await page.locator('#away').click()
  await expect.poll(denied).toEqual([{ url: 'https://example.com/link', main: true }])
  await page.locator('#redirect').click()
  await expect.poll(denied).toHaveLength(2)
  await page.evaluate(() => location.assign('https://example.com/script'))
  await expect.poll(denied).toHaveLength(3)
  expect((await denied()).map(({ url }) => url)).toEqual([
    'https://example.com/link',
    'https://example.com/away',
    'https://example.com/script',
  ])
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => window.fixture.invoke('echo', 'still here'))).toBe('still here')
})

test('a frame inside the page is guarded as well', async ({ app, page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = '/frame.html'
    document.body.append(frame)
  })
  await page.frameLocator('iframe').getByRole('link').click()
  await expect
    .poll(() => app.evaluate(() => globalThis.seen.denied))
    .toEqual([{ url: 'https://example.com/from-frame', main: false }])
})

test('no popup opens, and the app is asked about each', async ({ app, page }) => {
  const opened = await page.evaluate(() => [
    window.open('https://example.com/popup'),
    window.open('/frame.html', 'named', 'width=100'),
    window.open(),
  ])
  expect(opened).toEqual([null, null, null])
  await page.locator('#blank').click()
  await expect
    .poll(() => app.evaluate(() => globalThis.seen.opened))
    .toEqual([
      'https://example.com/popup',
      'app://bundle/frame.html',
      'about:blank',
      'https://example.com/blank',
    ])
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the policy of protocol.handle is enforced', async ({ app, page }) => {
  const ran = await page.evaluate(() => {
    const policy = Reflect.get(window, 'trustedTypes').createPolicy('probe', {
      createScript: (text: string) => text,
    })
    const script = document.createElement('script')
    script.textContent = policy.createScript('window.inline = true')
    document.head.append(script)
    return Reflect.get(window, 'inline')
  })
  expect(ran).toBeUndefined()
  await expect
    .poll(() => app.evaluate(() => globalThis.seen.console.map(({ message }) => message).join()))
    .toContain('Content Security Policy')
})

test('the app sees its own addresses and bodies', async ({ app, page }) => {
  const echoed = await page.evaluate(async () => {
    const response = await fetch('/echo?q=%E5%8F%B0', { method: 'POST', body: '台账' })
    return response.text()
  })
  expect(echoed).toBe('台账')
  expect(await app.evaluate(() => globalThis.seen.requests)).toContain(
    'POST app://bundle/echo?q=%E5%8F%B0',
  )
  expect(
    await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL()),
  ).toBe('app://bundle/index.html')
})

test('a blocked request does not reach its server', async ({ app, page }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const reach = () =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'blocked',
        ),
      `http://127.0.0.1:${port}/`,
    )
  expect(await reach()).toBe('blocked')
  expect(requests).toBe(0)
  await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
  expect(await reach()).toBe('reached')
  server.close()
})

test('permissions are denied as the handlers say', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})
