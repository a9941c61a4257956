// What a hostile page can say to the shell and the data thread: rows 13, 14 and 17.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './security-app.ts'

const INVALID = { ok: false, error: { code: 'invalid_input' } }

test('row 14: a call reaches the data thread and comes back parsed', async ({ page }) => {
  expect(await page.evaluate(() => window.bridge.invoke('accounts.status', {}))).toEqual({
    ok: true,
    data: null,
  })
})

test('row 14: unknown methods and wrong shapes are refused, and everything lives on', async ({
  page,
}) => {
  const ask = (method: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      ([name, value]) => {
        const invoke = window.bridge.invoke as (method: string, input: unknown) => Promise<unknown>
        return invoke(String(name), value).catch((error: Error) => error.message)
      },
      [method, input] as const,
    )
  for (const method of [
    'graduates.drop',
    'files.dropped',
    'files.constructor',
    'constructor.call',
  ]) {
    expect(await ask(method, { path: '/etc/passwd' })).toMatchObject(INVALID)
  }
  for (const method of ['toString', '__proto__', 'app:event', 'a.b.c', '']) {
    expect(await ask(method, {})).toContain('unknown method name')
  }
  const shapes = [
    null,
    7,
    'x',
    [],
    { ids: 'all' },
    { ids: [1.5] },
    { ids: [], extra: 1 },
    { ids: Array(600).fill(1) },
  ]
  for (const shape of shapes) expect(await ask('graduates.rows', shape)).toMatchObject(INVALID)
  expect(await ask('graduates.rows', { ids: [1] })).toMatchObject({
    error: { code: 'ledger_closed' },
  })
  expect(
    await ask('accounts.unlock', {
      ledger: { token: '/etc/passwd' },
      secretKind: 'passphrase',
      secret: 'x',
    }),
  ).toMatchObject({ ok: false })
})

test('row 13: a frame inside the page gets no bridge', async ({ page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = '/frame.html'
    document.body.append(frame)
  })
  await expect.poll(() => page.evaluate(() => window.violations)).toContain('frame-src')
  expect(await page.evaluate(() => window.frameHasBridge)).toBeUndefined()
})

test('row 14: a path becomes a token by a dialog only', async ({ app, page, folder }) => {
  const roster = join(folder, '名单.xlsx')
  await writeFile(roster, 'not a workbook')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, roster)
  const picked = await page.evaluate(() =>
    window.bridge.invoke('files.pickOpen', { purpose: 'import' }),
  )
  expect(picked).toMatchObject({ ok: true, data: { name: '名单.xlsx' } })
  expect(JSON.stringify(picked)).not.toContain(folder)
  const invented = await page.evaluate(() =>
    window.bridge.droppedFile(new File(['x'], '/etc/passwd', { type: 'text/plain' })),
  )
  expect(invented).toMatchObject(INVALID)
})

test('row 14: a chosen file is known to the data thread by its token', async ({
  app,
  page,
  folder,
}) => {
  await mkdir(join(folder, 'ledgers'))
  const missing = join(folder, 'ledgers', 'none.jytz')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, missing)
  const answer = await page.evaluate(async () => {
    const picked = await window.bridge.invoke('files.pickOpen', { purpose: 'ledger' })
    if (!picked.ok || picked.data === null) return picked
    const ledger = { token: picked.data.token }
    return window.bridge.invoke('accounts.unlock', {
      ledger,
      secretKind: 'passphrase',
      secret: 'x',
    })
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'ledger_missing' } })
})
