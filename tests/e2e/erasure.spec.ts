import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  chooseForPerson,
  chooseToSave,
  find,
  importSample,
  openNewSchool,
  openSection,
  PASSPHRASE,
  writeCell,
} from './steps.ts'

test('one person is handed all that is held and then erased for ever', async ({
  app,
  page,
  folder,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await find(page, '常彤')
  await writeCell(page, '备注', '本人来电')
  await page.getByRole('rowheader', { name: '常彤' }).click()

  const file = join(folder, '常彤.xlsx')
  await chooseToSave(app, file)
  const asks = await chooseForPerson(page, '导出此人全部信息')
  await asks.getByLabel('原因').fill('本人申请查阅')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已导出', { exact: true })).toBeVisible()
  expect(existsSync(file)).toBe(true)

  const erase = await chooseForPerson(page, '依法删除此人')
  await expect(erase).toContainText('1 人：常彤')
  expect.soft(await seriousFindings(page), 'before erasing').toEqual([])
  await erase.getByLabel('原因').fill('本人申请删除')
  const passphrase = erase.getByLabel('再次输入您的口令')
  await passphrase.fill('wrong')
  await page.keyboard.press('Enter')
  await expect(erase.getByText(/^口令不对/)).toBeVisible()
  await passphrase.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByText('已彻底删除 1 人的信息')).toBeVisible()
  await expect(page.getByText('显示 0 人')).toBeVisible()

  await openSection(page, '保存期限与删除')
  await expect(page.getByRole('row', { name: /王老师 个人 1 本人申请删除/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'retention').toEqual([])
  await openSection(page, '变更记录')
  const list = page.getByRole('region', { name: '操作列表' })
  await expect(list.getByRole('row', { name: /依法删除 1 人的全部信息/ })).toBeVisible()
  await page.getByText('按字段', { exact: true }).click()
  const changes = page.getByRole('region', { name: '变更列表' })
  await expect(changes.getByRole('row').nth(1)).toContainText('已依法删除')
  await expect(page.getByText(/常彤|本人来电/)).toHaveCount(0)
})
