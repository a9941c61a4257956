import { expect, test } from './app.ts'
import { openFilledSchool, openSection } from './steps.ts'

const PHONE = /^1\d{10}$/

test('telephone and ID numbers are masked until they are asked for, which is logged', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  const phones = page.getByRole('gridcell', { name: PHONE })
  await expect(phones).toHaveCount(0)
  await page.getByRole('button', { name: '显示号码' }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByText('这一次查看会记入日志')).toBeVisible()
  await asked.getByRole('button', { name: '显示', exact: true }).click()
  await expect(phones.first()).toBeVisible()

  await expect(page.getByRole('button', { name: '名单有变化，重新排列' })).toBeHidden()

  // Said once; the page may be left meanwhile, and something else of the ledger change.
  await openSection(page, '用户与口令')
  await page.getByRole('button', { name: '添加用户' }).click()
  const add = page.getByRole('dialog', { name: '添加用户' })
  await add.getByLabel('姓名').fill('李老师')
  await add.getByLabel('口令', { exact: true }).fill('李老师自己的口令')
  await add.getByLabel('再输一次').fill('李老师自己的口令')
  await page.keyboard.press('Enter')
  await expect(add).toBeHidden({ timeout: 20_000 })
  await page.getByRole('link', { name: '台账' }).click()
  await page.getByRole('button', { name: '隐藏号码' }).click()
  await expect(phones).toHaveCount(0)
  await page.getByRole('button', { name: '显示号码' }).click()
  await expect(phones.first()).toBeVisible()
  await openSection(page, '变更记录')
  await expect(page.getByText('查看全部 512 人的证件号码和电话号码').first()).toBeVisible()
})
