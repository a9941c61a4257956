import { expect, sample, test } from './app.ts'
import { choose, importSample, openNewSchool, openSection } from './steps.ts'

test('a list of the platform is compared, taken over for one, kept for another', async ({
  app,
  page,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await openSection(page, '平台对账')
  await expect(page.getByText('还没有平台名单')).toBeVisible()
  await choose(app, sample('plan-export.xlsx'))
  await page.getByRole('button', { name: '导入平台名单' }).click()
  await page.getByRole('button', { name: '导入 512 行' }).click()
  const states = page.getByRole('toolbar', { name: '按差异筛选' })
  await expect(states.getByText('平台已落实 441')).toBeVisible()
  await states.getByText('平台已落实 441').click()
  const list = page.getByRole('region', { name: '平台对账清单' })
  await list.getByRole('checkbox', { name: '选择 陆浩琪' }).check()
  await page.getByRole('button', { name: '以平台为准' }).click()
  await expect(page.getByText('已按平台登记 1 人的去向')).toBeVisible()
  await expect(states.getByText('平台已落实 440')).toBeVisible()
  await list.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: '以台账为准…' }).click()
  await page.getByRole('textbox').fill('已电话核实')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已记下：1 人以台账为准')).toBeVisible()
  await expect(states.getByText('平台已落实 439')).toBeVisible()
})
