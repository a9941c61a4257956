import { expect } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

test('打拼音首字母、代码都能选到', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 1, '就业意愿')
  await page.keyboard.type('nsx')
  await expect(page.getByRole('option')).toHaveText([/拟升学/])
  await page.keyboard.press('Enter')
  await page.keyboard.type('30')
  await page.keyboard.press('Tab')
  await expect(await cellAt(page, 1, '就业意愿')).toHaveText('拟升学')
  await expect.poll(() => stored(page, 1, 'willingness')).toBe('拟考公考编')
})

test('Alt+↓ 打开列表，方向键加 Enter 选，读屏能跟上', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '就业意愿')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('option')).toHaveCount(5)
  const editor = page.getByRole('textbox', { name: /^就业意愿，第 2 行/ })
  const pointed = () =>
    editor.evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant')
      return id === null ? '' : (document.getElementById(id)?.textContent ?? '')
    })
  expect(await pointed()).toContain('拟升学')
  await page.keyboard.press('ArrowDown')
  expect(await pointed()).toContain('拟出国')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 1, 'willingness')).toBe('拟出国（境）')
  await expect(page.getByRole('listbox')).toHaveCount(0)
})

test('鼠标点选；编辑框不丢焦点', async ({ harness }) => {
  const { page } = await harness.open()
  await (await cellAt(page, 20, '就业意愿')).dblclick()
  await page.getByRole('option', { name: /暂无就业意愿/ }).click()
  await expect.poll(() => stored(page, 19, 'willingness')).toBe('暂无就业意愿')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByTestId('active')).toHaveText('20/willingness')
})

test('一格多项：逐个加，再选一次去掉', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '重点群体')
  await page.keyboard.type('hbj')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ssmz')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(await cellAt(page, 2, '重点群体')).toHaveText('湖北籍、少数民族')
  await (await cellAt(page, 2, '重点群体')).dblclick()
  await page.getByRole('option', { name: /湖北籍/ }).click()
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 1, 'groups')).toBe('少数民族')
})
