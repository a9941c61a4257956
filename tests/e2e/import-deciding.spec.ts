// What is decided once for all its lines, kept for whoever sent them, and taken back from the list.
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { importSample, openNewSchool, openSection, pickFromList, startImport } from './steps.ts'

const BLOCK = ['学号\t姓名\t性别\t政治面貌', '099001\t周明\t男\t路人', '099002\t吴静\t女\t路人']

async function pasteBlock(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '其他导入方式' }).click()
  await page.getByRole('menuitem', { name: '从剪贴板导入' }).click()
  const here = page.getByRole('textbox', { name: '在这里按 Ctrl+V' })
  await expect(here).toBeFocused()
  await here.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const how = { clipboardData, cancelable: true, bubbles: true }
    element.dispatchEvent(new ClipboardEvent('paste', how))
  }, lines.join('\r\n'))
}

test('damaged numbers are taken back by cause, and lines are filtered by theirs', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  const damaged = await startImport(app, page, 'damaged-ids.xlsx')
  const grid = damaged.getByRole('grid')
  const float = damaged.getByRole('button', { name: /7 行 身份证号被 Excel 改坏/ })
  await float.click()
  await expect(grid.getByRole('row')).toHaveCount(1 + 7)
  await damaged.getByRole('button', { name: '全部采用（7 个建议）' }).click()
  await expect(damaged.getByText('身份证号：7 行采用了建议')).toBeVisible()
  await expect(float).toBeHidden()
  // The lines of a cause that is settled give way to all of them.
  await expect(grid.getByRole('row', { name: /^1 － 略过/ })).toBeVisible()
  await expect(grid.locator('del').first()).toHaveText(/000$/)
  await damaged.getByRole('button', { name: '撤回' }).click()
  await expect(float).toBeVisible()
})

test('a word is explained once, its rule is listed and forgotten, the import undone', async ({
  page,
}) => {
  await openNewSchool(page)
  await pasteBlock(page, BLOCK)
  const preview = page.getByRole('dialog', { name: /^导入预览/ })
  await expect(preview.getByTestId('count-all')).toContainText('3')
  await expect(preview.getByTestId('count-inserted')).toContainText('2')
  await expect(preview.getByText('2 行 政治面貌“路人”不在标准中')).toBeVisible()
  await pickFromList(page, preview.getByLabel('“路人”是'), '群众')
  await expect(preview.getByText('政治面貌“路人” → 群众')).toBeVisible()
  await expect(preview.getByText('没有发现问题')).toBeVisible()
  await preview.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByText('显示 2 人')).toBeVisible()

  await openSection(page, '导入记录')
  const rule = page.getByRole('region', { name: '来源与修正规则' })
  await expect(rule.getByText('政治面貌“路人” → 群众')).toBeVisible()
  await rule.getByRole('button', { name: /^删除规则/ }).click()
  await expect(rule.getByText('政治面貌“路人” → 群众')).toBeHidden()
  const batch = page.getByRole('region', { name: '导入记录' }).getByRole('row').nth(1)
  await batch.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(batch).toContainText('已撤销')
})
