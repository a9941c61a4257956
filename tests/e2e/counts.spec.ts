import { expect, test } from './app.ts'
import { goToColumn, openFilledSchool, shown } from './steps.ts'

test('under the list: how those stand whom it shows, and those who are selected', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.keyboard.press('Control+2')
  await expect(shown(page, 512)).toBeVisible()
  await expect(page.getByText('在账 71 人', { exact: true })).toBeVisible()
  await expect(page.getByText('已落实 441 人', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(shown(page, 71)).toBeVisible()
  await expect(page.getByText('已落实 0 人', { exact: true })).toBeVisible()
  await goToColumn(page, '学制')
  for (let rows = 1; rows < 3; rows += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(
    page.getByText('选中 3 行 × 1 列：在账 3 人，已落实 0 人；求和 12，平均 4'),
  ).toBeVisible()
})
