import { expect, test } from './app.ts'
import { activeCell, openFilledSchool } from './steps.ts'

test('F1 shows all keys on one page, from the list and from the card, and gives the keyboard back', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet.getByText('切换视图（第 1 到第 9 个）')).toBeVisible()
  await expect(sheet.getByRole('region', { name: '一人一档' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: '一人一档' })
  const typing = card.getByRole('textbox')
  await expect(typing).toBeFocused()
  await page.keyboard.press('F1')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('F1')
  await expect(sheet).toBeHidden()
  await expect(typing).toBeFocused()
  await page.getByRole('button', { name: '快捷键 F1' }).click()
  await expect(sheet).toBeVisible()
})

test('the keys of the page do what the sheet says', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  const dialog = page.getByRole('dialog')
  for (const [key, title] of [
    ['F5', /^与 .+ 的联系$/],
    ['F7', /的就业意愿$/],
    ['F9', /的毕业去向$/],
    ['Control+b', '批量填写'],
    ['Control+Shift+l', /的排序和筛选$/],
    ['Alt+ArrowUp', /的排序和筛选$/],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog.filter({ visible: true })).toHaveCount(0)
    await expect(activeCell(page)).toBeFocused()
  }
  for (const key of ['F3', 'Control+f']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('textbox', { name: '找人' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(activeCell(page)).toBeFocused()
  }
  await page.keyboard.press('Control+2')
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await page.keyboard.press('Control+F8')
  await expect(page.getByRole('complementary', { name: '问题' })).toBeVisible()
  await page.keyboard.press('F6')
  await expect(activeCell(page)).toBeFocused()
  await page.keyboard.press('F4')
  await expect(page.getByRole('complementary', { name: '一人一档' })).toBeVisible()
  await page.keyboard.press('Control+Insert')
  await expect(page).toHaveURL(/person\/new$/)
})
