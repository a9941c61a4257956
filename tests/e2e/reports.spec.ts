import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { chooseToSave, openFilledSchool, openTable } from './steps.ts'

test('the four tables are shown and written into one workbook', async ({ app, page, folder }) => {
  await openFilledSchool(app, page)
  await openTable(page, '就业进展汇总表')
  const total = page.getByRole('row', { name: /^合计/ })
  await expect(total).toContainText(/512.*441.*86\.13/)
  await page.getByText('未就业分类表', { exact: true }).click()
  await expect(total).toContainText(/^合计71/)
  await page.getByText('重点群体表', { exact: true }).click()
  await expect(page.getByRole('row', { name: /湖北籍/ })).toContainText('100.00')
  await page.getByText('未就业花名册', { exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(1 + 71)

  const file = join(folder, '就业汇总.xlsx')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText('已导出', { exact: true })).toBeVisible()
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      process.env.SHOWN_IN_FOLDER = path
    }
  })
  await page.getByRole('button', { name: '打开所在文件夹' }).click()
  await expect.poll(() => app.evaluate(() => process.env.SHOWN_IN_FOLDER)).toBe(file)
})

test('the days stand above the people who changed on them, both in view', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await openTable(page, '日报 周报 月报')
  await expect(page.getByRole('columnheader', { name: '期初未就业' })).toBeInViewport()
  await expect(page.getByRole('row', { name: /^合计/ }).last()).toBeInViewport()
  await expect(page.getByRole('heading', { name: '变动名单' })).toBeInViewport()
})
