import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  activeCell,
  cellWith,
  chooseForPerson,
  find,
  goToColumn,
  importSample,
  openNewSchool,
  openSection,
  writeCell,
} from './steps.ts'

test('somebody taken off the roster waits in the bin and comes back with everything', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await find(page, '常彤')
  await writeCell(page, '备注', '等通知')
  const asks = await chooseForPerson(page, '移出名单')
  await expect(asks.getByLabel('原因')).toBeFocused()
  await page.keyboard.type('转学')
  await page.keyboard.press('Enter')
  await expect(page.getByText('显示 0 人')).toBeVisible()

  await openSection(page, '回收站')
  await expect(page.getByRole('row', { name: /常彤.*王老师 转学/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'bin').toEqual([])
  await page.getByRole('button', { name: '恢复 常彤' }).press('Enter')
  await expect(page.getByText(/^回收站是空的/)).toBeVisible()
  expect.soft(await seriousFindings(page), 'empty bin').toEqual([])

  await page.getByRole('link', { name: '台账' }).click()
  await find(page, '常彤')
  await goToColumn(page, '备注')
  await expect(cellWith(page, '等通知')).toHaveCount(1)
  await expect(activeCell(page)).toBeFocused()
})
