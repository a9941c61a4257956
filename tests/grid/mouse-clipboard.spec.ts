import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const setClipboard = (page: Page, text: string) =>
  page.evaluate((value) => navigator.clipboard.writeText(value), text)

test('复制当前格、Shift 选区、鼠标拖出的选区', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '专业')
  await page.keyboard.press('Control+c')
  expect(await clipboard(page)).toBe('软件工程')
  await clickCell(page, 1, '姓名')
  await (await cellAt(page, 2, '专业')).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  expect(await clipboard(page)).toBe('张0\t土木工程\r\n李1\t软件工程')
  await (await cellAt(page, 5, '姓名')).hover()
  await page.mouse.down()
  await (await cellAt(page, 7, '姓名')).hover()
  await page.mouse.up()
  await page.keyboard.press('Control+c')
  expect(await clipboard(page)).toBe('欧阳4\r\n单于5\r\n钱6')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(page.locator('[aria-selected=true]')).toHaveCount(2)
})

test('粘贴一格，引号和换行都对', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '专业')
  await setClipboard(page, '"地理\r\n科学"\r\n')
  await page.keyboard.press('Control+v')
  await expect.poll(() => stored(page, 1, 'major')).toBe('地理\n科学')
  expect(await page.evaluate(() => window.harness.commits())).toBe(1)
})

test('编辑中的粘贴进文字里', async ({ harness }) => {
  const { page } = await harness.open()
  await setClipboard(page, '中间')
  await clickCell(page, 2, '专业')
  await page.keyboard.type('前')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('后')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 1, 'major')).toBe('前中间后')
})

test('横向滚动后双击冻结列和普通列，都在原处编辑', async ({ harness }) => {
  const { page } = await harness.open()
  await page.mouse.move(600, 300)
  await page.mouse.wheel(700, 0)
  for (const column of ['姓名', '备注8']) {
    const cell = await cellAt(page, 3, column)
    const box = await cell.boundingBox()
    await cell.dblclick()
    const editor = page.getByRole('textbox', { name: new RegExp(`^${column}，第 3 行`) })
    await expect(editor).toHaveCSS('opacity', '1')
    const at = await editor.boundingBox()
    expect(Math.abs((at?.x ?? 0) - (box?.x ?? -9))).toBeLessThan(1)
    expect(Math.abs((at?.y ?? 0) - (box?.y ?? -9))).toBeLessThan(1)
    await page.keyboard.press('Escape')
  }
})
