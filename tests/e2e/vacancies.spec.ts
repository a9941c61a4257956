// Vacancies: three typed by hand, pushed to five people, hired leads to the destination; nothing changes by itself.
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openFilledSchool } from './steps.ts'

const openPage = (page: Page): Promise<void> =>
  page.getByRole('link', { name: '岗位', exact: true }).click()

async function addVacancy(page: Page, title: string, note = ''): Promise<void> {
  await page.getByRole('button', { name: '新增岗位' }).click()
  const dialog = page.getByRole('dialog', { name: '新增岗位' })
  await expect(dialog.getByLabel('岗位名称')).toBeFocused()
  await page.keyboard.type(title)
  await dialog.getByLabel('用人单位').fill('长沙博远商贸有限公司')
  await dialog.getByLabel('工作地点').fill('长沙市')
  await dialog.getByLabel('工作地点').press('Enter')
  await dialog.getByLabel('岗位说明').fill(note)
  if (note !== '') {
    await expect(dialog.getByRole('alert')).toContainText('招聘信息不得限定性别')
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: 'test-results/vacancy-dialog.png' })
  }
  await dialog.getByLabel('岗位说明').press('Enter')
  await expect(dialog).toBeHidden()
}

/** Ticks the first five by keys; who was pushed is read from their boxes. */
async function pushToFive(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `推送岗位 ${title}` }).click()
  const dialog = page.getByRole('dialog', { name: `推送岗位：${title}（长沙博远商贸有限公司）` })
  await dialog.getByLabel('也显示不匹配的人').check()
  const boxes = dialog.getByRole('table').getByRole('checkbox')
  await boxes.first().focus()
  for (let one = 0; one < 5; one++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(dialog.getByRole('button', { name: '推送 1 个岗位给 5 人' })).toBeEnabled()
  if (title === '会计') {
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: 'test-results/vacancy-people.png' })
  }
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已登记 5 条推送，文字已复制').last()).toBeVisible()
}

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: title, exact: true }) })

test('three vacancies go to five people; hired opens the destination, and all is taken back', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await openPage(page)
  await addVacancy(page, '会计', '男性优先')
  await expect(page.getByText('已保存，并去掉了性别要求：男性优先')).toBeVisible()
  await addVacancy(page, '出纳')
  await addVacancy(page, '审计助理')
  for (const title of ['会计', '出纳', '审计助理']) {
    await pushToFive(page, title)
    await expect(row(page, title)).toContainText('5 人')
  }
  await page.screenshot({ path: 'test-results/vacancies-page.png' })

  await page.getByRole('button', { name: '岗位“会计”的推送' }).click()
  const pushes = page.getByRole('dialog', { name: '岗位“会计”的推送' })
  await expect(pushes.getByRole('listitem')).toHaveCount(5)
  await pushes
    .getByRole('button', { name: /^登记反馈/ })
    .first()
    .click()
  const feedback = page.getByRole('dialog', { name: /^登记反馈/ })
  await feedback.getByText('录用', { exact: true }).click()
  await feedback.getByRole('button', { name: '保存并登记去向' }).click()
  const destination = page.getByRole('dialog', { name: /的毕业去向/ })
  await expect(destination.getByLabel('毕业去向')).toBeVisible()
  await destination.getByLabel('毕业去向').fill('11')
  await destination.getByLabel('毕业去向').press('Enter')
  await expect(destination.getByLabel(/^单位名称/)).toHaveValue('长沙博远商贸有限公司')
  await page.screenshot({ path: 'test-results/vacancy-hired.png' })
  await destination.getByRole('button', { name: '取消' }).click()
  await expect(destination).toBeHidden()

  await openPage(page)
  await expect(row(page, '会计')).toContainText('录用 1')
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByText(/^已撤销：登记 .+ 对岗位“会计”的反馈：录用/)).toBeVisible()
  await openPage(page)
  await expect(row(page, '会计')).not.toContainText('录用')
})
