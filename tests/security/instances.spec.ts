// Row 20: one instance; what a second start says is only offered. Rows 4 and 24 as the running shell has them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import electron from 'electron'
import { argumentsFor, expect, test } from './security-app.ts'

async function startAgain(folder: string, ...more: string[]): Promise<unknown> {
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(String(electron), [...argumentsFor(folder), ...rootOnly, ...more], {
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  return code
}

test('row 20: a second start ends at once and wakes the first', async ({ app, page, folder }) => {
  const ledger = join(folder, '会计学院.jytz')
  await writeFile(ledger, '')
  expect(await startAgain(folder, ledger)).toBe(0)
  await expect.poll(() => page.evaluate(() => window.events)).toEqual([{ type: 'ledger.changed' }])
  expect(await page.evaluate(() => window.bridge.invoke('files.offered', {}))).toMatchObject({
    ok: true,
    data: { name: '会计学院.jytz' },
  })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('row 20: bad arguments of a second start offer nothing', async ({ page, folder }) => {
  for (const bad of [
    'file:///etc/passwd.jytz',
    '//server/share/a.jytz',
    'jytz://open',
    join(folder, 'none.jytz'),
  ]) {
    expect(await startAgain(folder, bad)).toBe(0)
  }
  expect(await page.evaluate(() => window.events)).toEqual([])
  expect(await page.evaluate(() => window.bridge.invoke('files.offered', {}))).toEqual({
    ok: true,
    data: null,
  })
})

test('row 23: the log says what happened and quotes nothing', async ({ app, page, folder }) => {
  await page.locator('#away').click()
  await page.evaluate(() => window.bridge.invoke('accounts.status', {}))
  const log = join(folder, 'profile', 'logs', 'main.log')
  await expect.poll(() => readFile(log, 'utf8')).toContain('navigation refused')
  expect(await readFile(log, 'utf8')).not.toContain('example.com')
  await app.close()
  expect(await readFile(log, 'utf8')).toMatch(/info closed\n$/)
})
