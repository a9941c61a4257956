import { expect, test } from './app.ts'
import { openFilledSchool, shown } from './steps.ts'

test('a figure opens its people, one of them, and leads back to where it stands', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('link', { name: '重点群体表' }).click()
  const figure = page.getByRole('button', { name: /^家庭经济困难 · 未就业：12/ })
  // One stop of the Tab key: arrows go from figure to figure.
  await page.getByRole('button', { name: /^残疾 · 总数：/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^家庭经济困难 · 总数：/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^家庭经济困难 · 已落实：/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(figure).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(shown(page, 12)).toBeVisible()
  const strip = page.getByRole('region', { name: '正在起作用的筛选' })
  await expect(strip).toContainText(/R6 重点群体表：家庭经济困难 · 未就业 · .*：12 人/)
  const card = page.getByRole('complementary', { name: '一人一档' })
  const somebody = page.getByRole('rowheader').first()
  const name = (await somebody.textContent()) ?? ''
  await somebody.click()
  await page.keyboard.press('F4')
  await expect(card.getByRole('heading', { name })).toBeVisible()
  await page.keyboard.press('F4')
  await expect(card).toBeHidden()
  await expect(shown(page, 12)).toBeVisible()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: /重点群体毕业生就业情况表/ })).toBeVisible()
  await expect(figure).toBeFocused()
})

test('who is behind a figure about health is shown for a reason', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('link', { name: '重点群体表' }).click()
  const figure = page.getByRole('button', { name: /^残疾 · 已落实：4/ })
  await figure.click()
  const dialog = page.getByRole('dialog', { name: '查看是哪些人' })
  await dialog.getByLabel('原因').fill('上级核查')
  await page.keyboard.press('Enter')
  await expect(shown(page, 4)).toBeVisible()
  await page.getByRole('button', { name: '返回报表' }).click()
  await expect(figure).toBeFocused()
  // Asked once, until the ledger is locked.
  await page.keyboard.press('Enter')
  await expect(shown(page, 4)).toBeVisible()
})
