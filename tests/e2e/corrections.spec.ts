import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openJune } from './june.ts'
import { chooseForPerson, find, pickFromList } from './steps.ts'

test.beforeEach(() => test.slow())

test('a break-off with its reason, and a correction that strikes through what it corrects', async ({
  app,
  page,
  folder,
}) => {
  await openJune({ app, page, folder })
  await page.getByText('全部', { exact: true }).click()
  await find(page, '安然')
  const broken = await chooseForPerson(page, '解约/回退')
  await expect(broken.getByRole('combobox', { name: '解约/回退原因' })).toBeFocused()
  await broken.getByRole('button', { name: '保存' }).click()
  await expect(broken.getByText('请填写')).toBeVisible()
  await pickFromList(page, broken.getByRole('combobox', { name: '解约/回退原因' }), '其他')
  await broken.getByRole('textbox', { name: '说明' }).fill('单位撤销岗位')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(broken).toBeHidden()
  await expect(page.getByText('在账 1 人')).toBeVisible()

  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: '一人一档' })
  await card.getByText('意愿与去向', { exact: true }).click()
  const line = card.getByRole('list', { name: '意愿与去向' })
  await expect(line.getByRole('listitem').first()).toContainText(/解约\/回退原因：其他/)
  await line.getByRole('button', { name: '更正…' }).first().click()
  const dialog = page.getByRole('dialog', { name: '更正这一次登记' })
  await expect(dialog.getByRole('combobox', { name: '毕业去向' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(line.getByRole('button', { name: '更正…' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await pickFromList(page, dialog.getByRole('combobox', { name: '毕业去向' }), '71')
  await dialog.getByRole('button', { name: '保存' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(line.getByText(/^已更正：/)).toBeVisible()
  await expect(line.getByRole('button', { name: '更正…' })).toHaveCount(2)
  await expect(line.getByRole('listitem').filter({ hasText: /已更正：/ })).toBeFocused()
})
