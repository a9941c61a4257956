import { expect, test } from './app.ts'
import { activeCell, openFilledSchool } from './steps.ts'

test('problems are gone through by F8, and by the list of them beside the grid', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  // Here all that is found is still to be done, and nobody's mistake.
  await expect(page.getByRole('button', { name: '问题', exact: true })).toBeVisible()
  const said = page.getByRole('status').filter({ hasText: '问题' })
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('F8')
  await expect(said).toContainText(/问题 1 \/ \d+：/)
  const total = Number(/ \/ (\d+)：/.exec((await said.textContent()) ?? '')?.[1])
  expect(total).toBeGreaterThan(2)
  await expect(said).toContainText(`问题 1 / ${total}：`)
  await expect(activeCell(page)).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(said).toContainText(`问题 ${total} / ${total}：`)
  await page.getByRole('textbox', { name: '找人' }).focus()
  await page.keyboard.press('F8')
  await expect(said).toContainText(`问题 1 / ${total}：`)

  await page.keyboard.press('Control+F8')
  const panel = page.getByRole('complementary', { name: '问题' })
  const entries = panel.getByRole('list', { name: '问题清单' }).getByRole('button')
  await expect(entries.first()).toBeFocused()
  await expect(panel.getByText(`1 / ${total}`, { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(entries.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said).toContainText(`问题 2 / ${total}：`)
  await expect(activeCell(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(entries.nth(1)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(activeCell(page)).toBeFocused()

  const rules = panel.getByRole('list', { name: '按种类' }).getByRole('button')
  const last = rules.last()
  const count = Number((await last.textContent())?.match(/\d+$/)?.[0])
  await last.click()
  await expect(panel.getByText(`共 ${count} 个`).or(panel.getByText(`/ ${count}`))).toBeVisible()
  await expect(entries).toHaveCount(Math.min(count, 500))
  await rules.first().click()
  await page.keyboard.press('Control+F8')
  await expect(panel).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
})

test('a problem that is settled leaves the list, and the next one is the next', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+F8')
  const panel = page.getByRole('complementary', { name: '问题' })
  const survey = panel.getByRole('button', { name: /尚未摸排/ }).and(page.locator('[aria-pressed]'))
  await survey.click()
  const entries = panel.getByRole('list', { name: '问题清单' }).getByRole('button')
  const second = (await entries.nth(1).textContent()) ?? ''
  await entries.first().click()
  await expect(activeCell(page)).toHaveAccessibleName(/，就业意愿：/)
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  await expect(survey).toHaveAccessibleName(/尚未摸排 ?70$/)
  await expect(entries.first()).toHaveText(second)
  await page.keyboard.press('F8')
  await expect(page.getByRole('status').filter({ hasText: '问题 1 / ' })).toBeVisible()
  await expect(entries.first()).toHaveAttribute('aria-current', 'true')
})

test('without problems that is what it says', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('textbox', { name: '找人' }).fill('没有这个人')
  await expect(page.getByText('显示 0 人')).toBeVisible()
  await expect(page.getByRole('button', { name: '问题', exact: true })).toBeVisible()
  await page.keyboard.press('Control+F8')
  await expect(page.getByRole('complementary', { name: '问题' })).toContainText('没有发现问题')
  await page.keyboard.press('F8')
  await expect(page.getByRole('status').filter({ hasText: '没有发现问题' })).toBeVisible()
})
