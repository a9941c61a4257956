// Pictures of the main pages, taken from the application as it really starts.
import { join } from 'node:path'
import { _electron } from 'playwright'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import { ROOT } from '../setup/places.mjs'

const SIZE = { width: 1366, height: 768 }
const DAY = '2020-07-03'

/** @typedef {import('playwright').Page} Page @typedef {import('playwright').ElectronApplication} App */

/**
 * @param {string} folder
 * @param {string} profile settings in which the ledger is the last one opened
 * @param {string} list workbook for the preview of an import
 */
export async function takePictures(folder, profile, list) {
  // As root Chromium refuses its sandbox; only a container runs it so.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${profile}`, '--lang=zh-CN', ...rootOnly],
  })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize(SIZE)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    /** @type {string[]} */
    const paths = []
    const take = async (/** @type {string} */ name) => {
      const path = join(folder, `${paths.length + 1}-${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      paths.push(path)
    }
    await welcome(page)
    await take('welcome')
    await today(page)
    await take('today')
    await ledger(page)
    await take('ledger')
    await willingness(page)
    await take('willingness')
    await closeDialog(page)
    await preview(app, page, list)
    await take('import-preview')
    await closeDialog(page)
    await reports(page)
    await take('reports')
    return paths
  } finally {
    await app.close()
  }
}

/** @param {Page} page */
async function welcome(page) {
  await page.getByRole('heading', { name: zh.app.name }).waitFor()
  await page.getByRole('button', { name: zh.accounts.unlock, exact: true }).waitFor()
}

/** @param {Page} page */
async function today(page) {
  await page.getByRole('button', { name: zh.accounts.unlock, exact: true }).click()
  await page.getByRole('link', { name: zh.nav.today }).waitFor()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** @param {Page} page */
async function ledger(page) {
  await page.getByRole('link', { name: zh.nav.ledger }).click()
  await page.getByRole('grid').getByRole('gridcell').filter({ hasText: /\S/ }).nth(20).waitFor()
}

/** @param {Page} page */
async function willingness(page) {
  await page.getByRole('button', { name: zh.graduates.setWillingness }).click()
  await page.getByRole('dialog').waitFor()
}

/** @param {App} app @param {Page} page @param {string} list */
async function preview(app, page, list) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, list)
  await page.getByRole('button', { name: zh.imports.button }).click()
  await page.getByRole('dialog').getByTestId('count-inserted').waitFor()
}

/** @param {Page} page */
async function closeDialog(page) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: zh.common.cancel, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** @param {Page} page */
async function reports(page) {
  await page.getByRole('link', { name: zh.nav.reports, exact: true }).click()
  await page.getByRole('link', { name: zh.reports.name.R1 }).click()
  await page.getByRole('cell', { name: '86.81' }).first().waitFor()
  const day = page.getByRole('textbox', { name: zh.figures.asOf })
  await day.fill(DAY)
  await day.press('Enter')
  await page.getByText(DAY).first().waitFor()
}
