import { expect, type Locator, type Page } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

const range = (page: Page) => page.getByTestId('range')
const scroller = (page: Page) => page.locator('div:has(> div > [role=grid])')

async function middle(cell: Locator): Promise<{ x: number; y: number }> {
  const box = await cell.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The number in front of a row. */
const rowNumber = async (page: Page, row: number) => {
  const { x, y } = await middle(await cellAt(page, row, '学号'))
  const box = await scroller(page).boundingBox()
  return { x: Math.min(x, (box?.x ?? 0) + 12), y }
}

test('Shift+方向键、Ctrl+Shift、PageDown 画选区，读屏说有多大', async ({ harness }) => {
  const { page, errors } = await harness.open('rows=100000&delayed')
  await clickCell(page, 3, '专业')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(range(page)).toHaveText('2×2')
  await expect(page.locator('[aria-selected=true]')).toHaveCount(4)
  await expect(page.locator('[aria-live=polite]')).toHaveText('已选 2 行 2 列，共 4 格')
  await expect(page.getByTestId('active')).toHaveText('2/major')
  await page.keyboard.press('Shift+PageDown')
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(range(page)).toHaveText('99998×2')
  await expect(await cellAt(page, 100_000, '专业')).toBeInViewport()
  await page.keyboard.press('Control+Shift+Home')
  await expect(range(page)).toHaveText('3×3')
  await page.keyboard.press('Control+Shift+End')
  await expect(range(page)).toHaveText('99998×28')
  await page.keyboard.press('ArrowUp')
  await expect(range(page)).toHaveText('')
  await expect(page.getByTestId('active')).toHaveText('1/major')
  expect(errors).toEqual([])
})

test('整行、整列、全选：键盘、行号、表头；单击表头仍是排序', async ({ harness }) => {
  const { page } = await harness.open('rows=5000')
  await clickCell(page, 3, '专业')
  await page.keyboard.press('Shift+Space')
  await expect(range(page)).toHaveText('1×30')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(range(page)).toHaveText('2×30')
  await expect(await cellAt(page, 3, '专业')).toBeInViewport()
  await clickCell(page, 3, '专业')
  await page.keyboard.press('Control+Space')
  await expect(range(page)).toHaveText('5000×1')
  await page.keyboard.press('Control+a')
  await expect(range(page)).toHaveText('5000×30')
  await expect(page.getByTestId('active')).toHaveText('2/major')

  const from = await rowNumber(page, 4)
  const to = await rowNumber(page, 6)
  await page.mouse.click(from.x, from.y)
  await expect(range(page)).toHaveText('1×30')
  await page.keyboard.down('Shift')
  await page.mouse.click(to.x, to.y)
  await page.keyboard.up('Shift')
  await expect(range(page)).toHaveText('3×30')

  await page.getByRole('button', { name: '专业', exact: true }).click({ modifiers: ['Control'] })
  await expect(range(page)).toHaveText('5000×1')
  await page.getByRole('button', { name: '重点群体', exact: true }).click({ modifiers: ['Shift'] })
  await expect(range(page)).toHaveText('5000×3')
  await expect(page.locator('[aria-sort]')).toHaveText(['学号'])
  await page.getByRole('button', { name: '姓名', exact: true }).click()
  await expect(page.locator('[aria-sort]')).toHaveText(['姓名'])
})

test('拖到边上自动滚动，松手停下；从行号拖出整行', async ({ harness }) => {
  const { page } = await harness.open('rows=5000')
  const start = await middle(await cellAt(page, 3, '专业'))
  const box = await scroller(page).boundingBox()
  if (box === null) throw new Error('no grid')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 30, box.y + box.height + 40)
  await expect
    .poll(async () => Number((await range(page).textContent())?.split('×')[0]))
    .toBeGreaterThan(60)
  await expect
    .poll(async () => Number((await range(page).textContent())?.split('×')[1]))
    .toBeGreaterThan(12)
  await page.mouse.up()
  const kept = await range(page).textContent()
  await page.mouse.move(start.x, start.y)
  await expect(range(page)).toHaveText(kept ?? '')
  await expect(page.getByTestId('active')).toHaveText('2/major')

  await page.keyboard.press('Control+Home')
  const first = await rowNumber(page, 2)
  const last = await rowNumber(page, 5)
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move(last.x, last.y)
  await page.mouse.up()
  await expect(range(page)).toHaveText('4×30')
})

test('选区里 Enter 和 Tab 只在其中走；排序以后选区收回到当前格', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '专业')
  await (await cellAt(page, 3, '就业意愿')).click({ modifiers: ['Shift'] })
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('active')).toHaveText('2/major')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('active')).toHaveText('1/willingness')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('active')).toHaveText('2/willingness')
  await expect(range(page)).toHaveText('2×2')
  await expect.poll(() => stored(page, 1, 'major')).toBe('甲')
  await page.getByRole('button', { name: '姓名', exact: true }).click()
  await expect(range(page)).toHaveText('')
  await expect(page.getByTestId('active')).toHaveText('2/willingness')
})
