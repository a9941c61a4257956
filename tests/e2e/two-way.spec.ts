import { expect, test } from './app.ts'
import { openFilledSchool, shown } from './steps.ts'

test('a two-way table is chosen, kept under a name, opened again, and opens its people', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('link', { name: '两维表' }).click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('2020届毕业生专业与性别两维表（人数）')
  await page.getByRole('combobox', { name: '行', exact: true }).click()
  await page.getByTitle('民族', { exact: true }).click()
  await expect(title).toHaveText('2020届毕业生民族与性别两维表（人数）')

  await page.getByRole('button', { name: '保存…' }).click()
  await page.getByRole('dialog').getByLabel('名称').fill('民族看性别')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '改名…' })).toBeVisible()

  await page.getByRole('link', { name: '重点群体表' }).click()
  await page.getByRole('link', { name: '两维表' }).click()
  await expect(title).toHaveText('2020届毕业生专业与性别两维表（人数）')
  await page.getByRole('combobox', { name: '已存的表' }).click()
  await page.getByTitle('民族看性别', { exact: true }).click()
  await expect(title).toHaveText('2020届毕业生民族与性别两维表（人数）')

  const figure = page.getByRole('button', { name: /^瑶族 · 合计：/ })
  const count = Number(await figure.textContent())
  await figure.click()
  await expect(shown(page, count)).toBeVisible()
  await page.getByRole('button', { name: '返回报表' }).click()
  await expect(figure).toBeFocused()
})
