import { expect, test } from './app.ts'
import { openFilledSchool } from './steps.ts'

test('a list that cannot be read says so and keeps what was shown', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('app:invoke'))
  await page.getByText('全部', { exact: true }).click()
  await expect(page.getByRole('button', { name: '重新读取' })).toBeVisible()
  await expect(page.getByText(/^程序内部出错/)).toBeVisible()
  await expect(page.getByText('显示 71 人')).toBeVisible()
})
