// The central office of July 2020, open in the application.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { type ElectronApplication, expect, type Page } from 'playwright/test'
import { choose } from './steps.ts'

const WRITER = resolve(import.meta.dirname, '../helpers/centre-of-july.ts')
/** That of the helpers' ledgers. */
const PASSPHRASE = 'correct horse'

type Running = Readonly<{ app: ElectronApplication; page: Page; folder: string }>

/** Opens its ledger and goes to the page 汇总; `again`: one school has handed in a second time. */
export async function openCentre(
  { app, page, folder }: Running,
  ...words: readonly 'again'[]
): Promise<void> {
  const file = join(folder, '就业指导处.jytz')
  const { status, stderr } = spawnSync(process.execPath, [WRITER, file, ...words], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  await choose(app, file)
  await page.getByRole('tab', { name: '打开台账' }).click()
  await page.getByRole('button', { name: '打开其他位置的台账' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('link', { name: '汇总', exact: true }).click()
}
