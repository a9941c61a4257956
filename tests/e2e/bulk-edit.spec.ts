import { expect, test } from './app.ts'
import { activeCell, goToColumn, openFilledSchool } from './steps.ts'

test('one value goes into a field of all selected people: previewed, one step, undone as one', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, '就业意愿')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+b')
  const dialog = page.getByRole('dialog', { name: '批量填写' })
  await expect(dialog.getByRole('radio', { name: '选中的 3 人' })).toBeChecked()
  const field = dialog.getByRole('combobox', { name: /^改哪一栏/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('jyyy')
  await page.keyboard.press('Enter')
  const value = dialog.getByRole('textbox')
  await expect(value).toBeFocused()
  await page.keyboard.type('qzk')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('将修改 3 人')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '修改 3 人' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  const written = page.getByRole('gridcell', { name: /^求职困难/ })
  await expect(written).toHaveCount(3)
  await expect(page.getByText('已修改 3 人')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(written).toHaveCount(0)
})

test('all whom the filter shows: who cannot be changed is named with the reason', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await page.getByRole('button', { name: '批量填写' }).click()
  const dialog = page.getByRole('dialog', { name: '批量填写' })
  await expect(dialog.getByRole('radio', { name: '现在显示的全部 71 人' })).toBeChecked()
  await page.keyboard.type('单位名称')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('某某公司')
  await page.keyboard.press('Enter')
  await expect(
    dialog.getByText(/^有 \d+ 人不能改/).or(dialog.getByText('将修改 71 人')),
  ).toBeVisible()
  await dialog.getByText('清空', { exact: true }).click()
  await expect(dialog.getByText('71 人本来就是这样')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '修改 0 人' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
})
