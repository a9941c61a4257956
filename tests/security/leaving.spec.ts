// Leaving the page: rows 8, 9 and 10.
import { expect, test } from './security-app.ts'

test('row 9: links, scripts and forms stay on the page', async ({ page }) => {
  const home = page.url()
  const stillHere = async (): Promise<void> => {
    await expect(page.getByRole('heading', { name: 'page' })).toBeVisible()
    expect(page.url()).toBe(home)
    expect(await page.evaluate(() => typeof window.bridge)).toBe('object')
  }
  await page.locator('#away').click()
  await stillHere()
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'app://other/',
  ]) {
    await page.evaluate((url) => location.assign(url), address)
    await stillHere()
  }
})

test('row 10: no window opens', async ({ app, page }) => {
  const opened = await page.evaluate(() => [
    window.open('https://example.com/'),
    window.open('/index.html'),
    window.open('about:blank', 'named', 'width=100'),
  ])
  expect(opened).toEqual([null, null, null])
  await page.locator('#popup').click()
  await page.locator('#own-popup').click()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('row 8: a webview stays an unknown element', async ({ page }) => {
  const kind = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    document.body.append(view)
    return { shadow: view.shadowRoot, loads: typeof Reflect.get(view, 'loadURL') }
  })
  expect(kind).toEqual({ shadow: null, loads: 'undefined' })
})

test('row 9: the title is ours, whatever the page calls itself', async ({ app, page }) => {
  await page.evaluate(() => {
    document.title = '请输入密码'
  })
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  )
  expect(title).toMatch(/^毕业生就业台账/)
})
