import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  activeCell,
  cellWith,
  goToColumn,
  importSample,
  openNewSchool,
  openSection,
} from './steps.ts'

test('somebody is added, named as a helper by initials, renamed, and stays while helping', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, '帮扶责任人')
  await page.keyboard.type('查无此人')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/请先到“更多 → 帮扶人员”新增/).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await openSection(page, '帮扶人员')
  await expect(page.getByText(/^还没有帮扶人员/)).toBeVisible()
  await page.getByRole('button', { name: '新增' }).press('Enter')
  const add = page.getByRole('dialog', { name: '新增帮扶人员' })
  await expect(add.getByLabel('姓名')).toBeFocused()
  for (const text of ['欧阳明', '副书记', '会计学院', 'fdy']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('13800000000')
  await page.keyboard.press('Enter')
  await expect(add).toBeHidden()
  const row = page.getByRole('row', { name: /欧阳明 副书记 会计学院 辅导员 13800000000 0 人/ })
  await expect(row).toBeVisible()
  await expect(page.getByRole('button', { name: '新增' })).toBeFocused()
  expect.soft(await seriousFindings(page), 'staff').toEqual([])

  await page.getByRole('link', { name: '台账' }).click()
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, '帮扶责任人')
  await page.keyboard.type('oym')
  await page.keyboard.press('Enter')
  await expect(cellWith(page, '欧阳明')).toHaveCount(1)

  await openSection(page, '帮扶人员')
  await expect(page.getByRole('row', { name: /欧阳明.* 1 人/ })).toBeVisible()
  await page.getByRole('button', { name: '移除 欧阳明' }).press('Enter')
  const remove = page.getByRole('dialog', { name: '移除帮扶人员 欧阳明？' })
  await remove.getByRole('button', { name: '移除' }).press('Enter')
  await expect(remove.getByText(/“欧阳明”还是 1 名毕业生的帮扶责任人，不能移除/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '移除 欧阳明' })).toBeFocused()

  await page.getByRole('button', { name: '修改 欧阳明' }).press('Enter')
  const change = page.getByRole('dialog', { name: '修改 欧阳明' })
  await expect(change.getByLabel('姓名')).toBeFocused()
  await change.getByLabel('姓名').fill('欧阳明华')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /欧阳明华 副书记/ })).toBeVisible()
  await page.getByRole('link', { name: '台账' }).click()
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, '帮扶责任人')
  await expect(activeCell(page)).toHaveAccessibleName(/帮扶责任人：欧阳明华$/)
  await page.keyboard.press('Delete')
  await expect(activeCell(page)).toHaveAccessibleName(/帮扶责任人：$/)

  await openSection(page, '帮扶人员')
  await page.getByRole('button', { name: '移除 欧阳明华' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).press('Enter')
  await expect(page.getByText(/^还没有帮扶人员/)).toBeVisible()
  await expect(page.getByRole('button', { name: '新增' })).toBeFocused()
})

test('those without a helper are spread over the staff, and a leaver hands everybody over', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await openSection(page, '帮扶人员')
  for (const name of ['安宁', '陈静']) {
    await page.getByRole('button', { name: '新增' }).press('Enter')
    await page.getByRole('dialog').getByLabel('姓名').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toBeVisible()
  }
  await page.getByRole('button', { name: /^分配未结对的 \d+ 人/ }).press('Enter')
  const spread = page.getByRole('dialog', { name: '分配未结对的毕业生' })
  await spread.getByRole('button', { name: '确定（512 人）' }).press('Enter')
  await expect(spread).toBeHidden()
  await expect(page.getByText('已结对 512/512 人（100.00%）')).toBeVisible()
  await expect(page.getByText('参与帮扶 2/2 人（100.00%）')).toBeVisible()
  await expect(page.getByRole('row', { name: /^安宁 256 人/ })).toBeVisible()

  await page.getByRole('button', { name: '移交 安宁 帮扶的学生' }).press('Enter')
  const over = page.getByRole('dialog', { name: '移交 安宁 帮扶的学生' })
  await over.getByRole('button', { name: '确定（256 人）' }).press('Enter')
  await expect(page.getByRole('row', { name: /^陈静 512 人/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^安宁 0 人/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'pairing').toEqual([])
})
