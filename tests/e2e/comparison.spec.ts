import { join } from 'node:path'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { choose, openFilledSchool, openTable, shown } from './steps.ts'

test('an old summary stands beside ours; a figure that differs opens its people', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  const file = writeWorkbook(join(folder, '手工汇总.xlsx'), [
    ['会计学院毕业生就业情况'],
    ['学院', '毕业生人数', '就业人数', '就业率', '未就业'],
    ['会计学院', 512, 441, '86.13%', 70],
  ])
  await choose(app, file)
  await openTable(page, '对照旧表')
  await page.getByRole('button', { name: '选择旧表…' }).click()
  await expect(page.getByText('3 个数一致，1 个不同')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '会计学院 未就业 71，查看是哪些人' }).click()
  await expect(shown(page, 71)).toBeVisible()
})
