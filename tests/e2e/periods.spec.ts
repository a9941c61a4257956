import { expect, test } from './app.ts'
import { openFilledSchool, openTable } from './steps.ts'

test('a period is made and handed in for, and the table says so', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await openTable(page, '报送')
  await page.getByRole('button', { name: '新建报送期' }).click()
  for (const table of ['R3 未就业分类表', 'R7 未就业花名册'])
    await page.getByRole('checkbox', { name: table }).click()
  await page.getByLabel('名称').fill('第27周周报')
  await page.getByLabel('名称').press('Enter')
  await page.getByRole('button', { name: '登记“第27周周报”的报送' }).click()
  await page.getByLabel('填表人').fill('周老师')
  await page.getByLabel('填表人').press('Enter')
  await expect(page.getByText('1 / 1', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '修改报送期“第27周周报”' }).click()
  const chosen = page.getByRole('checkbox', { checked: true })
  await expect(chosen).toHaveCount(3)
  await expect(page.getByRole('checkbox', { name: 'R7 未就业花名册' })).toBeChecked()
  await page.keyboard.press('Escape')
  await openTable(page, '报送情况表')
  await expect(page.getByRole('row', { name: /第27周周报/ })).toContainText('已上报')
})
