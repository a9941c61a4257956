import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { chooseToSave, createSchool, openNewSchool, openTable, PASSPHRASE } from './steps.ts'

test('a new ledger shows its recovery key, which can be saved', async ({ app, page, folder }) => {
  const key = await createSchool(page)
  expect(key).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/)
  const file = join(folder, '恢复密钥.txt')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: '保存为文件…' }).click()
  await expect(page.getByText('已保存到 恢复密钥.txt')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain(key)
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByText('台账里还没有人')).toBeVisible()
  await expect(page.getByText('恢复密钥还没有保存')).toBeHidden()
})

test('who puts the recovery key off is reminded and gets a new one', async ({ page }) => {
  const first = await createSchool(page)
  await page.getByRole('button', { name: '稍后再说' }).click()
  await page.getByRole('button', { name: '生成并保存新的恢复密钥' }).click()
  const second = await page.getByTestId('recovery-key').textContent()
  expect(second).not.toBe(first)
  await page.getByRole('button', { name: '已抄下或打印好' }).click()
  await expect(page.getByText('恢复密钥还没有保存')).toBeHidden()
})

test('a locked ledger refuses a wrong passphrase and opens by the recovery key', async ({
  page,
}) => {
  const key = await openNewSchool(page)
  await page.getByRole('button', { name: '锁定' }).click()
  const secret = page.getByLabel('口令', { exact: true }).and(page.locator('[type=password]'))
  await secret.fill(`${PASSPHRASE}?`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^口令不对/)).toBeVisible()
  await page.getByRole('radio', { name: '恢复密钥' }).click()
  await page.getByRole('textbox', { name: '恢复密钥' }).fill(key.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText('台账里还没有人')).toBeVisible()
})

test('one click makes a practice ledger with its figures', async ({ page }) => {
  test.slow()
  await page.getByRole('tab', { name: '试用演示数据' }).click()
  await page.getByRole('button', { name: '试用演示数据' }).click()
  await expect(page.getByText('在账 550 人')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('演示数据，仅供练习')).toBeVisible()
  await openTable(page, '就业进展汇总表')
  const total = page.getByRole('row', { name: /^合计/ })
  await expect(total).toContainText(/4171.*3621.*86\.81/)
})
