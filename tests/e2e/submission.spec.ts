import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { PNG, putFile } from '#tests/helpers/evidence-files.ts'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openCentre } from './centre-side.ts'
import { activeCell, choose, chooseToSave, openFilledSchool, writeCell } from './steps.ts'

const shot = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`) })

const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name })

const openSubmission = (page: Page) => page.getByRole('link', { name: '上报', exact: true }).click()
const showView = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: '上报的内容' }).getByText(name, { exact: true }).click()
const isNow = (page: Page, stage: string) =>
  expect(page.getByRole('list', { name: '办理进度' }).getByText(stage)).toHaveAttribute(
    'aria-current',
    'step',
  )

/** Each rule that stands in the way is explained for all of its people at once. */
async function explainTheRest(page: Page): Promise<void> {
  const rules = page.getByRole('list', { name: '按规则' })
  await rules.waitFor()
  const must = rules.getByRole('button', { name: /^须处理/ })
  for (let left = await must.count(); left > 0; left -= 1) {
    await must.first().click()
    await button(page, /^(一并说明这|说明理由：)/)
      .first()
      .click()
    await page.getByLabel('原因').fill('正在联系本人')
    await page.getByLabel('原因').press('Enter')
    await expect(must).toHaveCount(left - 1)
  }
}

async function sign(page: Page, approver: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登记“第27周周报”的签批' })
  await dialog.getByLabel('填表人').fill('王老师')
  await dialog.getByLabel('签批人').fill(approver)
  await button(dialog, '已签批').click()
  await expect(dialog).toBeHidden()
}

test('a school joins, settles its self-check, signs, submits, and corrects what came back', async ({
  app,
  page,
  folder,
}) => {
  const centre = await openCentre(folder, '会计学院')
  await centre.act('invite')
  const share = join(folder, 'share')
  await openFilledSchool(app, page)
  await openSubmission(page)
  await choose(app, join(folder, 'invitation.zip'))
  await button(page, '选择邀请文件…').click()
  await expect(page.getByText('逐组核对下面两串数字', { exact: false })).toBeVisible()

  await showView(page, '收发')
  await button(page, '传送方式').click()
  await page.getByRole('radio', { name: '共享文件夹或 U 盘' }).check()
  await choose(app, share)
  await button(page, '选择…').click()
  await button(page.getByRole('dialog'), '保存').click()
  await expect(page.getByText(`经文件夹 ${share}`)).toBeVisible()
  await showView(page, '报送')
  expect(await seriousFindings(page)).toEqual([])
  await button(page, '发送').click()
  await expect(page.getByText('已发出 1 个文件。')).toBeVisible()

  await centre.act('publish')
  await button(page, '收取').click()
  await expect(button(page, '处理自查问题')).toBeVisible()
  await isNow(page, '自查')
  await shot(page, 'check')
  expect(await seriousFindings(page)).toEqual([])

  await test.step('a finding leads to its cell, or is explained', async () => {
    await button(page, '处理自查问题').focus()
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('list', { name: '按规则' }).getByRole('button').first(),
    ).toBeFocused()
    await button(page, /^去处理：/)
      .first()
      .press('Enter')
    await expect(activeCell(page)).toBeFocused()
    await openSubmission(page)
    await explainTheRest(page)
  })

  await test.step('it is printed, signed and submitted', async () => {
    await isNow(page, '签批')
    await chooseToSave(app, join(folder, '签字页.pdf'))
    await button(page, '打印').click()
    await page.getByRole('menuitem', { name: '存为 PDF…' }).click()
    await expect(page.getByText('签字页.pdf')).toBeVisible()
    await button(page, '登记签批…').click()
    await choose(app, putFile(folder, '签字页.png', PNG))
    await button(page, '选择扫描件…').click()
    await expect(button(page, '签字页.png')).toBeVisible()
    await sign(page, '李书记')
    await button(page, '上报').click()
    await expect(page.getByText(/第 1 次上报，等待中心校审/)).toBeVisible()
    await shot(page, 'submitted')
  })

  expect(await centre.act('read')).toEqual(['submission taken'])
  await centre.act('return')
  await showView(page, '收发')
  await button(page, '收取并发送').click()
  await expect(page.getByText(/已收到.*退回通知/)).toBeVisible()
  await shot(page, 'exchange')
  expect(await seriousFindings(page)).toEqual([])

  await test.step('what came back is corrected and submitted again', async () => {
    await page.getByRole('link', { name: '台账', exact: true }).click()
    await page.getByRole('rowheader').nth(1).click()
    await writeCell(page, '班级', '会计1699班')
    await openSubmission(page)
    await expect(page.getByText('中心已退回：请补全联系电话')).toBeVisible()
    await page.getByText('与上次上报的变更').click()
    await expect(page.getByRole('row', { name: /班级.*会计1699班/ })).toBeVisible()
    await shot(page, 'returned')
    expect(await seriousFindings(page)).toEqual([])
    await button(page, '登记签批…').click()
    await sign(page, '张院长')
    await button(page, '上报').click()
    await expect(page.getByText(/第 2 次上报，等待中心校审/)).toBeVisible()
  })

  expect(await centre.act('read')).toEqual(['submission taken'])
  await centre.act('accept')
  await button(page, '收取').click()
  await expect(page.getByText('第 2 次上报已由中心校审通过，本期已办结。')).toBeVisible()
  await shot(page, 'accepted')
  await centre.close()
})
