// Rules of the school: an interval, a key group, and what follows from them; the shipped ones again; a group by hand.
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { chooseForPerson, find, openFilledSchool, openSection, pickFromList } from './steps.ts'

test.beforeEach(async ({ app, page }) => {
  test.slow()
  await openFilledSchool(app, page)
})

async function openRule(page: Page, name: string) {
  await openSection(page, '规则')
  const open = page.getByRole('button', { name: `修改${name}` })
  await open.focus()
  await page.keyboard.press('Enter')
  return { dialog: page.getByRole('dialog', { name: `${name}（2020届）` }), open }
}

test('an interval is changed by keys and shipped again', async ({ page }) => {
  const { dialog, open } = await openRule(page, '联系间隔')
  const days = dialog.getByRole('spinbutton', { name: '天数' }).first()
  await expect(days).toHaveValue('1')
  expect(await seriousFindings(page)).toEqual([])
  await days.fill('5')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(open).toBeFocused()
  const line = page.getByRole('row', { name: /联系间隔/ })
  await expect(line).toContainText(/自 \d{4}-\d\d-\d\d 起/)

  await page.keyboard.press('Enter')
  await expect(days).toHaveValue('5')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(open).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '恢复自带规则' }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(days).toHaveValue('1')
})

test('a rule of a key group says whom it holds before it is kept, and the list follows', async ({
  page,
}) => {
  const minority = page.getByRole('gridcell').filter({ hasText: '少数民族' })
  await find(page, '常彤')
  await expect(minority).toHaveCount(0)
  const { dialog } = await openRule(page, '重点群体规则')
  await dialog.getByRole('button', { name: '修改少数民族' }).click()
  await expect(dialog.getByText('今天符合 61 人，其中在台账 9 人')).toBeVisible()
  await dialog.getByRole('button', { name: '删除第 2 行' }).click()
  await expect(dialog.getByText(/^今天符合 \d{3} 人，其中在台账 71 人$/)).toBeVisible()
  // What is half done is not kept by mistake.
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled()
  await dialog.getByRole('button', { name: '添加一组条件' }).click()
  await expect(dialog.getByText('条件还没有填完')).toBeVisible()
  const second = dialog.getByRole('radiogroup', { name: '第 2 组条件' })
  await second.getByText('都不满足').click()
  await pickFromList(page, dialog.getByRole('combobox', { name: '值' }).last(), '满族')
  await expect(dialog.getByText(/^今天符合 \d{3} 人/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '采用这条规则' }).press('Enter')
  await expect(dialog.getByText(/民族不为空，且民族不是满族/)).toBeVisible()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await expect(minority).toHaveCount(1)
  // The notice stays as long as the pointer rests on it.
  await page.mouse.move(683, 600)
  await expect(page.getByText('已保存重点群体规则')).toBeHidden()

  await openRule(page, '重点群体规则')
  await dialog.getByRole('button', { name: '恢复自带规则' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await expect(minority).toHaveCount(0)
})

test('a group by hand names its basis, and is left again', async ({ page }) => {
  await find(page, '常彤')
  const dialog = await chooseForPerson(page, '重点群体…')
  await expect(dialog.getByRole('combobox', { name: '列入哪个群体' })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.type('G11')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('认定依据').fill('教务处名单')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('gridcell', { name: /学业困难/ })).toHaveCount(1)
  await chooseForPerson(page, '重点群体…')
  await expect(dialog.getByText(/教务处名单/)).toBeVisible()
  await dialog.getByRole('button', { name: /^移出学业困难/ }).click()
  await expect(dialog.getByText(/教务处名单/)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('gridcell', { name: /学业困难/ })).toHaveCount(0)
})
