import { expect, test } from './app.ts'
import { activeCell, openFilledSchool, openHeader, PASSPHRASE, shown } from './steps.ts'

test('back from another page the list is as it was left; after a lock it begins anew', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await page.keyboard.press('Control+2')
  await openHeader(page, '专业名称')
  await page.keyboard.type('会计')
  await page.keyboard.press('Enter')
  await (await openHeader(page, '姓名')).getByRole('button', { name: '降序' }).click()
  await page.getByRole('textbox', { name: '找人' }).fill('1601')
  await page.keyboard.press('Enter')
  await expect(activeCell(page)).toHaveAttribute('aria-label', /^第 1 行，/)
  await expect(activeCell(page)).toBeFocused()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key)
  }
  await expect(activeCell(page)).toHaveAttribute('aria-label', /^第 4 行，/)
  const cell = (await activeCell(page).getAttribute('aria-label')) ?? ''
  const count = (await page.getByText(/^显示 \d+ 人$/).textContent()) ?? ''

  await page.getByRole('link', { name: '报表' }).click()
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.getByRole('link', { name: '台账' }).click()
  await expect(page.getByText(count, { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '视图：全部（已改）' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '找人' })).toHaveValue('1601')
  await expect(page.getByText('专业名称：含“会计”')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '姓名' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(activeCell(page)).toHaveAttribute('aria-label', cell)
  await expect(activeCell(page)).toBeFocused()

  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(shown(page, 71)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '找人' })).toHaveValue('')
  await expect(activeCell(page)).toHaveAttribute('aria-label', /^第 1 行，/)
})
