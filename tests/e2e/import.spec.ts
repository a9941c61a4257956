import { corpus, expect, sample, test } from './app.ts'
import {
  activeCell,
  importSample,
  openFilledSchool,
  openNewSchool,
  pickFromList,
  startImport,
} from './steps.ts'

test('a roster and a plan are looked at, taken in and not taken twice', async ({ app, page }) => {
  await openNewSchool(page)
  const roster = await startImport(app, page, 'school-roster.xlsx')
  await expect(roster.getByTestId('count-inserted')).toContainText('512')
  await expect(roster.getByRole('row', { name: /^3 ＋ 新增/ })).toContainText('会计学院')
  await roster.getByRole('button', { name: /^列的对应 / }).click()
  const school = roster.getByRole('row', { name: /所在院系 会计学院/ })
  await expect(school).toContainText('二级学院')
  await roster.getByRole('button', { name: '导入 512 行' }).focus()
  await expect(roster.getByRole('button', { name: '导入 512 行' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await expect(activeCell(page)).toBeFocused()
  await importSample(app, page, 'plan-export.xlsx')
  await expect(page.getByText('显示 71 人')).toBeVisible()
  await expect(activeCell(page)).toBeFocused()
  const again = await startImport(app, page, 'school-roster.xlsx')
  await expect(again.getByText(/这个文件 .* 已导入过（批次 \d+），没有变化/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(again).toBeHidden()
})

test('each problem stands at its cell, files that are none are refused', async ({ app, page }) => {
  await openFilledSchool(app, page)
  const damaged = await startImport(app, page, 'damaged-ids.xlsx')
  await expect(damaged.getByTestId('count-all')).toContainText('51')
  const lines = damaged.getByRole('grid').getByRole('row')
  await damaged.getByRole('button', { name: /3 行 身份证号与性别不一致/ }).click()
  await expect(lines).toHaveCount(1 + 3)
  await expect(lines.nth(1).locator('[title*="性别"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(damaged.getByRole('button', { name: '显示全部' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(damaged).toBeHidden()
  const cut = await startImport(app, page, 'truncated.xlsx')
  await expect(cut.getByRole('alert')).toContainText(/不完整.*台账没有改动/)
  await page.keyboard.press('Escape')
  const closed = await startImport(app, page, 'libreoffice-password.xlsx', corpus)
  await expect(closed.getByLabel('打开密码')).toBeFocused()
  await page.keyboard.type('12345')
  await page.keyboard.press('Enter')
  await expect(closed.getByRole('alert')).toContainText('打开密码不对')
  await expect(closed.getByLabel('打开密码')).toBeFocused()
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await expect(closed.getByTestId('count-all')).toContainText('全部 6')
  await page.keyboard.press('Escape')
  await expect(closed).toBeHidden()
  const others = await startImport(app, page, 'roster-biff8.xls')
  await expect(others.getByText('都是其他学院的人')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('显示 71 人')).toBeVisible()
})

test('a file dropped on the page is taken', async ({ page }) => {
  await openNewSchool(page)
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [sample('school-roster.xlsx')], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    client.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('松开鼠标，导入这个表格')).toBeVisible()
  await drag('drop')
  await expect(page.getByRole('button', { name: '导入 512 行' })).toBeVisible()
  await expect(page.getByText('松开鼠标，导入这个表格')).toBeHidden()
})

test('an import is taken back, what was changed since is kept and named', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await page.getByRole('button', { name: '登记去向' }).click()
  const landed = page.getByRole('dialog', { name: /的毕业去向$/ })
  await pickFromList(page, landed.getByLabel('毕业去向'), '签就业协议')
  await landed.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('在账 70 人')).toBeVisible()
  await page.getByRole('link', { name: '更多' }).click()
  const roster = page.getByRole('row', { name: /school-roster\.xlsx/ })
  await expect(roster).toContainText(/生源名单.*512/)
  await page
    .getByRole('row', { name: /plan-export\.xlsx/ })
    .getByRole('button', { name: '撤销' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  const kept = page.getByRole('dialog', { name: /处保留不动$/ })
  await expect(kept.getByRole('row', { name: /毕业去向/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /plan-export\.xlsx.*已撤销/ })).toBeVisible()
  await page.getByRole('link', { name: '台账' }).click()
  await expect(page.getByText('在账 511 人')).toBeVisible()
})
