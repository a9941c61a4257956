// What a hostile page can reach: rows 1–8 and 17 of the security table.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './security-app.ts'

test('rows 2, 3, 4 and 17: the page has no Node, no Electron and three functions', async ({
  page,
}) => {
  const reach = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    electron: typeof Reflect.get(window, 'electron'),
    bridge: Object.keys(window.bridge).sort(),
    frozen: Object.isFrozen(window.bridge),
  }))
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    electron: 'undefined',
    bridge: ['droppedFile', 'invoke', 'onEvent'],
    frozen: true,
  })
})

test('row 7: scripts come from our own files alone', async ({ page }) => {
  expect(await page.evaluate(() => window.inlineScriptRan)).toBeUndefined()
  expect(await page.evaluate(() => window.evalOutcome)).toBe('EvalError')
  const results = await page.evaluate(async (moduleText) => {
    const attempt = async (work: () => unknown): Promise<string> => {
      try {
        await work()
        return 'ran'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const elementLoads = (element: HTMLElement): Promise<void> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', () => resolve())
        element.addEventListener('error', () => reject(new Error('refused')))
        document.head.append(element)
      })
    return {
      html: await attempt(() => {
        document.body.innerHTML = '<img src=x>'
      }),
      dataModule: await attempt(() => import(moduleText)),
      stylesheet: await attempt(() =>
        elementLoads(
          Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: 'data:text/css,',
          }),
        ),
      ),
    }
  }, 'data:text/javascript,1')
  expect(Object.values(results)).not.toContain('ran')
  await expect
    .poll(() => page.evaluate(() => [...new Set(window.violations)].sort()))
    .toEqual(['require-trusted-types-for', 'script-src-elem', 'style-src-elem'])
})

test('row 1: nothing is loaded from a network', async ({ page }) => {
  let reached = 0
  const server = createServer((_request, response) => {
    reached += 1
    response.setHeader('access-control-allow-origin', '*').end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const outcomes = await page.evaluate(async (base) => {
    const failed = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'reached',
        () => 'failed',
      )
    const image = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const img = new Image()
        img.onload = () => resolve()
        img.onerror = () => reject(new Error('refused'))
        img.src = `${base}/a.png`
      })
    return [
      await failed(fetch(base, { mode: 'no-cors' })),
      await failed(fetch('https://example.com/')),
      await failed(image()),
      navigator.sendBeacon(base, 'x') ? 'queued' : 'failed',
    ]
  }, `http://127.0.0.1:${port}`)
  server.close()
  expect(outcomes.slice(0, 3)).toEqual(['failed', 'failed', 'failed'])
  expect(reached).toBe(0)
})

test('row 5: no permission is granted', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
    const answers = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
    )
    const media = navigator.mediaDevices?.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return [...(await Promise.all(answers)), await (media ?? 'denied')]
  })
  expect([...new Set(states)]).toEqual(['denied'])
})

test('row 15: app:// gives away files of the page alone', async ({ page }) => {
  const statuses = await page.evaluate(async () => {
    const get = (path: string, init?: RequestInit): Promise<number | string> =>
      fetch(path, init).then(
        ({ status }) => status,
        () => 'failed',
      )
    return {
      own: await get('/page.js'),
      encoded: await get('/..%2f..%2f..%2fetc/passwd'),
      backslash: await get('/..%5c..%5coutside.json'),
      outside: await get('/../outside.json'),
      bundle: await get('/..%2felectron/main.mjs'),
      link: await get('/link.json'),
      post: await get('/page.js', { method: 'POST', body: 'x' }),
      otherHost: await get('app://other/page.js'),
    }
  })
  expect(statuses).toEqual({
    own: 200,
    encoded: 400,
    backslash: 400,
    outside: 404,
    bundle: 400,
    link: 403,
    post: 405,
    otherHost: 'failed',
  })
})
