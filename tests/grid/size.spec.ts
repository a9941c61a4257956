import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

const drawnRows = (page: Page) => page.getByRole('row').count()
const scroller = (page: Page) => page.locator('div:has(> div > [role=grid])')

for (const rows of [100_000, 1_000_000]) {
  test(`${rows} 行滚到底再回来，页面上始终只有几十行`, async ({ harness }) => {
    const { page, errors } = await harness.open(`rows=${rows}&delayed`)
    await scroller(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(await cellAt(page, rows, '学号')).toHaveText(String(2016000000 + rows - 1))
    await expect(await cellAt(page, rows, '学号')).toBeInViewport({ ratio: 1 })
    expect(await drawnRows(page)).toBeLessThan(60)
    await scroller(page).evaluate((element) =>
      element.scrollTo(0, (element.scrollHeight - element.clientHeight) / 2),
    )
    await expect(await cellAt(page, rows / 2, '姓名')).toHaveText(/\d/)
    expect(await drawnRows(page)).toBeLessThan(60)
    await scroller(page).evaluate((element) => element.scrollTo(0, 0))
    await expect(await cellAt(page, 1, '学号')).toHaveText('2016000000')
    expect(await page.evaluate(() => window.harness.largestWant())).toBeLessThan(100)
    expect(errors).toEqual([])
  })
}

test('一百万行的最后一行能用键盘到达并录入', async ({ harness }) => {
  const { page } = await harness.open('rows=1000000&delayed')
  await clickCell(page, 1, '专业')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('末行')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => stored(page, 999_999, 'major')).toBe('末行')
  for (let count = 0; count < 40; count += 1) await page.keyboard.press('ArrowUp')
  await expect(page.getByTestId('active')).toHaveText(`${999_999 - 41}/major`)
  await expect(await cellAt(page, 1_000_000 - 41, '专业')).toBeInViewport({ ratio: 1 })
})
