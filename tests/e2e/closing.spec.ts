import type { ElectronApplication } from 'playwright/test'
import { expect, launch, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool, reopenLedger } from './steps.ts'

const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

for (const [how, end] of [
  ['the window is closed', closeWindow],
  ['the application is quit', (app: ElectronApplication) => app.close()],
] as const) {
  test(`what is being typed is stored when ${how}`, async ({ app, page, folder }) => {
    await openFilledSchool(app, page)
    await find(page, '常彤')
    await goToColumn(page, '备注')
    await page.keyboard.type('typed and not yet left')
    const closed = app.waitForEvent('close')
    await end(app)
    await closed
    const again = await launch(folder)
    const pageAgain = await again.firstWindow()
    await reopenLedger(pageAgain)
    await find(pageAgain, '常彤')
    await goToColumn(pageAgain, '备注')
    await expect(activeCell(pageAgain)).toHaveAccessibleName(/typed and not yet left/)
    await again.close()
  })
}

test('what was refused holds the window until it is given up', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await closeWindow(app)
  const asks = page.getByRole('dialog', { name: '有一处还没有保存' })
  await asks.getByRole('button', { name: '返回修改' }).click()
  await expect(asks).toBeHidden()
  const closed = app.waitForEvent('close')
  await closeWindow(app)
  await asks.getByRole('button', { name: '放弃这处并继续' }).click()
  await closed
})
