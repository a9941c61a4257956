import { expect, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool } from './steps.ts'

test('a dialog holds what was still being typed in a cell', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '毕业去向')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await goToColumn(page, '单位名称')
  await page.keyboard.type('Changsha Bank')
  await expect(activeCell(page)).toHaveValue('Changsha Bank')
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: '常彤 的毕业去向' })
  await expect(dialog.getByLabel('单位名称')).toHaveValue('Changsha Bank')
  await dialog.getByLabel('单位名称').fill('Hunan Bank')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('gridcell', { name: /^Hunan Bank/ })).toBeVisible()
})
