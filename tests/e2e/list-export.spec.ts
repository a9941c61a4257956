import { join } from 'node:path'
import { edited } from '#tests/helpers/list-file.ts'
import { expect, test } from './app.ts'
import {
  activeCell,
  choose,
  chooseToSave,
  find,
  openFilledSchool,
  READ_MS,
  writeCell,
} from './steps.ts'

test('the list goes out, is edited and comes back', async ({ app, page, folder }) => {
  await openFilledSchool(app, page)
  const file = join(folder, '名单.xlsx')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: '导出名单' }).click()
  await page.getByRole('menuitem', { name: '号码和受限信息打星号' }).click()
  await expect(page.getByText('已导出', { exact: true })).toBeVisible()
  await expect(activeCell(page)).toBeFocused()

  const names: string[] = []
  edited(file, (sheet) => {
    const titles = sheet.rows[0] ?? []
    const person = sheet.rows[1] ?? []
    names.push(String(person[titles.indexOf('姓名')]))
    person[titles.indexOf('班级')] = '会计1699班'
    person[titles.indexOf('就业意愿')] = '签约中(已有意向)'
    sheet.reverse()
  })
  await writeCell(page, '班级', '会计1688班')
  await choose(app, file)
  await page.getByRole('button', { name: '导入表格' }).click()
  await expect(page.getByText(/导出时为“会计1601班”.*台账已改为“会计1688班”/)).toBeVisible({
    timeout: READ_MS,
  })
  await page.getByRole('button', { name: '采用 会计1699班' }).click()
  await expect(page.getByText(/导出时为/)).toHaveCount(0)
  await page.getByRole('button', { name: '导入 1 行' }).press('Enter')
  await expect(activeCell(page)).toBeFocused()
  await find(page, names[0] ?? '')
  await expect(page.getByRole('gridcell', { name: '会计1699班' })).toHaveCount(1)
  await expect(page.getByRole('gridcell', { name: '签约中' })).toHaveCount(1)
})
