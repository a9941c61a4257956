import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { importSample, openNewSchool } from './steps.ts'

async function fill(page: Page, dialogName: string, texts: Readonly<Record<string, string>>) {
  const dialog = page.getByRole('dialog', { name: dialogName })
  for (const [label, text] of Object.entries(texts)) {
    await dialog.getByLabel(label, { exact: true }).fill(text)
  }
  return dialog
}

test('recruitment events add up, and who was at a lecture or is in a group has it logged', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await page.getByRole('link', { name: '活动' }).click()
  await expect(page.getByText(/^还没有招聘活动/)).toBeVisible()
  await page.getByRole('button', { name: '新增招聘活动' }).press('Enter')
  const counts = { 名称: '空中双选会', 单位数: '1879', 岗位数: '6528', 需求人数: '104192' }
  const fair = await fill(page, '新增招聘活动', counts)
  await fair.getByLabel('名称').press('Enter')
  await expect(page.getByRole('row', { name: /空中双选会 .*1,879 6,528 104,192/ })).toBeVisible()
  await page.getByRole('button', { name: '填写求职毕业生数…' }).press('Enter')
  const seekers = await fill(page, '求职毕业生数', { 求职毕业生数: '3917' })
  await seekers.getByLabel('求职毕业生数').press('Enter')
  await expect(page.getByText(/线下 1 场：.*需求 104,192 人，供需比 26\.6:1/)).toBeVisible()
  expect.soft(await seriousFindings(page), 'fairs').toEqual([])

  await page.getByText('讲座培训', { exact: true }).click()
  await page.getByRole('button', { name: '新增讲座培训' }).press('Enter')
  const lecture = await fill(page, '新增讲座培训', { 名称: '面试技巧' })
  await lecture.getByLabel('名称').press('Enter')
  await page.getByRole('button', { name: '登记到场 面试技巧' }).press('Enter')
  const came = page.getByRole('dialog', { name: '登记到场：面试技巧' })
  await came.getByLabel('到场的人').click()
  await page.keyboard.type('1601000026')
  await expect(page.getByRole('option', { name: /1601000026/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await came.getByRole('button', { name: '登记到场' }).click()
  await expect(page.getByRole('row', { name: /面试技巧 .* 1 人/ })).toBeVisible()

  await page.getByText('联络群', { exact: true }).click()
  await page.getByRole('button', { name: '新增联络群' }).press('Enter')
  const group = await fill(page, '新增联络群', { 群名: '会计1601班群' })
  await group.getByLabel('加入整班…').click()
  await page.keyboard.type('会计1601班')
  await page.keyboard.press('Enter')
  const members = await group.getByText(/^已选 [1-9]\d* 人$/).textContent()
  const count = Number(members?.match(/\d+/)?.[0])
  await group.getByRole('button', { name: '保存' }).click()
  await expect(
    page.getByRole('row', { name: new RegExp(`会计1601班群 班级 ${count} 人`) }),
  ).toBeVisible()
  await page.getByRole('button', { name: '群发记录 会计1601班群' }).press('Enter')
  const message = await fill(page, '群发记录：会计1601班群', { 发了什么: '转发百日冲刺招聘通知' })
  await message.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`已记到 ${count} 人名下`)).toBeVisible()

  await page.getByText('工作措施', { exact: true }).click()
  await page.getByRole('button', { name: '新增工作措施' }).press('Enter')
  const measure = await fill(page, '新增工作措施', { 标题: '百日冲刺', 责任部门: '会计学院' })
  await measure.getByLabel('标题').press('Enter')
  await expect(page.getByRole('row', { name: /文件 百日冲刺 .*会计学院 全体/ })).toBeVisible()
  expect.soft(await seriousFindings(page), 'measures').toEqual([])
})
