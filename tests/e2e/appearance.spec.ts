// Light and dark, and the page sizes that are left of 1366 × 768 where Windows scales by 125 and 150 %.
import type { Page } from 'playwright/test'
import { expect, launch, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { find, openFilledSchool, openNewSchool, openTable, startImport } from './steps.ts'

const LIGHT = 'rgb(243, 245, 248)'
const DARK = 'rgb(18, 22, 28)'
const background = (page: Page) => expect(page.locator('body'))

async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('radiogroup', { name: '外观' }).getByText(name).click()
}

test('it follows the system until a theme is chosen, which is still chosen after a restart', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  await page.emulateMedia({ colorScheme: 'dark' })
  await background(page).toHaveCSS('background-color', DARK)
  await page.emulateMedia({ colorScheme: 'light' })
  await background(page).toHaveCSS('background-color', LIGHT)
  await openNewSchool(page)
  await chooseTheme(page, '深色')
  await background(page).toHaveCSS('background-color', DARK)
  const frame = () => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  await expect.poll(frame).toBe('dark')
  await app.close()

  const again = await launch(folder)
  const dark = await again.firstWindow()
  await dark.emulateMedia({ colorScheme: 'light' })
  await dark.getByRole('button', { name: '打开', exact: true }).waitFor()
  await background(dark).toHaveCSS('background-color', DARK)
  expect(await again.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await again.close()
})

test('the first frame has the chosen theme already', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openNewSchool(page)
  await chooseTheme(page, '深色')
  await page.addInitScript(() => {
    requestAnimationFrame(() => {
      const { dataset } = document.documentElement
      dataset.firstFrame = getComputedStyle(document.body).backgroundColor
    })
  })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-first-frame', DARK)
  await chooseTheme(page, '跟随系统')
  await background(page).toHaveCSS('background-color', LIGHT)
})

test('in the dark no page has serious findings of axe', async ({ app, page }) => {
  test.slow()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await seriousFindings(page), 'welcome').toEqual([])
  await page.getByRole('button', { name: '建立台账' }).click()
  await page.getByText('口令至少 8 个字').waitFor()
  expect.soft(await seriousFindings(page), 'what is missing').toEqual([])
  await openFilledSchool(app, page)
  expect.soft(await seriousFindings(page), 'ledger').toEqual([])
  await find(page, '常彤')
  await page.getByRole('button', { name: '登记去向' }).click()
  const dialog = page.getByRole('dialog', { name: '常彤 的毕业去向' })
  await dialog.waitFor()
  expect.soft(await seriousFindings(page), 'destination').toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  expect.soft(await seriousFindings(page), 'destination, its list open').toEqual([])
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '取消' }).click()
  await openTable(page, '就业进展汇总表')
  await page.getByRole('row', { name: /^合计/ }).waitFor()
  expect.soft(await seriousFindings(page), 'reports').toEqual([])
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('row', { name: /school-roster\.xlsx/ }).waitFor()
  expect.soft(await seriousFindings(page), 'more').toEqual([])
})

const inView = async (page: Page, buttons: readonly (string | RegExp)[]): Promise<void> => {
  for (const name of buttons) {
    await expect(page.getByRole('button', { name }).first()).toBeInViewport({ ratio: 1 })
  }
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow).toBe(0)
}

for (const [scale, width, height] of [
  ['125 %', 1093, 614],
  ['150 %', 911, 512],
] as const) {
  test(`at ${scale} everything is within reach`, async ({ app, page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await inView(page, ['建立台账', '换个文件夹'])
    await openNewSchool(page)
    await inView(page, ['导入表格'])
    const preview = await startImport(app, page, 'school-roster.xlsx')
    await preview.getByRole('row').nth(3).waitFor()
    await inView(page, ['取消', '导入 512 行'])
    await preview.getByRole('button', { name: '导入 512 行' }).click()
    await expect(preview).toBeHidden()
    await inView(page, ['设意愿', '登记去向', '导入表格', '锁定'])
    await expect(page.getByRole('rowheader').nth(5)).toBeInViewport({ ratio: 1 })
    await find(page, '常彤')
    await page.getByRole('button', { name: '登记去向' }).click()
    const dialog = page.getByRole('dialog', { name: '常彤 的毕业去向' })
    await dialog.getByLabel('毕业去向').click()
    await page.keyboard.type('签就业协议')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('单位联系人电话').waitFor()
    await inView(page, ['取消', '保存', '关闭'])
    await dialog.getByRole('button', { name: '取消' }).click()
    await openTable(page, '就业进展汇总表')
    await page.getByRole('row', { name: /^合计/ }).waitFor()
    await inView(page, ['导出 Excel'])
    await page.getByRole('link', { name: '更多' }).click()
    await page.getByRole('row', { name: /school-roster\.xlsx/ }).waitFor()
    await inView(page, ['撤销'])
  })
}
