// The centre reviews a school's second package: what changed and what the school explains, decides what both changed,
// may not accept while something is open, and sends it back with a question.
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openCentre } from './centre.ts'
import { pickFromList } from './steps.ts'

test('a package is reviewed, conflicts are decided, it goes back with a question', async ({
  app,
  page,
  folder,
}) => {
  await openCentre({ app, page, folder }, 'again')
  await page
    .getByRole('row')
    .filter({ hasText: '会计学院' })
    .getByRole('link', { name: '已收到' })
    .press('Enter')
  const people = page.getByRole('region', { name: '有变化的学生' })
  await expect(people.getByRole('row')).toHaveCount(3)
  await expect(people.getByRole('row', { name: /高山/ })).toContainText('电子邮箱')
  await expect(people.getByRole('row', { name: /何川/ })).toContainText('毕业去向')
  await expect(page.getByText('本期第 2 次上报')).toBeVisible()
  await expect(page.getByText('尚未摸排：1 处，正在摸排')).toContainText('高山')
  await expect(page.getByText('还有 2 处冲突没有裁定，0 个问题没有答复。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // What is open has to be said to be known.
  await page.getByRole('button', { name: '校审通过' }).press('Enter')
  const accept = page.getByRole('dialog', { name: /^校审通过：会计学院/ })
  await accept.getByRole('button', { name: '校审通过' }).click()
  await expect(accept.getByText('请先处理，或勾选“仍然通过”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(accept).toBeHidden()

  await page.getByRole('link', { name: '去裁定冲突' }).click()
  const conflicts = page.getByRole('region', { name: '冲突', exact: true })
  const mail = conflicts.getByRole('row', { name: /电子邮箱/ })
  await expect(mail).toContainText('zx@example.edu.cn')
  await expect(mail).toContainText('gaoshan@example.edu.cn')
  await expect(mail).toContainText('会计学院，第27周周报（序号 2）')
  await expect(mail).toContainText('测试员 修改')
  expect(await seriousFindings(page)).toEqual([])
  await conflicts.getByRole('checkbox', { name: '全选' }).press('Space')
  await page.getByRole('button', { name: '以学院为准' }).press('Enter')
  const decide = page.getByRole('dialog', { name: '以学院为准：2 处' })
  await decide.getByRole('textbox', { name: '理由' }).fill('已电话核实')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有待裁定的冲突。')).toBeVisible()
  await page.getByTitle('全部', { exact: true }).click()
  await expect(mail).toContainText('以学院为准：已电话核实')

  await page.getByTitle('校审', { exact: true }).click()
  await expect(page.getByText('没有裁定')).toBeHidden()
  await page.getByRole('button', { name: '退回' }).press('Enter')
  const back = page.getByRole('dialog', { name: /^退回：会计学院/ })
  await back.getByRole('textbox', { name: '退回原因' }).fill('请核对一人的去向')
  await back.getByRole('button', { name: '再问一处' }).click()
  await pickFromList(page, back.getByRole('combobox', { name: '学生' }), '何川')
  await pickFromList(page, back.getByRole('combobox', { name: '栏目' }), '毕业去向')
  await back.getByRole('textbox', { name: '要问的话' }).fill('录取通知书呢')
  await back.getByRole('button', { name: '退回' }).click()
  await expect(back).toBeHidden()
  await expect(page.getByRole('button', { name: '退回' })).toBeHidden()
  await expect(page.getByText('第27周周报 · 2020-07-03（已退回）').first()).toBeVisible()
})
