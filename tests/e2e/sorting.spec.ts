import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { openFilledSchool, openHeader } from './steps.ts'

/** How a header says that it decides before others. */
const FIRST = /1.*降序/

const firstNames = async (page: Page): Promise<string[]> =>
  (await page.getByRole('rowheader').allTextContents()).slice(0, 3)

test('the list is sorted by one column, then by another; a name by its pinyin', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  const majors = await openHeader(page, '专业名称')
  await majors.getByRole('button', { name: '降序' }).click()
  const major = page.getByRole('columnheader', { name: '专业名称' })
  await expect(major).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('gridcell', { name: '财务管理' })).toHaveCount(0)

  const names = await openHeader(page, '姓名')
  await names.getByRole('button', { name: '再按此列排序' }).click()
  const spelled = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
  await expect
    .poll(async () => {
      const now = await firstNames(page)
      return now.every((name, at) => at === 0 || spelled.compare(now[at - 1] ?? '', name) <= 0)
    })
    .toBe(true)
  await expect(major).toHaveAttribute('aria-description', FIRST)

  const ascending = await firstNames(page)
  await (await openHeader(page, '姓名')).getByRole('button', { name: '降序' }).click()
  await expect.poll(() => firstNames(page)).not.toEqual(ascending)
  await expect(major).toHaveAttribute('aria-description', FIRST)
  await (await openHeader(page, '姓名')).getByRole('button', { name: '取消排序' }).click()
  await (await openHeader(page, '专业名称')).getByRole('button', { name: '取消排序' }).click()
  await expect(major).not.toHaveAttribute('aria-sort')
  await expect(page.getByRole('rowheader').first()).toHaveText('吕兰华')
})
