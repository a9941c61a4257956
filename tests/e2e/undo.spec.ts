import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool } from './steps.ts'

const lastCommand = (page: Page) => page.getByRole('button', { name: /^撤销：/ })

async function writeRemark(page: Page, text: string): Promise<void> {
  await goToColumn(page, '备注')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(lastCommand(page)).toHaveText(/的备注$/)
}

test('Ctrl+Z in a field or a dialog is theirs, held down it takes back one command', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await writeRemark(page, '甲')
  const cell = page.getByRole('grid').getByRole('gridcell')
  const first = cell.filter({ hasText: /^甲$/ })
  await expect(first).toHaveCount(1)

  const search = page.getByRole('textbox', { name: '找人' })
  await search.focus()
  await search.press('Control+a')
  await search.press('Delete')
  await expect(search).toHaveValue('')
  await expect(page.getByText('显示 71 人')).toBeVisible()
  await search.press('Control+z')
  await expect(search).toHaveValue('常彤')
  await expect(page.getByText('显示 1 人')).toBeVisible()
  await search.press('Control+a')
  await search.press('Delete')
  await expect(page.getByText('显示 71 人')).toBeVisible()
  await page.getByRole('rowheader', { name: '常彤' }).click()

  await page.getByRole('button', { name: '设意愿' }).click()
  const dialog = page.getByRole('dialog', { name: '常彤 的就业意愿' })
  await dialog.getByLabel('原因说明').press('Control+z')
  await dialog.getByRole('button', { name: '取消' }).press('Control+z')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await writeRemark(page, '乙')
  await expect(cell.filter({ hasText: /^乙$/ })).toHaveCount(1)

  const repeated = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, repeat: true }
  await activeCell(page).dispatchEvent('keydown', { ...repeated, repeat: false })
  await activeCell(page).dispatchEvent('keydown', { ...repeated, repeat: false })
  await activeCell(page).dispatchEvent('keydown', repeated)
  await expect(first).toHaveCount(1)
  await expect(lastCommand(page)).toHaveText(/的备注$/)
  await expect(page.getByText(/^已撤销/)).toHaveCount(1)
})

test('an import is not taken back by a key alone', async ({ app, page }) => {
  await openFilledSchool(app, page)
  const asks = page.getByRole('dialog', { name: '撤销“plan-export.xlsx”的导入？' })
  await activeCell(page).press('Control+z')
  await expect(asks).toContainText('更新了 512 人')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await expect(asks).toBeHidden()
  await expect(page.getByText('在账 71 人')).toBeVisible()
  await lastCommand(page).click()
  await asks.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('在账 512 人')).toBeVisible()
  await expect(lastCommand(page)).toHaveText(/school-roster\.xlsx/)
})
