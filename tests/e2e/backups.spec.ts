import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  cellWith,
  choose,
  find,
  goToColumn,
  importSample,
  openNewSchool,
  openSection,
  PASSPHRASE,
  writeCell,
} from './steps.ts'

test('a backup is made, tried, restored, and the restore taken back', async ({ app, page }) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await openSection(page, '备份与恢复')
  await expect(page.getByText(/^还没有备份/)).toBeVisible()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('row', { name: /手动 本机 512/ })).toBeVisible()
  await page.getByRole('button', { name: /^试恢复/ }).click()
  await expect(page.getByText(/试恢复成功：512 人/)).toBeVisible()
  await expect(page.getByText(/，成功，512 人/)).toBeVisible()
  expect.soft(await seriousFindings(page), 'backups').toEqual([])

  await page.getByRole('link', { name: '台账' }).click()
  await find(page, '常彤')
  await writeCell(page, '备注', '备份以后')
  await openSection(page, '备份与恢复')
  const manual = page.getByRole('row', { name: /手动/ })
  await manual.getByRole('button', { name: /^恢复到/ }).click()
  const asks = page.getByRole('dialog', { name: /^恢复到/ })
  await expect(asks.getByRole('button', { name: '取消' })).toBeFocused()
  expect.soft(await seriousFindings(page), 'restore').toEqual([])
  await asks.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByText(/^已恢复到/)).toBeVisible()
  await page.getByRole('link', { name: '台账' }).click()
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await expect(cellWith(page, '备份以后')).toHaveCount(0)

  await openSection(page, '备份与恢复')
  const before = page.getByRole('row', { name: /恢复前/ })
  await before.getByRole('button', { name: /^恢复到/ }).click()
  await expect(asks.getByRole('button', { name: '取消' })).toBeFocused()
  await asks.getByRole('button', { name: '恢复' }).click()
  await expect(asks).toBeHidden()
  await page.getByRole('link', { name: '台账' }).click()
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await expect(cellWith(page, '备份以后')).toHaveCount(1)
})

test('a second place gets every backup; from one of them the ledger is made again', async ({
  app,
  page,
  folder,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  const stick = join(folder, 'U 盘')
  mkdirSync(stick)
  await openSection(page, '备份与恢复')
  await choose(app, stick)
  await page.getByRole('button', { name: '选择文件夹' }).click()
  await expect(page.getByText(stick)).toBeVisible()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('row', { name: /手动 第二位置 512/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'second place').toEqual([])
  const files = readdirSync(stick, { recursive: true, encoding: 'utf8' })
  const copy = files.find((name) => name.endsWith('.jytzbak')) ?? ''

  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('button', { name: '从备份恢复' }).click()
  const dialog = page.getByRole('dialog', { name: '从备份恢复台账' })
  await choose(app, join(stick, copy))
  await dialog.getByRole('button', { name: '选择备份文件' }).press('Enter')
  await expect(dialog.getByText('.jytzbak', { exact: false }).last()).toBeVisible()
  expect.soft(await seriousFindings(page), 'restore from a file').toEqual([])
  await dialog.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByText('显示 512 人')).toBeVisible()
})
