import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { importSample, openNewSchool, PASSPHRASE } from './steps.ts'

/** What the keyboard writes into, in the sheet: it says the field and what stands there. */
const sheetCell = (page: Page): Locator => page.getByRole('textbox', { name: /^[^，]+：/ })

// Starting, a ledger and its roster come before each.
test.beforeEach(() => test.slow())

test('somebody new by hand: refusals at their cells, the next one of the same class, one step back', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  const numbers = await page.getByRole('gridcell', { name: /^16\d{8}$/ }).allTextContents()
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+Insert')
  await expect(sheetCell(page)).toHaveAccessibleName(/^姓名 \*：/)
  await expect(sheetCell(page)).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: '请填写姓名' })).toBeVisible()
  await expect(sheetCell(page)).toHaveAccessibleName(/^姓名 \*：/)
  await expect(sheetCell(page)).toBeFocused()
  await page.keyboard.type('单雄信')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^专业班级同 / }).click()
  await expect(page.getByRole('gridcell', { name: /会计16\d\d班/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('rowheader', { name: '学号 *' }).click()
  await page.keyboard.type(numbers[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '学号或身份证号重复' })).toBeAttached()
  await page.keyboard.press('Escape')
  await page.keyboard.type('1601999901')
  // Held down a little too long.
  await sheetCell(page).evaluate((cell) => {
    const held = { key: 'ArrowDown', ctrlKey: true, bubbles: true, cancelable: true }
    for (const repeat of [false, true]) {
      cell.dispatchEvent(new KeyboardEvent('keydown', { ...held, repeat }))
    }
  })
  await expect(page.getByText('已新增 单雄信')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '1601999901' })).toHaveCount(0)
  await expect(sheetCell(page)).toHaveAccessibleName('姓名 *：')
  await expect(page.getByRole('gridcell', { name: /会计16\d\d班/ })).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByText('在账 513 人')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('在账 512 人')).toBeVisible()
})

test('somebody half entered is there again after a lock, and asked about before the page is left', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await page.getByRole('button', { name: '新增毕业生' }).click()
  await expect(sheetCell(page)).toBeFocused()
  await page.keyboard.type('覃丽')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '报表' }).click()
  const asked = page.getByRole('dialog', { name: '有一处还没有保存' })
  await expect(asked.getByText('新增毕业生“覃丽”还没有保存')).toBeVisible()
  await asked.getByRole('button', { name: '返回修改' }).click()
  await expect(page.getByRole('gridcell', { name: '覃丽' })).toBeVisible()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '覃丽' })).toBeVisible()
  await page.getByRole('link', { name: '报表' }).click()
  await asked.getByRole('button', { name: '放弃这处并继续' }).click()
  await expect(page.getByRole('gridcell', { name: '覃丽' })).toBeHidden()
})
