import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { importSample, openNewSchool, openSection, PASSPHRASE, writeCell } from './steps.ts'

const NEXT = '八月的就业台账 2020'
const COLLEAGUE = '李老师自己的口令'

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: '锁定' }).click()
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
}

async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).and(page.getByRole('textbox')).fill(secret)
  await page.keyboard.press('Enter')
}

test('a passphrase is changed; a colleague is added, signs in and is removed with a new data key', async ({
  page,
}) => {
  await openNewSchool(page)
  await openSection(page, '用户与口令')
  await page.getByRole('button', { name: '修改口令' }).click()
  const change = page.getByRole('dialog', { name: '修改口令' })
  await expect(change.getByLabel('现在的口令')).toBeFocused()
  expect.soft(await seriousFindings(page), 'change of a passphrase').toEqual([])
  await change.getByLabel('现在的口令').fill(PASSPHRASE)
  await change.getByLabel('新口令').fill(NEXT)
  await change.getByLabel('再输一次').fill(NEXT)
  await page.keyboard.press('Enter')
  await expect(change).toBeHidden()
  await expect(page.getByRole('button', { name: '修改口令' })).toBeFocused()

  await page.getByRole('button', { name: '添加用户' }).click()
  const add = page.getByRole('dialog', { name: '添加用户' })
  await add.getByLabel('姓名').fill('李老师')
  await add.getByLabel('口令', { exact: true }).fill(COLLEAGUE)
  await add.getByLabel('再输一次').fill(COLLEAGUE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /李老师/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'users').toEqual([])

  await lock(page)
  await unlock(page, COLLEAGUE)
  await expect(page.getByText('会计学院 · 2020 届 · 李老师')).toBeVisible()
  await lock(page)
  await unlock(page, PASSPHRASE)
  await expect(page.getByText(/^口令不对/)).toBeVisible()
  await unlock(page, NEXT)
  await expect(page.getByText('会计学院 · 2020 届 · 王老师')).toBeVisible()

  await openSection(page, '用户与口令')
  await page.getByRole('button', { name: '移除用户 李老师' }).click()
  const remove = page.getByRole('dialog', { name: '移除用户 李老师？' })
  await expect(remove.getByRole('button', { name: '取消' })).toBeFocused()
  await remove.getByLabel('同时更换数据密钥').check()
  await remove.getByLabel('再次输入您的口令').fill(NEXT)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('recovery-key')).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+/)
  expect.soft(await seriousFindings(page), 'new recovery key').toEqual([])
  await page.getByRole('button', { name: '已抄下或打印好' }).click()
  await expect(page.getByRole('row', { name: /李老师/ })).toHaveCount(0)
  await lock(page)
  await unlock(page, COLLEAGUE)
  await expect(page.getByText(/^口令不对/)).toBeVisible()
})

test('a secret is seen in its own field and dialog alone, and leaves the page with them', async ({
  page,
}) => {
  const first = await openNewSchool(page)
  await openSection(page, '用户与口令')
  const renew = page.getByRole('button', { name: '换一个新的恢复密钥' })
  await renew.click()
  await page.getByRole('dialog').locator(renew).click()
  const key = (await page.getByTestId('recovery-key').textContent()) ?? ''
  expect(key).not.toBe(first)
  await page.getByRole('button', { name: '已抄下或打印好' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(key)).toHaveCount(0)
  expect(await page.content()).not.toContain(key)

  await lock(page)
  const passphrase = page.getByLabel('口令', { exact: true }).and(page.getByRole('textbox'))
  await passphrase.fill(PASSPHRASE)
  await page.getByRole('radio', { name: '恢复密钥' }).click()
  await expect(page.getByRole('textbox', { name: '恢复密钥' })).toHaveValue('')
  await page.getByRole('radio', { name: '口令', exact: true }).click()
  await expect(passphrase).toHaveValue('')
  await unlock(page, PASSPHRASE)
  await expect(page.getByText('会计学院 · 2020 届 · 王老师')).toBeVisible()
})

test('who opens by the recovery key is asked for a new passphrase, and named by the history', async ({
  app,
  page,
}) => {
  const key = await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await lock(page)
  await page.getByRole('radio', { name: '恢复密钥' }).click()
  await page.getByRole('textbox', { name: '恢复密钥' }).fill(key)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^这次是用恢复密钥打开的/)).toBeVisible()
  await page.getByRole('button', { name: '重设口令' }).click()
  const reset = page.getByRole('dialog', { name: '重设口令' })
  expect.soft(await seriousFindings(page), 'reset of a passphrase').toEqual([])
  await reset.getByLabel('您是').press('ArrowDown')
  await page.keyboard.press('Enter')
  await reset.getByLabel('新口令').fill(NEXT)
  await reset.getByLabel('再输一次').fill(NEXT)
  await page.keyboard.press('Enter')
  await expect(reset).toBeHidden()
  await expect(page.getByText(/^这次是用恢复密钥打开的/)).toBeHidden()

  await page.getByRole('rowheader').nth(3).click()
  await writeCell(page, '备注', '已联系')
  await openSection(page, '变更记录')
  await expect(page.getByRole('row', { name: /王老师 修改 .* 的备注/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /用恢复密钥重设 王老师 的口令/ })).toBeVisible()
})
