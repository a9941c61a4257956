import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openFilledSchool, openHeader, shown } from './steps.ts'

test('views that come with the program are two keys away', async ({ app, page }) => {
  test.slow()
  await openFilledSchool(app, page)
  await page.keyboard.press('Control+2')
  await expect(shown(page, 512)).toBeVisible()
  await expect(page.getByRole('button', { name: '视图：全部' })).toBeVisible()
  await page.keyboard.press('Control+6')
  await expect(shown(page, 71)).toBeVisible()
  await expect(page.getByText('待处理事项：未摸排')).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByText('重点群体：任一类')).toBeVisible()
  await page.getByRole('button', { name: '视图：重点群体' }).click()
  await page.getByRole('menuitem', { name: '在账' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('menuitem', { name: '在账' }).click()
  await expect(page.getByRole('button', { name: '视图：在账', exact: true })).toBeVisible()
})

test("a view of one's own keeps filter, order and columns; saved again it is replaced, and it can go", async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await openHeader(page, '专业名称')
  await page.keyboard.type('会计')
  await page.keyboard.press('Enter')
  await expect(shown(page, 21)).toBeVisible()
  await (await openHeader(page, '性别')).getByRole('button', { name: '隐藏此列' }).click()

  const save = async (name: string) => {
    await page.getByRole('button', { name: /^视图/ }).click()
    await page.getByRole('menuitem', { name: '保存为视图…' }).click()
    const dialog = page.getByRole('dialog', { name: '保存为视图' })
    await dialog.getByLabel('视图名称').fill(name)
    return dialog
  }
  const dialog = await save('在账')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('这是自带的视图')).toBeVisible()
  await dialog.getByLabel('视图名称').fill('会计班')
  await dialog.getByRole('checkbox', { name: '连同列' }).check()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: '视图：会计班', exact: true })).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(shown(page, 71)).toBeVisible()
  await page.getByRole('button', { name: '列设置' }).click()
  await page.getByRole('button', { name: '恢复默认' }).click()
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('columnheader', { name: '性别' })).toBeVisible()
  await page.keyboard.press('Control+8')
  await expect(shown(page, 21)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '性别' })).toHaveCount(0)

  await (await openHeader(page, '姓名')).getByRole('button', { name: '升序' }).click()
  await expect(page.getByRole('button', { name: '视图：会计班（已改）' })).toBeVisible()
  const again = await save('会计班')
  await expect(again.getByText('已有同名视图')).toBeVisible()
  await again.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('button', { name: '视图：会计班', exact: true })).toBeVisible()

  await page.getByRole('button', { name: /^视图/ }).click()
  await page.getByRole('menuitem', { name: '删除视图“会计班”…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await page.getByRole('button', { name: /^视图/ }).click()
  await expect(page.getByRole('menuitem', { name: '会计班' })).toHaveCount(0)
})
