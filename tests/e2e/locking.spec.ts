import type { ElectronApplication, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import {
  activeCell,
  chooseForPerson,
  find,
  goToColumn,
  openFilledSchool,
  openNewSchool,
  PASSPHRASE,
  pickFromList,
} from './steps.ts'

test('a text that was refused is named before the ledger is locked, and may be given up', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await page.keyboard.press('Enter')
  await expect(activeCell(page)).toHaveAttribute('aria-invalid', 'true')

  const lock = page.getByRole('button', { name: '锁定' })
  const asks = page.getByRole('dialog', { name: '有一处还没有保存' })
  await lock.click()
  await expect(asks).toContainText('常彤')
  await expect(asks).toContainText('就业意愿')
  await expect(asks).toContainText('不知道')
  await asks.getByRole('button', { name: '返回修改' }).click()
  await expect(asks).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
  await expect(activeCell(page)).toHaveAccessibleName(/就业意愿：不知道/)

  await lock.click()
  await asks.getByRole('button', { name: '放弃这处并继续' }).click()
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
})

test('what was refused for somebody who is listed no more holds nothing back', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await page.getByRole('textbox', { name: '找人' }).fill('没有这个人')
  await expect(page.getByText('显示 0 人')).toBeVisible()
  await page.getByRole('button', { name: '锁定' }).click()
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
})

const away = (app: ElectronApplication) =>
  app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
const unlockButton = (page: Page) => page.getByRole('button', { name: '打开', exact: true })

/** The lock loads the page anew, and while it does there is nothing to be read. */
async function contentOf(page: Page): Promise<string> {
  let html = ''
  const read = async (): Promise<string> => {
    html = await page.content().catch(() => '')
    return html
  }
  await expect.poll(read).not.toBe('')
  return html
}

/** The door is shown, and of the ledger nothing, neither on the page nor behind it. */
async function expectCleared(page: Page, words: readonly string[]): Promise<void> {
  await expect(unlockButton(page)).toBeVisible()
  const html = await contentOf(page)
  for (const word of words) expect(html).not.toContain(word)
  await expect(page.getByRole('textbox', { name: '口令' })).toHaveValue('')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await unlockButton(page).click()
  await expect(page.getByText(/^显示 \d+ 人$/)).toBeVisible()
}

test('a locked screen clears the window; what was half typed is back in its cell afterwards', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '民族')
  await page.keyboard.type('壮族')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('不知道')
  await away(app)
  await expectCleared(page, ['常彤', '不知道', '壮族'])

  await unlock(page)
  const cell = activeCell(page)
  await expect(cell).toHaveAccessibleName(/常彤/)
  await expect(cell).toHaveValue('不知道')
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveValue('')
  await expect(cell).not.toHaveAccessibleName(/不知道/)
  await page.keyboard.press('Home')
  await goToColumn(page, '民族')
  await expect(cell).toHaveAccessibleName(/壮族/)

  await away(app)
  await expectCleared(page, ['常彤'])
  await unlock(page)
  await expect(cell).toHaveValue('')
})

test('a dialog that was open is open again with what was typed in it', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await page.getByRole('button', { name: '设意愿' }).click()
  const dialog = page.getByRole('dialog', { name: '常彤 的就业意愿' })
  await dialog.getByLabel('原因说明').fill('还在等复试结果')
  await away(app)
  await expectCleared(page, ['常彤', '还在等复试结果'])
  await unlock(page)
  await expect(dialog.getByLabel('原因说明')).toHaveValue('还在等复试结果')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: '登记去向' }).click()
  const destination = page.getByRole('dialog', { name: '常彤 的毕业去向' })
  await pickFromList(page, destination.getByLabel('毕业去向'), '签就业协议')
  await destination.getByLabel(/单位名称/).fill('某某大学附属公司')
  await away(app)
  await expectCleared(page, ['常彤', '某某大学附属公司'])
  await unlock(page)
  await expect(destination.getByLabel(/单位名称/)).toHaveValue('某某大学附属公司')
  await expect(destination.getByTitle(/签就业协议/)).toBeVisible()
  await destination.getByRole('button', { name: '保存' }).click()
  await expect(destination).toBeHidden()
})

