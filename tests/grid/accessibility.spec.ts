import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, test } from './harness/fixture.ts'

// axe weighs the contrast of every cell, so a few rows say as much as many, and sooner.
test.use({ viewport: { width: 800, height: 400 } })

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

test('静止、有错误、有选区时，axe 都没有严重问题', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 4, '专业')
  await expect(page.getByText('不在专业目录里').last()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await seriousFindings(page)).toEqual([])
})

test('编辑、列表打开时，axe 都没有严重问题', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 4, '专业')
  await page.keyboard.type('甲')
  expect(await seriousFindings(page)).toEqual([])
  await clickCell(page, 6, '就业意愿')
  await page.keyboard.press('Alt+ArrowDown')
  expect(await seriousFindings(page)).toEqual([])
})

test('当前格由活动区读出，行列数和位置写在角色上', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 4, '专业')
  await expect(page.locator('[aria-live=polite]')).toHaveText(
    '专业，第 4 行，赵3：土木 专业“土木”不在专业目录里，请从列表中选择。',
  )
  const grid = page.getByRole('grid', { name: '毕业生' })
  await expect(grid).toHaveAttribute('aria-rowcount', '201')
  await expect(grid).toHaveAttribute('aria-colcount', '30')
  const cell = await cellAt(page, 4, '专业')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: /^专业，第 4 行/ })).toBeFocused()
})

test.describe('150 %', () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 1.5 })

  test('编辑框仍正好在格上，axe 没有严重问题', async ({ harness }) => {
    const { page } = await harness.open()
    const cell = await cellAt(page, 5, '专业')
    await cell.dblclick()
    const editor = page.getByRole('textbox', { name: /^专业，第 5 行/ })
    await expect(editor).toHaveCSS('opacity', '1')
    expect((await editor.boundingBox())?.y).toBeCloseTo((await cell.boundingBox())?.y ?? -1, 0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
