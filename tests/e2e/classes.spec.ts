import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { activeCell, find, openFilledSchool, pickFromList } from './steps.ts'

test('a class is found and answered for, moves open their people, a round is asked and closed', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByRole('link', { name: '分类' }).click()
  await page.getByRole('button', { name: '写研判… 未摸排' }).press('Enter')
  const finding = page.getByRole('dialog', { name: '研判：未摸排' })
  await expect(finding.getByLabel('发现的问题')).toBeFocused()
  await page.keyboard.type('名单刚到，还没有问过')
  await finding.getByLabel('措施').fill('本周问完')
  await finding.getByLabel('负责人').fill('王老师')
  await finding.getByLabel('负责人').press('Enter')
  await expect(finding).toBeHidden()
  const row = page.getByRole('row', {
    name: /^未摸排 .*71.*名单刚到，还没有问过.*本周问完.*王老师/,
  })
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: '办结 未摸排' }).press('Enter')
  const settled = page.getByRole('row', { name: /^未摸排 .*已于 [\d-]+ 办结：名单刚到/ })
  await expect(settled).toBeVisible()
  const takeUp = page.getByRole('button', { name: '恢复 未摸排' })
  await expect(takeUp).toBeFocused()
  await expect(page.getByText('已记：办结“未摸排”的研判')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '办结 未摸排' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(takeUp).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已记：恢复“未摸排”的研判')).toBeVisible()
  await expect(settled).toBeHidden()
  await expect(row).toBeVisible()
  expect.soft(await seriousFindings(page), 'classes').toEqual([])

  await page.getByTitle('摸排', { exact: true }).click()
  await expect(page.getByText(/^还没有摸排/)).toBeVisible()
  await page.getByRole('button', { name: '开始新一轮摸排…' }).press('Enter')
  await page.getByRole('dialog').getByLabel('轮次').press('Enter')
  await expect(page.getByRole('row', { name: /第 1 轮摸排 .*0\/71（0\.00%）/ })).toBeVisible()

  await page.getByRole('link', { name: '台账' }).click()
  await find(page, '吕兰华')
  await page.keyboard.press('F7')
  const willingness = page.getByRole('dialog', { name: '吕兰华 的就业意愿' })
  await pickFromList(page, willingness.getByLabel('就业意愿'), '积极求职')
  await willingness.getByRole('button', { name: '保存' }).click()
  await expect(willingness).toBeHidden()
  await planByKeys(page)

  await page.getByRole('link', { name: '分类' }).click()
  await page.getByTitle('变动', { exact: true }).click()
  await page.getByRole('button', { name: '未摸排 → 积极求职：1 人' }).press('Enter')
  const moved = page.getByRole('dialog', { name: '未摸排 → 积极求职' })
  await expect(moved.getByRole('link', { name: /吕兰华/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'moves').toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '未摸排 → 积极求职：1 人' })).toBeFocused()

  await page.getByTitle('摸排', { exact: true }).click()
  await expect(page.getByRole('row', { name: /1\/71（1\.41%） 积极求职 1/ })).toBeVisible()
  await page.getByRole('button', { name: '还剩谁' }).press('Enter')
  const outstanding = page.getByRole('dialog')
  await expect(outstanding.getByRole('link')).toHaveCount(70)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '结束' }).press('Enter')
  await expect(page.getByRole('button', { name: '结束' })).toHaveCount(0)
  expect.soft(await seriousFindings(page), 'surveys').toEqual([])
})

/** 一人一策 from the template of the willingness, a word of one's own added to it. */
async function planByKeys(page: Page): Promise<void> {
  await openPlan(page)
  const dialog = page.getByRole('dialog', { name: '一人一策：吕兰华' })
  const plan = dialog.getByLabel('帮扶措施')
  await expect(plan).toBeFocused()
  await expect(dialog.getByRole('list', { name: '模板' })).toContainText('指导简历和面试')
  await page.keyboard.press('1')
  await expect(plan).toHaveValue('每周推送不少于3个匹配岗位，指导简历和面试')
  await expect(plan).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('，先改简历1稿')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await openPlan(page)
  await expect(plan).toHaveValue('每周推送不少于3个匹配岗位，指导简历和面试，先改简历1稿')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '此人' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: '打开整页' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '一人一策…' })).toBeFocused()
  await page.keyboard.press('Enter')
}
