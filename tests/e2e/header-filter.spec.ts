import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { activeCell, goToColumn, headerMenu, openFilledSchool, openHeader, shown } from './steps.ts'

test('a header keeps some of its values, or a text; what is kept stands above the list', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  const majors = await openHeader(page, '专业名称')
  await expect(majors.getByRole('checkbox', { name: /^财务管理/ })).toBeChecked()
  expect(await seriousFindings(page)).toEqual([])
  await majors.getByRole('button', { name: '全不选' }).click()
  await expect(majors.getByRole('button', { name: '确定' })).toBeDisabled()
  await majors.getByRole('checkbox', { name: /^会计学/ }).check()
  await majors.getByRole('button', { name: '确定' }).click()
  await expect(shown(page, 21)).toBeVisible()
  await expect(page.getByText('专业名称：会计学')).toBeVisible()
  await expect(activeCell(page)).toBeFocused()
  await expect(page.getByRole('button', { name: '视图：在账（已改）' })).toBeVisible()

  // Another search beside what is kept already.
  const again = await openHeader(page, '专业名称')
  await page.keyboard.type('审计')
  await again.getByRole('checkbox', { name: '添加到现有筛选' }).check()
  await again.getByRole('button', { name: '确定' }).click()
  await expect(shown(page, 45)).toBeVisible()

  await openHeader(page, '姓名')
  await page.keyboard.type('乔')
  await page.keyboard.press('Enter')
  await expect(page.getByText('姓名：含“乔”')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^乔/ }).first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^[^乔]/ })).toHaveCount(0)
  await page.getByRole('button', { name: '取消筛选：姓名' }).click()
  await expect(shown(page, 45)).toBeVisible()
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect(shown(page, 71)).toBeVisible()
})

test('by keys alone: the menu opens, a value is unticked, Esc gives the cell back', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await goToColumn(page, '毕业去向')
  await page.keyboard.press('Control+Shift+L')
  const menu = headerMenu(page, '毕业去向')
  await expect(menu.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(activeCell(page)).toBeFocused()

  await page.keyboard.press('Control+Shift+L')
  await expect(menu.getByRole('checkbox')).toHaveCount(3)
  const first = menu.getByRole('checkbox').first()
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  await expect(first).not.toBeChecked()
  await page.keyboard.press('Enter')
  await expect(shown(page, 24)).toBeVisible()
  await expect(activeCell(page)).toBeFocused()
})

test('days are kept by their span, typed as offices write them; the empty and the filled by themselves', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await page.keyboard.press('Control+2')
  await expect(shown(page, 512)).toBeVisible()
  await goToColumn(page, '签约日期')
  await page.keyboard.press('Control+Shift+L')
  const menu = headerMenu(page, '签约日期')
  await expect(menu.getByLabel('从')).toBeFocused()
  await page.keyboard.type('2020023')
  await expect(menu.getByText('看不懂这个日期')).toBeVisible()
  await expect(menu.getByRole('button', { name: '确定' })).toBeDisabled()
  await menu.getByLabel('从').fill('20200117')
  await menu.getByLabel('到').fill('2020.1.17')
  await page.keyboard.press('Enter')
  await expect(page.getByText('签约日期：2020-01-17', { exact: true })).toBeVisible()
  await expect(shown(page, 7)).toBeVisible()

  await page.keyboard.press('Control+Shift+L')
  await menu.getByRole('button', { name: '选日期' }).last().click()
  await page.getByTitle('2020-01-31').click()
  await expect(menu.getByLabel('到')).toHaveValue('2020-01-31')
  await menu.getByRole('radio', { name: '(空)' }).check()
  await menu.getByRole('button', { name: '确定' }).click()
  await expect(shown(page, 71)).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await menu.getByRole('radio', { name: '非空' }).check()
  await menu.getByRole('button', { name: '确定' }).click()
  await expect(shown(page, 441)).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await menu.getByRole('button', { name: '清除此列筛选' }).click()
  await expect(shown(page, 512)).toBeVisible()
})

test('nobody is left: the list says why, and leads back', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await openHeader(page, '专业名称')
  await page.keyboard.type('会计')
  await page.keyboard.press('Enter')
  await expect(shown(page, 21)).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: '找人' })).toBeFocused()
  await page.keyboard.type('zzzz')
  await expect(page.getByText('没有人同时符合：找“zzzz”；在账；专业名称：含“会计”')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(shown(page, 71)).toBeVisible()
})

test('Esc clears the search, and again leads back to the cell; F3 leads there', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  const search = page.getByRole('textbox', { name: '找人' })
  await page.keyboard.press('F3')
  await page.keyboard.type('常彤')
  await expect(shown(page, 1)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(activeCell(page)).toHaveAccessibleName(/^第 1 行，常彤，/)
  await page.keyboard.press('F3')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(activeCell(page)).toBeFocused()
})
