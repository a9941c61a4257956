import type { Page } from 'playwright/test'
import { expect, launch, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openFilledSchool, openHeader, reopenLedger } from './steps.ts'

const titles = async (page: Page): Promise<string[]> =>
  (await page.getByRole('columnheader').allTextContents()).slice(0, 4)

test('columns are hidden, moved and frozen by keys; each user finds them so after a restart', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await (await openHeader(page, '性别')).getByRole('button', { name: '隐藏此列' }).click()
  await expect(page.getByRole('columnheader', { name: '性别' })).toHaveCount(0)

  await page.getByRole('button', { name: '列设置' }).click()
  const dialog = page.getByRole('dialog', { name: '列设置' })
  await expect(dialog.getByRole('checkbox', { name: '姓名' })).toBeDisabled()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('textbox', { name: '找列名' }).fill('班级')
  await page.keyboard.press('Tab')
  await dialog.getByRole('checkbox', { name: '班级' }).focus()
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Alt+ArrowUp')
  await expect(dialog.getByRole('checkbox', { name: '班级' })).toBeFocused()
  await dialog.getByRole('spinbutton', { name: '班级 的宽度' }).fill('180')
  await dialog.getByRole('spinbutton', { name: '冻结前几列' }).fill('3')
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect.poll(() => titles(page)).toEqual(['学号', '班级', '姓名', '专业名称'])

  const closed = app.waitForEvent('close')
  await app.close()
  await closed
  const again = await launch(folder)
  const reopened = await again.firstWindow()
  await reopened.setViewportSize({ width: 1366, height: 768 })
  await reopenLedger(reopened)
  await expect.poll(() => titles(reopened)).toEqual(['学号', '班级', '姓名', '专业名称'])
  const classes = reopened.getByRole('columnheader', { name: '班级' })
  expect((await classes.boundingBox())?.width).toBe(180)

  await reopened.getByRole('button', { name: '列设置' }).click()
  await reopened.getByRole('button', { name: '恢复默认' }).click()
  await reopened.getByRole('button', { name: '完成' }).click()
  await expect.poll(() => titles(reopened)).toEqual(['学号', '姓名', '性别', '专业名称'])
  await again.close()
})
