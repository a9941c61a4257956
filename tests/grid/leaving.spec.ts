import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

/** As a menu or a shortcut would: the focus stays where it is. */
const pressUnnoticed = (page: Page, name: string) =>
  page.getByRole('button', { name }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click()
  })

test('点到别的格、点到页面别处：输入的都留下', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 1, '专业')
  await page.keyboard.type('甲')
  await clickCell(page, 4, '备注1')
  await page.keyboard.type('乙')
  await page.getByLabel('页面上的另一个输入框').click()
  await expect.poll(() => stored(page, 3, 'note1')).toBe('乙')
  await expect.poll(() => stored(page, 0, 'major')).toBe('甲')
})

test('滚走、换页：输入的都留下', async ({ harness }) => {
  const { page } = await harness.open('rows=2000')
  await clickCell(page, 1, '专业')
  await page.keyboard.type('甲')
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => stored(page, 0, 'major')).toBe('甲')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  await page.keyboard.type('乙')
  await pressUnnoticed(page, '换页')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expect.poll(() => stored(page, 0, 'name')).toBe('乙')
})

test('点表头排序：先存下，当前格跟着那一行走', async ({ harness }) => {
  const { page } = await harness.open('rows=2000')
  await clickCell(page, 2, '专业')
  await page.keyboard.type('甲')
  await page.getByRole('button', { name: '姓名', exact: true }).click()
  await expect.poll(() => stored(page, 1, 'major')).toBe('甲')
  await expect(page.getByRole('columnheader', { name: '姓名' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page.getByTestId('active')).toHaveText('1/major')
  await page.keyboard.type('乙')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 1, 'major')).toBe('乙')
  await expect(await cellAt(page, 1999, '专业')).toHaveText('乙')
})

test('被拒绝的文字回到编辑框，带着原因；Esc 恢复', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 1, '就业意愿')
  await page.keyboard.type('不知道')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^就业意愿，第 1 行/ })).toHaveValue('不知道')
  await expect(page.getByRole('textbox', { name: /^就业意愿，第 1 行/ })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await expect(page.getByRole('alert')).toHaveText('“不知道”不在列表里，请从列表中选择。')
  await expect(page.getByText('不在列表里，请从列表中选择。').last()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(await cellAt(page, 1, '就业意愿')).toHaveText('有就业意愿')
  await expect.poll(() => stored(page, 0, 'willingness')).toBe('有就业意愿')
})

test('筛选把正在输入的行筛掉：输入的留下；没筛掉的继续输入', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '专业')
  await page.keyboard.type('甲')
  await pressUnnoticed(page, '只看双数')
  await expect.poll(() => stored(page, 1, 'major')).toBe('甲')
  await clickCell(page, 4, '专业')
  await page.keyboard.type('乙')
  await pressUnnoticed(page, '只看双数')
  await page.keyboard.type('丙')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, 6, 'major')).toBe('乙丙')
  await expect(page.getByTestId('active')).toHaveText('7/major')
})
