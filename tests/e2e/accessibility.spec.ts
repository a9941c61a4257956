import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { openNewSchool, startImport } from './steps.ts'

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

test('no page has serious findings of axe', async ({ app, page }) => {
  test.slow()
  expect.soft(await seriousFindings(page), 'welcome').toEqual([])
  await openNewSchool(page)
  expect.soft(await seriousFindings(page), 'empty ledger').toEqual([])
  const dialog = await startImport(app, page, 'school-roster.xlsx')
  await dialog.getByRole('button', { name: '导入 512 行' }).waitFor()
  expect.soft(await seriousFindings(page), 'import preview').toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await expect(dialog).toBeHidden()
  expect.soft(await seriousFindings(page), 'ledger').toEqual([])
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('row', { name: /^合计/ }).waitFor()
  expect.soft(await seriousFindings(page), 'reports').toEqual([])
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('row', { name: /school-roster\.xlsx/ }).waitFor()
  expect.soft(await seriousFindings(page), 'more').toEqual([])
})
