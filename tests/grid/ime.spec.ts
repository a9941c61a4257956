import { expect } from 'playwright/test'
import { cellAt, clickCell, compose, stored, test } from './harness/fixture.ts'

test('拼音组字前没有按键事件：你好 整个进入单元格', async ({ harness }) => {
  const { page, cdp, errors } = await harness.open()
  await clickCell(page, 7, '专业')
  await compose(cdp)
  await expect(page.getByRole('textbox', { name: /专业，第 7 行/ })).toHaveValue('nihao')
  await expect(page.getByRole('textbox', { name: /专业，第 7 行/ })).toHaveCSS('opacity', '1')
  await cdp.send('Input.insertText', { text: '你好' })
  await page.keyboard.press('Enter')
  await expect(await cellAt(page, 7, '专业')).toHaveText('你好')
  await expect.poll(() => stored(page, 6, 'major')).toBe('你好')
  await expect(page.getByTestId('active')).toHaveText('7/major')
  expect(errors).toEqual([])
})

test('按键 229 之后组字：你好 整个进入单元格', async ({ harness }) => {
  const { page, cdp } = await harness.open()
  await clickCell(page, 9, '专业')
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'KeyN',
    windowsVirtualKeyCode: 229,
    nativeVirtualKeyCode: 229,
  })
  await compose(cdp)
  await cdp.send('Input.insertText', { text: '你好' })
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 8, 'major')).toBe('你好')
})

test('组字中的回车、方向键和 Esc 属于输入法', async ({ harness }) => {
  const { page, cdp } = await harness.open()
  await clickCell(page, 2, '专业')
  await compose(cdp)
  for (const key of ['Enter', 'ArrowDown', 'Escape', 'Tab']) {
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      windowsVirtualKeyCode: 229,
    })
  }
  await expect(page.getByTestId('active')).toHaveText('1/major')
  await cdp.send('Input.insertText', { text: '你好' })
  await page.keyboard.press('Tab')
  await expect.poll(() => stored(page, 1, 'major')).toBe('你好')
  await expect(page.getByTestId('active')).toHaveText('1/willingness')
})

test('组字到一半点到别处：文字留在原来的格里', async ({ harness }) => {
  const { page, cdp } = await harness.open()
  await clickCell(page, 2, '专业')
  await compose(cdp)
  await clickCell(page, 5, '专业')
  await expect.poll(() => stored(page, 1, 'major')).toBe('nihao')
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 4, 'major')).toBe('x')
})

test('滚到看不见时直接组字：回到这一格，一个字也不丢', async ({ harness }) => {
  const { page, cdp } = await harness.open('rows=100000&delayed')
  await clickCell(page, 2, '专业')
  await page.mouse.wheel(0, 60_000)
  await expect(await cellAt(page, 2, '专业')).toHaveCount(0)
  await compose(cdp)
  await cdp.send('Input.insertText', { text: '你好' })
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 1, 'major')).toBe('你好')
  await expect(await cellAt(page, 2, '专业')).toHaveText('你好')
})

test('组字到一半点左上角全选：文字只进原来的格', async ({ harness }) => {
  const { page, cdp } = await harness.open()
  await clickCell(page, 2, '专业')
  await compose(cdp)
  const frame = await page.getByRole('grid').boundingBox()
  await page.mouse.click((frame?.x ?? 0) + 12, (frame?.y ?? 0) + 12)
  await expect.poll(() => stored(page, 1, 'major')).toBe('nihao')
  await expect(page.locator('textarea')).toHaveValue('')
  await expect(page.locator('textarea')).toHaveCSS('opacity', '0')
})
