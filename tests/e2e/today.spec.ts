import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openFilledSchool, pickFromList } from './steps.ts'

/** The person under the arrow keys. */
const active = (page: Page) => page.getByRole('option', { selected: true })
const nameOf = async (page: Page): Promise<string> =>
  (await active(page).locator('strong').textContent()) ?? ''

/** They have found something: the destination, and then the contact by which it is known. */
async function land(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: `${name} 的毕业去向` })
  await pickFromList(page, dialog.getByLabel('毕业去向'), '自由职业')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the day by keyboard: nobody answers, taken back, one lands, 日清, a later correction', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '今日' }).click()
  const list = page.getByRole('listbox', { name: '未摸排' })
  await expect(list).toBeFocused()
  const unsurveyed = page.getByRole('navigation', { name: '今日事项' }).getByText('71').first()
  await expect(unsurveyed).toBeVisible()
  expect.soft(await seriousFindings(page), 'today').toEqual([])

  await page.keyboard.press('ArrowDown')
  const second = await nameOf(page)
  await page.keyboard.press('F6')
  await expect(active(page)).not.toContainText(second)
  await expect(list).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '已记' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('option').nth(1)).toContainText(second)

  const landed = await nameOf(page)
  await land(page, landed)
  await page.keyboard.press('Control+Enter')
  const finish = page.getByRole('dialog', { name: /^日清/ })
  await expect(finish.getByText('−1')).toBeVisible()
  await expect(finish.getByText('勾稽关系相符。')).toBeVisible()
  expect.soft(await seriousFindings(page), '日清').toEqual([])
  await finish.getByLabel('备注').fill('周五例会')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '再次日清' })).toBeVisible()

  const later = await nameOf(page)
  await land(page, later)
  await page.getByRole('link', { name: '日清记录' }).click()
  const record = page.getByRole('article')
  await expect(record).toContainText('周五例会')
  await expect(record).toContainText('新增落实：冻结时 1，现为 2')
  await expect(record.getByRole('link', { name: later }).first()).toBeVisible()
  expect.soft(await seriousFindings(page), 'finished days').toEqual([])
})
