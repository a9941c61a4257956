import { expect, test } from './app.ts'
import { activeCell, goToColumn, openFilledSchool, paste } from './steps.ts'

test('the preview of a paste knows what the ledger knows: numbers that others have, names that nobody bears', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').nth(4).click()
  await page.keyboard.press('Home')
  await expect(activeCell(page)).toHaveAccessibleName(/，学号：/)
  await page.keyboard.press('Control+c')
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+v')
  const numbers = page.getByRole('dialog', { name: '粘贴：修改 0 人的 0 格' })
  await expect(numbers.getByText('有 2 格不合要求')).toBeVisible()
  await expect(numbers.getByRole('row', { name: /学号或身份证号重复/ })).toHaveCount(2)
  await expect(numbers.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(activeCell(page)).toBeFocused()

  await goToColumn(page, '手机号')
  await paste(page, ['13912345678', '没有这个人', '13912345679'])
  const mixed = page.getByRole('dialog', { name: /^粘贴：修改 3 人的 3 格/ })
  await expect(mixed.getByRole('row').nth(1)).toContainText('会保存，请留意：手机号格式异常')
  await expect(mixed.getByRole('button', { name: '确定修改' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mixed).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await expect(page.getByRole('button', { name: '撤销：修改 3 个单元格' })).toBeVisible()
})
