import type { Worker } from 'node:worker_threads'
import type { ElectronApplication } from 'playwright/test'
import { expect, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool, PASSPHRASE } from './steps.ts'

/** Ends the data thread as soon as it was asked to do this. */
const killWhenAsked = (app: ElectronApplication, method: string): Promise<void> =>
  app.evaluate((_electron, asked) => {
    const threads = process.getBuiltinModule('node:worker_threads')
    const post = threads.Worker.prototype.postMessage
    threads.Worker.prototype.postMessage = function (this: Worker, message: { method?: string }) {
      post.call(this, message)
      if (message.method !== asked) return
      threads.Worker.prototype.postMessage = post
      void this.terminate()
    }
  }, method)

test('a list that cannot be read says so and keeps what was shown', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('app:invoke'))
  await page.getByText('全部', { exact: true }).click()
  await expect(page.getByRole('button', { name: '重新读取' })).toBeVisible()
  await expect(page.getByText(/^程序内部出错/)).toBeVisible()
  await expect(page.getByText('显示 71 人')).toBeVisible()
})

test('row 19: a data thread that dies in the middle of a write is started again, nothing stored is lost', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await page.keyboard.type('stored before')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: 'stored before' })).toBeVisible()
  await killWhenAsked(app, 'graduates.setCells')
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await page.keyboard.type('in the middle')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^数据程序刚刚重新启动，请重新打开台账。/)).toBeVisible()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(page.getByText('显示 71 人')).toBeVisible()
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await expect(activeCell(page)).toHaveAccessibleName(/：(stored before|in the middle)/)
})
