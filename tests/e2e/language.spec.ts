import { expect, test } from './app.ts'

test('the first page works in English and shows no name of a text', async ({ page }) => {
  await page.getByText('English', { exact: true }).click()
  const year = page.getByLabel('Graduation year')
  await expect(year).toBeVisible()
  await year.fill('2020')
  await year.blur()
  await expect(year).toHaveValue('2020')
  for (const tab of ['School ledger', 'Try practice data', 'More', 'Open a ledger']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByText(/^(accounts|app|common)\./)).toHaveCount(0)
  }
  await page.getByText('中文', { exact: true }).click()
  await expect(page.getByRole('tab', { name: '学院台账' })).toBeVisible()
})
