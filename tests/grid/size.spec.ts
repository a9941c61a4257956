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

const MILLION = 1_000_000
const ROW = 28

/** Where a row lies on the page; it must be drawn. */
async function rowTop(page: Page, row: number): Promise<number> {
  const box = await (await cellAt(page, row, '姓名')).boundingBox()
  if (box === null) throw new Error(`row ${row} is not on the page`)
  return box.y
}

/** The number of the first row that is wholly below the header. */
async function firstRow(page: Page): Promise<number> {
  const header = await page.getByRole('columnheader').first().boundingBox()
  const edge = (header?.y ?? 0) + (header?.height ?? 0) - 0.5
  const tops = await page.getByRole('rowheader').evaluateAll((all) =>
    all.map((cell) => ({
      y: cell.getBoundingClientRect().y,
      row: Number(cell.closest('[role=row]')?.getAttribute('aria-rowindex')) - 1,
    })),
  )
  return Math.min(...tops.filter(({ y }) => y >= edge).map(({ row }) => row))
}

async function toMiddle(page: Page): Promise<void> {
  await scroller(page).evaluate((element) =>
    element.scrollTo(0, (element.scrollHeight - element.clientHeight) / 2),
  )
  await expect(await cellAt(page, MILLION / 2, '姓名')).toHaveText(/\d/)
}

for (const deviceScaleFactor of [1, 2]) {
  // At an emulated scale, other than at a real one, the page is told of so much less.
  const wheel = (page: Page, pixels: number) => page.mouse.wheel(0, pixels * deviceScaleFactor)

  test.describe(`一百万行，${deviceScaleFactor * 100} %`, () => {
    test.use({ deviceScaleFactor })

    test('滚动条、滚轮、翻页：到得了任何地方，一格滚轮是一样多的行', async ({ harness }) => {
      const { page, errors } = await harness.open(`rows=${MILLION}&delayed`)
      await toMiddle(page)
      await scroller(page).hover()
      for (const notches of [1, 3, -2]) {
        const row = await firstRow(page)
        const before = await rowTop(page, row)
        await wheel(page, notches * 4 * ROW)
        await expect.poll(() => rowTop(page, row + notches * 4)).toBeCloseTo(before, 0)
      }
      const row = await firstRow(page)
      const before = await rowTop(page, row)
      // Less than the bar can show: a pixel of it is several rows.
      for (let count = 0; count < ROW; count += 1) await wheel(page, 1)
      await expect.poll(() => rowTop(page, row + 1)).toBeCloseTo(before, 0)

      await clickCell(page, row + 3, '专业')
      await page.keyboard.press('PageDown')
      await expect
        .poll(async () => Number((await page.getByTestId('active').textContent())?.split('/')[0]))
        .toBeGreaterThan(row + 12)
      await page.keyboard.press('PageUp')
      await expect(page.getByTestId('active')).toHaveText(`${row + 2}/major`)
      await wheel(page, 50_000_000)
      await expect(await cellAt(page, MILLION, '学号')).toBeInViewport({ ratio: 1 })
      await wheel(page, -50_000_000)
      await expect(await cellAt(page, 1, '学号')).toBeInViewport({ ratio: 1 })
      expect(await drawnRows(page)).toBeLessThan(60)
      expect(errors).toEqual([])
    })

    test('方向键在哪里都正好走一行，画面跟着正好移一行', async ({ harness }) => {
      const { page } = await harness.open(`rows=${MILLION}&delayed`)
      await toMiddle(page)
      const start = await firstRow(page)
      await clickCell(page, start + 2, '专业')
      for (let count = 1; count <= 5; count += 1) await page.keyboard.press('ArrowUp')
      const atEdge = start + 2 - 5
      await expect(page.getByTestId('active')).toHaveText(`${atEdge - 1}/major`)
      const edge = await rowTop(page, atEdge)
      for (let count = 1; count <= 40; count += 1) {
        await page.keyboard.press('ArrowUp')
        await expect(page.getByTestId('active')).toHaveText(`${atEdge - 1 - count}/major`)
        expect(Math.abs((await rowTop(page, atEdge - count)) - edge)).toBeLessThan(0.6)
      }
    })

    test('在最后一行录入，位置不动；Ctrl+Home 回到第一行', async ({ harness }) => {
      const { page, errors } = await harness.open(`rows=${MILLION}&delayed`)
      await clickCell(page, 1, '专业')
      await page.keyboard.press('Control+End')
      await expect(await cellAt(page, MILLION, '备注24')).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      const edge = await rowTop(page, MILLION - 3)
      await page.keyboard.type('末行')
      await page.keyboard.press('Shift+Enter')
      await expect.poll(() => stored(page, MILLION - 1, 'major')).toBe('末行')
      await expect(await cellAt(page, MILLION, '专业')).toHaveText('末行')
      await page.keyboard.type('倒数第二')
      await page.keyboard.press('Enter')
      await expect.poll(() => stored(page, MILLION - 2, 'major')).toBe('倒数第二')
      expect(await rowTop(page, MILLION - 3)).toBe(edge)
      await page.keyboard.press('Control+Home')
      await expect(await cellAt(page, 1, '学号')).toHaveText('2016000000')
      await expect(await cellAt(page, 1, '学号')).toBeInViewport({ ratio: 1 })
      expect(await drawnRows(page)).toBeLessThan(60)
      expect(await page.evaluate(() => window.harness.largestWant())).toBeLessThan(100)
      expect(errors).toEqual([])
    })
  })
}

test('一百万行里换了窗口大小，眼前的还是那些行', async ({ harness }) => {
  const { page } = await harness.open(`rows=${MILLION}&delayed`)
  await toMiddle(page)
  const row = await firstRow(page)
  const before = await rowTop(page, row)
  await page.setViewportSize({ width: 1000, height: 500 })
  await expect.poll(drawnRows.bind(undefined, page)).toBeLessThan(35)
  expect(Math.abs((await rowTop(page, row)) - before)).toBeLessThan(0.6)
})
