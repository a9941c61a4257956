import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { read, utils } from 'xlsx'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  activeCell,
  cellWith,
  chooseForPerson,
  chooseToSave,
  find,
  importSample,
  openNewSchool,
  openSection,
  pickFromList,
  writeCell,
} from './steps.ts'

/** Presses the keys and waits until it is said what they did. */
async function step(page: Page, keys: string, said: string): Promise<void> {
  await activeCell(page).press(keys)
  await expect(page.getByText(said, { exact: true })).toBeVisible()
}

test('two steps are undone and redone, by keys and by the status bar', async ({ app, page }) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await find(page, '常彤')
  await writeCell(page, '家庭地址', '麓山路')
  await writeCell(page, '紧急联系人', '钱妈妈')

  await step(page, 'Control+z', '已撤销：修改 常彤 的紧急联系人')
  await step(page, 'Control+z', '已撤销：修改 常彤 的家庭地址')
  await expect(cellWith(page, '麓山路')).toHaveCount(0)
  await expect(cellWith(page, '钱妈妈')).toHaveCount(0)
  await step(page, 'Control+y', '已重做：修改 常彤 的家庭地址')
  await step(page, 'Control+y', '已重做：修改 常彤 的紧急联系人')
  await expect(cellWith(page, '麓山路')).toHaveCount(1)
  await expect(cellWith(page, '钱妈妈')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^重做：/ })).toBeHidden()

  await page.getByRole('button', { name: '撤销：修改 常彤 的紧急联系人' }).click()
  await page.getByRole('button', { name: '撤销：修改 常彤 的家庭地址' }).click()
  await expect(cellWith(page, '麓山路')).toHaveCount(0)
  await page.getByRole('button', { name: '重做：修改 常彤 的家庭地址' }).click()
  await page.getByRole('button', { name: '重做：修改 常彤 的紧急联系人' }).click()
  await expect(cellWith(page, '钱妈妈')).toHaveCount(1)
})

test('who changed what from what to what is listed, found, taken back and exported', async ({
  app,
  page,
  folder,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await find(page, '常彤')
  await writeCell(page, '备注', '甲')
  await writeCell(page, '备注', '乙')

  const own = await chooseForPerson(page, '变更记录')
  await expect(own.getByRole('row', { name: /王老师 备注 甲 → 乙 修改 常彤 的备注/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'history of a person').toEqual([])
  await page.keyboard.press('Escape')
  await expect(activeCell(page)).toBeFocused()

  await openSection(page, '变更记录')
  const list = page.getByRole('region', { name: '操作列表' })
  await expect(list.getByRole('row')).toHaveCount(1 + 3)
  await expect(list.getByRole('row', { name: /王老师 导入生源名单/ })).toContainText('512')
  expect.soft(await seriousFindings(page), 'operations').toEqual([])
  await page.getByText('按字段', { exact: true }).click()
  await pickFromList(page, page.getByRole('combobox', { name: '字段' }), '备注')
  const changes = page.getByRole('region', { name: '变更列表' })
  await expect(changes.getByRole('row')).toHaveCount(1 + 2)
  await expect(changes.getByRole('row').nth(1)).toContainText(/王老师.*常彤.*备注.*甲 → 乙/)
  expect.soft(await seriousFindings(page), 'changes').toEqual([])

  await page.getByRole('button', { name: '导出变更记录' }).click()
  const asks = page.getByRole('dialog', { name: '导出变更记录' })
  await page.keyboard.press('Enter')
  await expect(asks.getByText('请写明原因，至少两个字')).toBeVisible()
  const file = join(folder, '变更记录.xlsx')
  await chooseToSave(app, file)
  await asks.getByLabel('原因').fill('学校核查')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已导出', { exact: true })).toBeVisible()
  const written = read(readFileSync(file)).Sheets
  const text = Object.values(written)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join()
  expect(text).toMatch(/王老师.*常彤.*备注.*甲.*乙/)

  await page.getByText('按操作', { exact: true }).click()
  await expect(list.getByRole('row', { name: /导出变更记录.*学校核查/ })).toBeHidden()
  await page.getByRole('button', { name: '查看变更：修改 常彤 的备注' }).last().click()
  await expect(changes.getByRole('row')).toHaveCount(1 + 1)
  await page.getByRole('button', { name: '返回全部操作' }).click()
  // As it was left: the operations, and of them what was filtered.
  await expect(list.getByRole('row')).toHaveCount(1 + 2)
  await page.getByRole('button', { name: '撤销：修改 常彤 的备注' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  const kept = page.getByRole('dialog', { name: '1 处保留不动' })
  await expect(kept.getByRole('row', { name: /常彤 备注/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(kept).toBeHidden()
})
