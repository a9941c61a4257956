import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readXlsx } from 'hucre'
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { choose, chooseToSave, openFilledSchool } from './steps.ts'

const form = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/forms/${name}`, import.meta.url))

const cell = (page: Page, name: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}( |$)`) })

/** Opens a list by the keyboard, types what is looked for and takes it. */
async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label })
  await field.focus()
  await field.fill(text)
  await expect(
    page.locator('.ant-select-item-option-active').filter({ visible: true }),
  ).toContainText(text)
  await page.keyboard.press('Enter')
}

test('a blank workbook is pointed at once and filled for every period, by the keyboard alone', async ({
  app,
  page,
  folder,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('link', { name: '表样', exact: true }).click()
  await expect(page.getByRole('heading', { name: '本单位表样' })).toBeVisible()
  await choose(app, form('merged.xlsx'))
  await page.getByRole('button', { name: '添加表样…' }).press('Enter')
  await expect(cell(page, 'A2')).toContainText('会计学院')

  await cell(page, 'A1').focus()
  for (const next of ['A2', 'A3', 'A5']) {
    await page.keyboard.press('ArrowDown')
    await expect(cell(page, next)).toBeFocused()
  }
  for (const next of ['B5', 'C5']) {
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, next)).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'C5 填哪个数' })).toBeVisible()
  await pick(page, '哪一行', '会计学')
  await pick(page, '哪一栏', '已落实')
  await expect(page.getByText('现在是152')).toBeVisible()
  const block = page.getByRole('radio', { name: '整块（另 17 格）' })
  await block.focus()
  await page.keyboard.press('Space')
  await expect(block).toBeChecked()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '填这个数' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(cell(page, 'D7')).toContainText('85.63%')
  await expect(cell(page, 'C5')).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])

  const file = join(folder, '七月.xlsx')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: '填表…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: '填表：merged' })).toContainText(
    'R1 会计学 · 已落实',
  )
  await expect(page.getByRole('region', { name: '各格的数' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已导出', { exact: true })).toBeVisible()
  const [sheet] = (await readXlsx(await readFile(file))).sheets
  expect(sheet?.rows[4]?.slice(0, 5)).toEqual(['会计学', 173, 152, 0.8786, 21])

  await page.getByRole('textbox', { name: '截至' }).fill('2020-06-01')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'E2')).toContainText('2020年6月1日')
  const earlier = join(folder, '六月.xlsx')
  await chooseToSave(app, earlier)
  await page.getByRole('button', { name: '填表…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: '填表：merged' })).toContainText('2020-06-01')
  await page.getByRole('button', { name: '另存为 Excel' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const [before] = (await readXlsx(await readFile(earlier))).sheets
  expect(before?.rows[1]?.[4]).toBe('截至2020年6月1日')
})

test('what is no .xlsx is refused with what to do', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('link', { name: '表样', exact: true }).click()
  await choose(app, form('../corpus/libreoffice-97.xls'))
  await page.getByRole('button', { name: '添加表样…' }).click()
  await expect(page.getByText(/“另存为”选“Excel 工作簿 \(\*\.xlsx\)”/)).toBeVisible()
})
