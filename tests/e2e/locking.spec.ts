import { expect, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool } from './steps.ts'

test('a text that was refused is named before the ledger is locked, and may be given up', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await page.keyboard.press('Enter')
  await expect(activeCell(page)).toHaveAttribute('aria-invalid', 'true')

  const lock = page.getByRole('button', { name: '锁定' })
  const asks = page.getByRole('dialog', { name: '有一处还没有保存' })
  await lock.click()
  await expect(asks).toContainText('常彤')
  await expect(asks).toContainText('就业意愿')
  await expect(asks).toContainText('不知道')
  await asks.getByRole('button', { name: '返回修改' }).click()
  await expect(asks).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await expect(activeCell(page)).toHaveAccessibleName(/就业意愿：不知道/)

  await lock.click()
  await asks.getByRole('button', { name: '放弃这处并继续' }).click()
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
})

test('what was refused for somebody who is listed no more holds nothing back', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await page.getByRole('textbox', { name: '找人' }).fill('没有这个人')
  await expect(page.getByText('显示 0 人')).toBeVisible()
  await page.getByRole('button', { name: '锁定' }).click()
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
})
