import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openCentre } from './centre.ts'
import { chooseToSave, shown } from './steps.ts'

test('the centre sees who handed in, invites, approves by telephone, publishes and goes to the people', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  await openCentre({ app, page, folder })
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^\\S*${name}`) })
  await expect(row('会计学院')).toContainText('已收到')
  await expect(row('财政金融学院')).toContainText('校审通过')
  await expect(row('法学院')).toContainText('问题 2')
  await expect(row('工商管理学院')).toContainText('逾期未报')
  await expect(
    page.getByText(/^暂计：12 个学院中 3 个已报.*还缺 9 个：工商管理学院、/),
  ).toBeVisible()
  expect.soft(await seriousFindings(page), 'board').toEqual([])
  await page.screenshot({ path: test.info().outputPath('board.png') })

  const invitation = join(folder, '邀请.zip')
  await chooseToSave(app, invitation)
  await page.getByRole('radio', { name: '冲突' }).press('ArrowRight')
  await page.getByRole('button', { name: '邀请体育学院', exact: true }).press('Enter')
  await expect(row('体育学院')).toContainText('已邀请，等学院申请')
  expect(statSync(invitation).size).toBeGreaterThan(500)

  await page.getByRole('button', { name: '核准统计学院' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '核准统计学院' })
  await expect(dialog.locator('code')).toHaveCount(2)
  await dialog.getByRole('checkbox').press('Enter')
  await expect(dialog.getByText('请先在电话里核对，再勾选')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('approve.png') })
  expect.soft(await seriousFindings(page), 'approving').toEqual([])
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(row('统计学院')).toContainText('已核准')
  await page.getByRole('button', { name: '停用统计学院' }).press('Enter')
  await page
    .getByRole('dialog', { name: '停用统计学院' })
    .getByRole('button', { name: '停用' })
    .click()
  await expect(row('统计学院')).toContainText('已停用')
  expect.soft(await seriousFindings(page), 'schools').toEqual([])
  await page.screenshot({ path: test.info().outputPath('schools.png') })

  await page.getByText('看板', { exact: true }).click()
  await page.getByRole('button', { name: '发布报送期' }).press('Enter')
  const publishing = page.getByRole('dialog', { name: '发布报送期' })
  await expect(publishing.getByText(/^还有 8 个学院没有核准/)).toBeVisible()
  await publishing.getByRole('checkbox', { name: /^连同名单变化/ }).press('Space')
  await page.screenshot({ path: test.info().outputPath('publish.png') })
  await publishing.getByRole('button', { name: '发布给 4 个学院' }).click()
  await expect(page.getByText(/^“第27周周报”已给 4 个学院生成文件/)).toBeVisible()

  await page.getByRole('button', { name: '在台账中查看法学院的人' }).click()
  await expect(shown(page, 6)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '安然' })).toBeVisible()
})
