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

test('日历、一级一级的地区、读不成的数字，axe 都没有严重问题', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '签约日期')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.type('五千')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
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

/** Marks of every kind in view: order, filter, an error, a warning, an edit, a range. */
async function markAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '“姓名”的菜单' }).click()
  await page.getByRole('button', { name: '再按它排' }).click()
  await page.getByRole('button', { name: '“专业”的菜单' }).click()
  await page.getByRole('button', { name: '筛选' }).click()
  await clickCell(page, 5, '专业')
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await expect(await cellAt(page, 5, '专业')).toHaveAttribute('title', '已修改')
  await (await cellAt(page, 7, '就业意愿')).click({ modifiers: ['Shift'] })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [1, 1.5]) {
    test.describe(`${colorScheme} ${scale * 100} %`, () => {
      // What is left of 1366 × 768, less tall: axe looks at every cell.
      test.use({
        colorScheme,
        deviceScaleFactor: scale,
        viewport: { width: Math.round(1366 / scale), height: 330 },
      })

      test('有排序、筛选、错误、提醒、修改和选区时，axe 没有严重问题', async ({ harness }) => {
        const { page } = await harness.open()
        await markAll(page)
        expect(await seriousFindings(page)).toEqual([])
      })
    })
  }
}

test.describe('高对比度', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('没有底色和阴影，当前格、选区、错误和修改仍看得出', async ({ harness }) => {
    const { page } = await harness.open()
    await markAll(page)
    const styleOf = async (row: number, column: string, pseudo: string, property: string) =>
      (await cellAt(page, row, column)).evaluate(
        (cell, [part, name]) => getComputedStyle(cell, part).getPropertyValue(name),
        [pseudo, property] as const,
      )
    expect(await styleOf(6, '专业', '', 'outline-style')).toBe('solid')
    expect(await styleOf(7, '就业意愿', '', 'border-bottom-width')).toBe('2px')
    expect(await styleOf(4, '专业', '::after', 'background-color')).toBe(
      await styleOf(1, '专业', '', 'color'),
    )
    expect(await styleOf(5, '绩点', '::after', 'content')).toBe('"!"')
    expect(await styleOf(5, '专业', '::before', 'border-top-width')).toBe('9px')
  })
})

test('改过的格和行有记号，鼠标停上去和读屏都说得出', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 5, '绩点')
  await page.keyboard.type('3.1')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[aria-live=polite]')).toHaveText('绩点，第 5 行，欧阳4：3.1 已修改')
  await expect(await cellAt(page, 5, '绩点')).toHaveAttribute('title', '已修改')
  await expect(page.getByTitle('已修改').filter({ hasText: /^5$/ })).toBeVisible()
  await expect(page.getByTitle('已修改')).toHaveCount(2)
})

test('错误和提醒：格上有记号，鼠标停上去有整句话，走到时读出来', async ({ harness }) => {
  const { page } = await harness.open()
  const error = await cellAt(page, 4, '专业')
  const warning = await cellAt(page, 5, '绩点')
  await expect(error).toHaveAttribute('title', '专业“土木”不在专业目录里，请从列表中选择。')
  await expect(warning).toHaveAttribute('title', '绩点 5.0 高于 4.0，请核对。')
  await expect(error).toHaveAttribute('aria-invalid', 'true')
  await expect(warning).not.toHaveAttribute('aria-invalid')
  await warning.click()
  await expect(page.locator('[aria-live=polite]')).toContainText('绩点 5.0 高于 4.0，请核对。')
  await expect(await cellAt(page, 5, '学号')).toHaveAttribute('aria-readonly', 'true')
  await expect(warning).toHaveAttribute('aria-readonly', 'false')
})

test.describe('窄窗口', () => {
  test.use({ viewport: { width: 340, height: 300 } })

  test('冻结的列让出地方，其余的列总能滚到', async ({ harness }) => {
    const { page } = await harness.open()
    const number = page.getByRole('columnheader', { name: '学号', exact: true })
    await clickCell(page, 1, '学号')
    await page.keyboard.press('End')
    await expect(await cellAt(page, 1, '备注24')).toBeInViewport({ ratio: 1 })
    await expect(number).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('columnheader', { name: '姓名', exact: true })).toHaveCount(0)
  })
})
