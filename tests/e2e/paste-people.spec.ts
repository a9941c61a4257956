import { expect, test } from './app.ts'
import { activeCell, openFilledSchool, paste, shown } from './steps.ts'

test('lines pasted behind the last row become people, in one step that is undone as one', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  const own = (await activeCell(page).getAttribute('aria-label'))?.split('：').at(-1) ?? ''
  const lines = [
    own,
    '2099000001\t新同学甲',
    '2099000002\t',
    '2099000003\t新同学乙',
    '2099000001\t重号',
  ]
  await paste(page, lines)
  const dialog = page.getByRole('dialog', { name: /^新增毕业生：粘贴的后 4 行/ })
  await expect(dialog.getByText('有 2 人不能新增')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /2099000002.*请填写姓名/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /重号.*学号或身份证号重复/ })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '新增 2 人' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: '撤销：新增 2 名毕业生' })).toBeVisible()
  await expect(page.getByText('已新增 2 人')).toBeVisible()
  await page.getByText('全部', { exact: true }).click()
  await expect(shown(page, 514)).toBeVisible()
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+z')
  await page.getByText('在账', { exact: true }).first().click()
  await page.getByText('全部', { exact: true }).click()
  await expect(shown(page, 512)).toBeVisible()
})

test('columns that tell nobody are not added; the page says what to do', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(activeCell(page)).toHaveAccessibleName(/，姓名：/)
  const own = (await activeCell(page).getAttribute('aria-label'))?.split('：').at(-1) ?? ''
  await paste(page, [own, '某人'])
  const dialog = page.getByRole('dialog', { name: /^新增毕业生/ })
  await expect(dialog.getByText('粘贴的列里没有“学号”或“身份证号”')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '新增 0 人' })).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
})
