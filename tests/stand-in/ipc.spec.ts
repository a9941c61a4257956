import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixture-app.ts'

test('values of structured clone come back as they were', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const sent = {
      date: new Date(5),
      map: new Map([['k', { inside: undefined }]]),
      set: new Set([10n]),
      bytes: new Uint8Array([0, 127, 255]),
      words: new Uint16Array([1, 65_535]).buffer,
      numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 0.1],
      pattern: /a+/gi,
      dollar: { $: 'map', v: [1] },
      chinese: '毕业生\u0000台账 😀',
      nothing: null,
    }
    const got = (await window.fixture.invoke('echo', sent)) as typeof sent
    return {
      date: got.date instanceof Date && got.date.getTime() === 5,
      map: got.map instanceof Map && 'inside' in (got.map.get('k') ?? {}),
      set: got.set instanceof Set && got.set.has(10n),
      bytes: got.bytes instanceof Uint8Array && got.bytes.join() === '0,127,255',
      words: got.words instanceof ArrayBuffer && new Uint16Array(got.words)[1] === 65_535,
      numbers: got.numbers.every((n, i) => Object.is(n, sent.numbers[i])),
      pattern: got.pattern instanceof RegExp && String(got.pattern) === '/a+/gi',
      dollar: JSON.stringify(got.dollar) === JSON.stringify(sent.dollar),
      chinese: got.chinese === sent.chinese,
      nothing: got.nothing === null,
    }
  })
  expect(Object.entries(same).filter(([, equal]) => !equal)).toEqual([])
})

test('errors arrive with the words that Electron uses', async ({ page }) => {
  const message = (channel: string, unsendable = false) =>
    page.evaluate(
      ([name, bad]) =>
        window.fixture
          .invoke(name, bad ? () => 1 : undefined)
          .then(String, (error: Error) => error.message),
      [channel, unsendable] as const,
    )
  expect(await message('fail')).toBe(
    "Error invoking remote method 'fail': RangeError: out of range",
  )
  expect(await message('absent')).toBe(
    "Error invoking remote method 'absent': Error: No handler registered for 'absent'",
  )
  expect(await message('unsendable')).toContain('An object could not be cloned.')
  expect(await message('echo', true)).toBe('An object could not be cloned.')
})

test('the sender is the main frame of the window, from the first call on', async ({
  app,
  page,
}) => {
  await page.evaluate(() => window.fixture.invoke('echo', 'again'))
  const senders = await app.evaluate(() => globalThis.seen.senders)
  const id = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.id)
  expect(senders).toEqual([
    { id, url: 'app://bundle/index.html', parent: null },
    { id, url: 'app://bundle/index.html', parent: null },
  ])
})

test('events reach the page until it stops listening', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = []
    const stop = window.fixture.onEvent((payload) => void heard.push(payload))
    Object.assign(window, { heard, stop })
  })
  const send = (text: string) =>
    app.evaluate(({ webContents }, payload) => {
      webContents.getAllWebContents()[0]?.send('event', payload)
    }, text)
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard'))
  await send('one')
  await expect.poll(heard).toEqual(['one'])
  await page.evaluate(() => Reflect.get(window, 'stop')())
  await send('two')
  await page.evaluate(() => window.fixture.invoke('echo', 'after two'))
  expect(await heard()).toEqual(['one'])
})

test('a worker thread of the app answers through the main process', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('worker', 21))).toEqual({ answer: 42 })
})

test('the path of a chosen file reaches the main process', async ({ page, folder }) => {
  const file = join(folder, '名单 "2020".xlsx')
  await writeFile(file, 'x')
  await page.locator('#file').setInputFiles(file)
  await expect(page.locator('#path')).toHaveText(JSON.stringify({ path: file, n: 1 }))
})

test('the path of a dropped file reaches the main process', async ({ page, folder }) => {
  const file = join(folder, 'dropped.xlsx')
  await writeFile(file, 'x')
  const box = await page.locator('#drop').boundingBox()
  const at = { x: (box?.x ?? 0) + 2, y: (box?.y ?? 0) + 2 }
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await expect(page.locator('#path')).toHaveText(JSON.stringify({ path: file, n: 1 }))
})

test('a file without a place on the disk has an empty path', async ({ page }) => {
  const answer = await page.evaluate(() => window.fixture.sendFile(new File(['x'], 'made.txt')))
  expect(answer).toEqual({ path: '', n: 1 })
})
