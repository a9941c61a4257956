import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { chooseToSave, openFilledSchool, openTable } from './steps.ts'

const exported = (page: Page) => page.getByText('已导出', { exact: true })

async function chooseMore(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: '选择要导出的表' }).click()
  await page.getByRole('menuitem', { name: choice }).click()
}

test('the tables that go into the workbook are chosen once, by the keyboard too', async ({
  app,
  page,
  folder,
}) => {
  await openFilledSchool(app, page)
  await openTable(page, '就业进展汇总表')
  const file = join(folder, '两张表.xlsx')
  await chooseToSave(app, file)
  await chooseMore(page, '选择表格…')
  const dialog = page.getByRole('dialog', { name: '选择表格' })
  const boxes = dialog.getByRole('checkbox')
  await expect(boxes).toHaveCount(14)
  for (const box of await boxes.all()) {
    await expect(box).toBeChecked()
    await box.focus()
    await page.keyboard.press('Space')
    await expect(box).not.toBeChecked()
  }
  await dialog.getByRole('button', { name: '导出 Excel' }).press('Enter')
  await expect(dialog.getByText('请至少选择一张表。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  for (const name of [/^R1 /, /^R3 /]) await dialog.getByRole('checkbox', { name }).check()
  await dialog.getByRole('button', { name: '导出 Excel' }).press('Enter')
  await expect(exported(page)).toBeVisible()
  const { sheets } = await readXlsx(await readFile(file))
  expect(sheets.map(({ name }) => name)).toEqual(['封面', 'R1 就业进展汇总表', 'R3 未就业分类表'])

  // It stays chosen.
  await openTable(page, '未就业分类表')
  await page.getByRole('button', { name: '导出 Excel（2 张表）' }).click()
  await expect(page.getByRole('button', { name: '导出 Excel（2 张表）' })).toBeEnabled()
  const alone = join(folder, '一张表.xlsx')
  await chooseToSave(app, alone)
  await chooseMore(page, '只导出本表')
  await expect.poll(() => readdir(folder)).toContain('一张表.xlsx')
  expect((await readXlsx(await readFile(alone))).sheets.map(({ name }) => name)).toEqual([
    'R3 未就业分类表',
  ])
})

/** Presses 取消 as soon as it says how far the workbook is; what it said then. */
const cancelOnProgress = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const look = () => {
          for (const button of document.querySelectorAll('button')) {
            const text = button.textContent ?? ''
            if (!/^取消（\d+%）$/.test(text)) continue
            watch.disconnect()
            button.click()
            resolve(text)
            return
          }
        }
        const watch = new MutationObserver(look)
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
  )

test('the workbook of all tables says how far it is and is cancelled: no file, no part of one', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  await page.getByRole('tab', { name: '试用演示数据' }).click()
  await page.getByRole('button', { name: '试用演示数据' }).click()
  await expect(page.getByText('在账 550 人')).toBeVisible({ timeout: 60_000 })
  await openTable(page, '就业进展汇总表')
  await chooseToSave(app, join(folder, '全部.xlsx'))
  const before = await readdir(folder)
  const pressed = cancelOnProgress(page)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect(await pressed).toMatch(/^取消（\d+%）$/)
  await expect(page.getByText('已取消，没有写出文件。')).toBeVisible()
  await expect(page.getByRole('button', { name: '选择要导出的表' })).toBeEnabled()
  expect(await readdir(folder)).toEqual(before)
  await expect(exported(page)).toBeHidden()

  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(exported(page)).toBeVisible({ timeout: 60_000 })
  expect((await readXlsx(await readFile(join(folder, '全部.xlsx')))).sheets.length).toBeGreaterThan(
    14,
  )
})