test('so are a plan, a correction and a vacancy, on the page where each was', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await find(page, '常彤')
  const plan = await chooseForPerson(page, '一人一策…')
  await plan.getByLabel('帮扶措施').fill('先改简历再投递')
  await away(app)
  await expectCleared(page, ['常彤', '先改简历再投递'])
  await unlock(page)
  await expect(plan).toHaveAccessibleName('一人一策：常彤')
  await expect(plan.getByLabel('帮扶措施')).toHaveValue('先改简历再投递')
  await plan.getByRole('button', { name: '保存' }).click()
  await expect(plan).toBeHidden()

  await find(page, '常彤')
  await page.keyboard.press('F7')
  const willingness = page.getByRole('dialog', { name: '常彤 的就业意愿' })
  await pickFromList(page, willingness.getByLabel('就业意愿'), '积极求职')
  await willingness.getByRole('button', { name: '保存' }).click()
  await expect(willingness).toBeHidden()
  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: '一人一档' })
  await card.getByText('意愿与去向', { exact: true }).click()
  await card.getByRole('button', { name: '更正…' }).first().click()
  const correction = page.getByRole('dialog', { name: '更正这一次登记：常彤' })
  await correction.getByLabel('自哪天起').fill('2020-05-06')
  await page.keyboard.press('Tab')
  await correction.getByLabel('原因说明').fill('听错了')
  await away(app)
  await expectCleared(page, ['常彤', '听错了'])
  await unlock(page)
  await expect(correction.getByLabel('原因说明')).toHaveValue('听错了')
  await expect(correction.getByLabel('自哪天起')).toHaveValue('2020-05-06')
  await page.keyboard.press('Escape')
  await expect(correction).toBeHidden()

  await page.getByRole('link', { name: '岗位' }).click()
  await page.getByRole('button', { name: '新增岗位' }).click()
  const vacancy = page.getByRole('dialog', { name: '新增岗位' })
  await vacancy.getByLabel('岗位名称').fill('会计助理')
  await away(app)
  await expectCleared(page, ['会计助理'])
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await unlockButton(page).click()
  await expect(vacancy.getByLabel('岗位名称')).toHaveValue('会计助理')
})

test('what was typed for somebody whom the list does not show by itself comes back, too', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByText('全部', { exact: true }).click()
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await page.getByRole('rowheader').first().click()
  const name = await page.getByRole('rowheader').first().textContent()
  await goToColumn(page, '出生日期')
  await page.keyboard.type('昨天')
  await away(app)
  await expectCleared(page, ['昨天'])
  await unlock(page)
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await expect(activeCell(page)).toHaveAccessibleName(new RegExp(`${name}`))
  await expect(activeCell(page)).toHaveValue('昨天')
  // Else it would hold the window at the end.
  await page.keyboard.press('Escape')
})

test('what was typed for somebody who is gone is given up with a sentence', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.evaluate(async () => {
    const gone = { id: 987_654, name: '张不在', columnKey: 'remark', text: '已休学', message: '' }
    await window.bridge.invoke('accounts.lock', {
      drafts: [{ place: 'ledger.cells', content: JSON.stringify([gone]) }],
    })
    void window.bridge.invoke('window.locked', {})
  })
  await expectCleared(page, ['张不在', '已休学'])
  await unlock(page)
  await expect(page.getByText('“张不在”已不在台账里')).toBeVisible()
})

test('what could not be kept is said after the lock', async ({ app, page }) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await goToColumn(page, '就业意愿')
  // More than a draft may hold.
  await page.keyboard.insertText('长'.repeat(100_001))
  await away(app)
  await expectCleared(page, ['常彤', '长长'])
  await expect(page.getByText('锁定时有正在填写的内容没能保留')).toBeVisible()
  await unlock(page)
  await expect(activeCell(page)).toHaveValue('')
})

test('minutes without key or mouse lock it, as set under 更多', async ({ app, page }) => {
  test.slow()
  await openNewSchool(page)
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('link', { name: '设置' }).click()
  await expect(page.getByRole('radio', { name: '15 分钟' })).toBeChecked()
  await page.getByText('5 分钟', { exact: true }).click()
  await expect(page.getByRole('radio', { name: '5 分钟', exact: true })).toBeChecked()
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 5 * 60
  })
  // It is looked at every fifteen seconds.
  await expect(unlockButton(page)).toBeVisible({ timeout: 30_000 })
})

test('a page that hangs is ended, and the ledger locked', async ({ app, page }) => {
  await openFilledSchool(app, page)
  page
    .evaluate(() => {
      for (;;) document.title = 'busy'
    })
    .catch(() => undefined)
  await away(app)
  const shown = () =>
    app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()[0]
        ?.executeJavaScript('document.body.innerText')
        // While it is gone it says nothing.
        .catch(() => ''),
    )
  await expect.poll(shown, { timeout: 20_000 }).toContain('打开台账')
  expect(await shown()).not.toContain('常彤')
})
