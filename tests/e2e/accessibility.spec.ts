import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  createSchool,
  find,
  goToColumn,
  openFilledSchool,
  openNewSchool,
  openTable,
  startImport,
} from './steps.ts'

test('no page has serious findings of axe', async ({ app, page }) => {
  test.slow()
  expect.soft(await seriousFindings(page), 'welcome').toEqual([])
  await openNewSchool(page)
  expect.soft(await seriousFindings(page), 'empty ledger').toEqual([])
  const dialog = await startImport(app, page, 'school-roster.xlsx')
  await dialog.getByRole('button', { name: '导入 512 行' }).waitFor()
  expect.soft(await seriousFindings(page), 'import preview').toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await expect(dialog).toBeHidden()
  expect.soft(await seriousFindings(page), 'ledger').toEqual([])
  await openTable(page, '就业进展汇总表')
  await page.getByRole('row', { name: /^合计/ }).waitFor()
  expect.soft(await seriousFindings(page), 'reports').toEqual([])
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('row', { name: /school-roster\.xlsx/ }).waitFor()
  expect.soft(await seriousFindings(page), 'more').toEqual([])
})

test('the recovery key and the unlocking have none either', async ({ page }) => {
  test.slow()
  await createSchool(page)
  expect.soft(await seriousFindings(page), 'recovery key').toEqual([])
  await page.getByRole('button', { name: '已抄下或打印好' }).click()
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('button', { name: '打开', exact: true }).waitFor()
  expect.soft(await seriousFindings(page), 'unlock by passphrase').toEqual([])
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await page.getByText(/^口令不对/).waitFor()
  expect.soft(await seriousFindings(page), 'wrong passphrase').toEqual([])
  await page.getByRole('radio', { name: '恢复密钥' }).click()
  expect.soft(await seriousFindings(page), 'unlock by recovery key').toEqual([])
})

test('nor have the dialogs and lists that a person is recorded by', async ({ app, page }) => {
  test.slow()
  await openFilledSchool(app, page)
  await find(page, '常彤')
  for (const [button, title] of [
    ['设意愿', '常彤 的就业意愿'],
    ['登记去向', '常彤 的毕业去向'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog', { name: title })
    await dialog.waitFor()
    expect.soft(await seriousFindings(page), title).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor({ state: 'attached' })
    expect.soft(await seriousFindings(page), `${title}, its list open`).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(dialog).toBeHidden()
  }
  await goToColumn(page, '就业意愿')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('listbox').waitFor()
  expect.soft(await seriousFindings(page), 'list of a cell').toEqual([])
})
