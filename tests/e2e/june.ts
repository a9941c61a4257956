// The ledger that was kept in June 2020, open in the application.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { type ElectronApplication, expect, type Page } from 'playwright/test'
import { choose, shown } from './steps.ts'

const WRITER = resolve(import.meta.dirname, '../helpers/ledger-of-june.ts')
/** That of the helpers' ledgers. */
const PASSPHRASE = 'correct horse'

type Running = Readonly<{ app: ElectronApplication; page: Page; folder: string }>

/** Opens the ledger that was kept in June 2020, as somebody who has it from elsewhere. */
export async function openJune({ app, page, folder }: Running): Promise<void> {
  const file = join(folder, '六月.jytz')
  const { status, stderr } = spawnSync(process.execPath, [WRITER, file], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  await choose(app, file)
  await page.getByRole('tab', { name: '打开台账' }).click()
  await page.getByRole('button', { name: '打开其他位置的台账' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await expect(shown(page, 3)).toBeVisible()
}
