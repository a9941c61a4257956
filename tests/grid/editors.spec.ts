import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, compose, stored, test } from './harness/fixture.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: /第 \d+ 行/ })
const focused = (page: Page) =>
  editor(page).evaluate((element) => document.activeElement === element)

test('日期：边打边说明读成哪一天，读不成的留在格里', async ({ harness }) => {
  const { page, errors } = await harness.open('editors')
  await clickCell(page, 1, '签约日期')
  await page.keyboard.type('7.3')
  await expect(page.getByText('7.3 → 2020-07-03')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 0, 'signed')).toBe('2020-07-03')
  await page.keyboard.type('13月')
  await expect(page.getByText(/“13月”读不成日期/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“13月”不是日期。').first()).toBeVisible()
  await expect(editor(page)).toHaveValue('13月')
  await page.keyboard.press('Escape')
  await expect.poll(() => stored(page, 1, 'signed')).toBe('')
  expect(errors).toEqual([])
})

test('日历：Alt+↓ 打开，方向键、翻页键移动，回车就用；Ctrl+; 今天', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '签约日期')
  await page.keyboard.press('Alt+ArrowDown')
  const pointed = () =>
    editor(page).evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant')
      return id === null ? null : document.getElementById(id)?.getAttribute('aria-label')
    })
  expect(await pointed()).toBe('2020 年 7 月 3 日')
  await expect(page.getByText('2020 年 7 月', { exact: true })).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) await page.keyboard.press(key)
  expect(await pointed()).toBe('2020 年 8 月 31 日')
  await page.keyboard.press('Home')
  await expect(editor(page)).toHaveValue('2020-08-01')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 0, 'signed')).toBe('2020-08-01')
  await expect(page.getByTestId('active')).toHaveText('1/signed')
  await page.keyboard.press('Control+;')
  await expect.poll(() => stored(page, 1, 'signed')).toBe('2020-07-03')
})

test('日历：鼠标翻月、点日子，焦点不离开格子', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await (await cellAt(page, 1, '签约日期')).dblclick()
  await page.getByRole('button', { name: '日历' }).click()
  await page.getByRole('button', { name: '下个月' }).click()
  expect(await focused(page)).toBe(true)
  await page.getByRole('gridcell', { name: '2020 年 8 月 15 日' }).click()
  await expect.poll(() => stored(page, 0, 'signed')).toBe('2020-08-15')
  expect(await focused(page)).toBe(true)
})

test('地区：一级一级选，也能跨级打拼音', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '生源地')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('option')).toHaveText([/湖北省/, /湖南省/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveText([/湖北省.*就到这一级/, /武汉市/, /宜昌市/])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 0, 'origin')).toBe('湖北省武汉市洪山区')
  for (const typed of ['whhs', 'wuhan hongshan', '洪山', '420111']) {
    await page.keyboard.type(typed)
    await expect(page.getByRole('option')).toHaveText([/湖北省武汉市洪山区/])
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => stored(page, 4, 'origin')).toBe('湖北省武汉市洪山区')
})

test('地区：已选的从它那一级打开，← 回上一级，可以只选到市', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '生源地')
  await page.keyboard.type('whwc')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText(/武昌区/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('option')).toHaveText([/湖北省/, /武汉市/, /宜昌市/])
  await page.keyboard.press('ArrowRight')
  await page.getByRole('option', { name: /就到这一级/ }).click()
  await expect.poll(() => stored(page, 0, 'origin')).toBe('湖北省武汉市')
  expect(await focused(page)).toBe(true)
})

test('几个地区放在一格', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '意向地区')
  for (const typed of ['whhs', 'cs']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 0, 'regions')).toBe('湖北省武汉市洪山区、湖南省长沙市')
})

test('长文字：Alt+回车换行，格里只看第一行，复制粘贴还是一格', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '说明')
  await page.keyboard.type('第一行')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('第二行')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByTestId('active')).toHaveText('0/remark')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => stored(page, 0, 'remark')).toBe('第一行\n第二行')
  await expect(await cellAt(page, 1, '说明')).toHaveText('第一行…')
  await expect(page.getByText('第一行 第二行').first()).toBeVisible()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+v')
  await expect.poll(() => stored(page, 1, 'remark')).toBe('第一行\n第二行')
  await expect.poll(() => stored(page, 2, 'remark')).toBe('')
})

test('数字读不成就说明', async ({ harness }) => {
  const { page } = await harness.open('editors')
  await clickCell(page, 1, '月薪')
  await page.keyboard.type('五千')
  await expect(page.getByText('“五千”不是数字。')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('列表里没有的：给出最接近的，存不进去，也不丢', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 1, '就业意愿')
  await page.keyboard.type('准备出国')
  await expect(page.getByText('列表里没有这一项，最接近的：')).toBeVisible()
  await expect(page.getByRole('option').first()).toHaveText(/拟出国（境）/)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toHaveValue('准备出国')
  await expect(
    page.getByText(/不在列表里，请从列表中选择。最接近的：拟出国（境）/).first(),
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 0, 'willingness')).toBe('拟出国（境）')
})

test('每种编辑器里拼音组字都一字不丢', async ({ harness }) => {
  const { page, cdp } = await harness.open('editors')
  for (const column of ['姓名', '签约日期', '月薪', '生源地', '意向地区', '说明']) {
    await clickCell(page, 3, column)
    await compose(cdp)
    await expect(editor(page)).toHaveValue('nihao')
    await cdp.send('Input.insertText', { text: '你好' })
    await expect(editor(page)).toHaveValue('你好')
    await page.keyboard.press('Escape')
  }
  await clickCell(page, 3, '生源地')
  await page.keyboard.press('Alt+ArrowDown')
  await compose(cdp)
  await cdp.send('Input.insertText', { text: '宜昌' })
  await expect(editor(page)).toHaveValue('宜昌')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 2, 'origin')).toBe('湖北省宜昌市')
})
