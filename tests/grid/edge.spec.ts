import { expect } from 'playwright/test'
import { cellAt, clickCell, compose, stored, test } from './harness/fixture.ts'

test('Ctrl+方向键走到数据边上，加 Shift 选到那里', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '重点群体')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByTestId('active')).toHaveText('3/groups')
  await page.keyboard.press('Control+ArrowLeft')
  await expect(page.getByTestId('active')).toHaveText('3/number')
  await page.keyboard.press('Control+ArrowRight')
  await expect(page.getByTestId('active')).toHaveText('3/score')
  await page.keyboard.press('Control+ArrowRight')
  await expect(page.getByTestId('active')).toHaveText('3/note24')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(page.getByTestId('range')).toHaveText('1×25')
})

test('没读进来的行也算：十万行到底再回来', async ({ harness }) => {
  const { page, errors } = await harness.open('rows=100000&delayed')
  await clickCell(page, 1, '专业')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByTestId('active')).toHaveText('99999/major')
  await page.keyboard.press('Control+Shift+ArrowUp')
  await expect(page.getByTestId('range')).toHaveText('100000×1')
  expect(errors).toEqual([])
})

test('边还没找到就打字：一键不丢，都进找到的那一格', async ({ harness }) => {
  const { page, cdp } = await harness.open('rows=20000&delayed&slow')
  await clickCell(page, 1, '专业')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('Law')
  await page.keyboard.press('Shift+Enter')
  await compose(cdp)
  await cdp.send('Input.insertText', { text: '你好' })
  await expect(page.getByTestId('active')).toHaveText('0/major')
  await expect
    .poll(async () => {
      await page.evaluate(() => window.harness.answer())
      return page.getByTestId('active').textContent()
    })
    .toBe('19998/major')
  await expect(page.getByRole('textbox', { name: /^专业，第 19999 行/ })).toHaveValue('你好')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 19_998, 'major')).toBe('你好')
  await expect.poll(() => stored(page, 19_999, 'major')).toBe('Law')
  await expect(await cellAt(page, 20_000, '专业')).toHaveText('Law')
})

test('Esc 不再找', async ({ harness }) => {
  const { page } = await harness.open('rows=20000&delayed&slow')
  await clickCell(page, 1, '专业')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Escape')
  await page.evaluate(() => window.harness.answer())
  await page.keyboard.press('ArrowDown')
  await expect(page.getByTestId('active')).toHaveText('1/major')
})
