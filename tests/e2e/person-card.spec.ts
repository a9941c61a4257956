import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { importSample, openNewSchool } from './steps.ts'

// Starting, a ledger and its roster come before each.
test.beforeEach(() => test.slow())

/** What the keyboard writes into, in the sheet: it says the field and what stands there. */
const sheetCell = (page: Page): Locator => page.getByRole('textbox', { name: /^[^，]+：/ })

const card = (page: Page): Locator => page.getByRole('complementary', { name: '一人一档' })

/** A roster, with the first of it active and beside the list; the names in order. */
async function openCard(app: ElectronApplication, page: Page): Promise<readonly string[]> {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await expect(page.getByText('显示 512 人')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^第 1 行，/ })).toBeFocused()
  await page.getByRole('rowheader').first().click()
  const names = await page.getByRole('rowheader').allTextContents()
  await page.keyboard.press('F4')
  await expect(sheetCell(page)).toBeFocused()
  return names
}

/** Down the sheet to this field. */
async function goToField(page: Page, title: string): Promise<void> {
  const active = sheetCell(page)
  for (let moves = 0; moves < 90; moves += 1) {
    const label = (await active.getAttribute('aria-label')) ?? ''
    if (label.startsWith(`${title}：`)) return
    await page.keyboard.press('ArrowDown')
    await expect(active).not.toHaveAttribute('aria-label', label)
  }
  throw new Error(`no field ${title}`)
}

test('the card follows the active row, begins at its column and is there again next time', async ({
  app,
  page,
}) => {
  const names = await openCard(app, page)
  await expect(card(page).getByRole('heading', { name: names[0] ?? '' })).toBeVisible()
  await expect(sheetCell(page)).toHaveAccessibleName(`姓名：${names[0]}`)
  await page.getByRole('rowheader', { name: names[2] ?? '' }).click()
  await expect(card(page).getByRole('heading', { name: names[2] ?? '' })).toBeVisible()
  await expect(card(page).getByText('3 / 512')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '报表' }).click()
  await expect(card(page)).toBeHidden()
  await page.getByRole('link', { name: '台账' }).click()
  await expect(card(page)).toBeVisible()
  await page.keyboard.press('F4')
  await expect(card(page)).toBeHidden()
})

test('Ctrl and an arrow goes to the neighbour at the same field; nothing that was typed is lost', async ({
  app,
  page,
}) => {
  const names = await openCard(app, page)
  await goToField(page, '微信/QQ')
  for (const text of ['wx-one', 'wx-two']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Control+ArrowDown')
    await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：')
  }
  await expect(card(page).getByRole('heading', { name: names[2] ?? '' })).toBeVisible()
  await page.keyboard.press('Control+ArrowUp')
  await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：wx-two')
  await page.keyboard.press('Control+ArrowUp')
  await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：wx-one')
  await expect(card(page).getByRole('heading', { name: names[0] ?? '' })).toBeVisible()
})

test('what is refused after the clerk has gone on is said and stands in its cell again', async ({
  app,
  page,
}) => {
  const names = await openCard(app, page)
  await goToField(page, '出生日期')
  await page.keyboard.type('不知道')
  await page.keyboard.press('Control+ArrowDown')
  await expect(card(page).getByRole('heading', { name: names[1] ?? '' })).toBeVisible()
  await expect(card(page).getByText(/的“出生日期”填了“不知道”，没有保存/)).toBeVisible()
  await page.getByRole('link', { name: '报表' }).click()
  const asked = page.getByRole('dialog', { name: '有一处还没有保存' })
  await asked.getByRole('button', { name: '返回修改' }).click()
  await expect(card(page).getByRole('heading', { name: names[0] ?? '' })).toBeVisible()
  await expect(card(page).getByRole('gridcell', { name: '不知道' })).toBeVisible()
  await expect(sheetCell(page)).toBeFocused()
  await expect(sheetCell(page)).toHaveAccessibleName(/^出生日期：不知道/)
  await page.keyboard.press('Escape')
  await expect(sheetCell(page)).not.toHaveAccessibleName(/不知道/)
  await page.getByRole('link', { name: '报表' }).click()
  await expect(card(page)).toBeHidden()
})

test('an input method writes into the sheet', async ({ app, page }) => {
  await openCard(app, page)
  await goToField(page, '家庭地址')
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['c', 'ch', '长沙']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await cdp.send('Input.insertText', { text: '长沙' })
  await page.keyboard.press('Enter')
  await expect(sheetCell(page)).toHaveAccessibleName(/^家庭电话：/)
  await expect(card(page).getByRole('gridcell', { name: '长沙', exact: true })).toBeVisible()
})

test('the same as the last person: one field by a key, several by a dialog that is one step', async ({
  app,
  page,
}) => {
  const names = await openCard(app, page)
  await goToField(page, '微信/QQ')
  await page.keyboard.type('同班群')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a@b.cn')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(sheetCell(page)).toHaveAccessibleName('电子邮箱：a@b.cn')
  await page.keyboard.press('ArrowUp')
  await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：同班群')
  await page.keyboard.press('Control+ArrowDown')
  await expect(card(page).getByRole('heading', { name: names[1] ?? '' })).toBeVisible()
  await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：')
  await page.keyboard.press("Control+'")
  await expect(sheetCell(page)).toHaveAccessibleName('微信/QQ：同班群')
  await page.getByRole('button', { name: '同上一人…' }).click()
  const dialog = page.getByRole('dialog', { name: `照 ${names[0]} 填写` })
  await expect(dialog.getByRole('checkbox', { name: '电子邮箱' })).toBeChecked()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: /^填写 \d+ 项$/ }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(sheetCell(page)).toHaveAccessibleName('电子邮箱：a@b.cn')
  await page.keyboard.press('Control+z')
  await expect(sheetCell(page)).toHaveAccessibleName('电子邮箱：')
})

test('what a field was before, and when willingness and destination changed', async ({
  app,
  page,
}) => {
  await openCard(app, page)
  await goToField(page, '微信/QQ')
  await page.keyboard.type('wx-1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('wx-2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await card(page).getByText('修改记录', { exact: true }).click()
  const history = card(page).getByRole('region', { name: '“微信/QQ”的修改记录' })
  await expect(history.getByRole('listitem')).toHaveCount(2)
  await expect(history.getByRole('listitem').first()).toContainText(/wx-1 → wx-2.*王老师/)
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: /的就业意愿$/ })
  await dialog.getByRole('combobox', { name: '就业意愿' }).waitFor()
  await page.keyboard.type('积极求职')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await card(page).getByText('意愿与去向', { exact: true }).click()
  const line = card(page).getByRole('list', { name: '意愿与去向' })
  await expect(line.getByRole('listitem').first()).toContainText(/积极求职.*王老师 录入/)
  expect(await seriousFindings(page)).toEqual([])
})

test('a page of its own and back to the list as it was', async ({ app, page }) => {
  await openCard(app, page)
  await page.keyboard.press('F4')
  await page.getByRole('textbox', { name: '找人' }).fill('王')
  await expect(page.getByText('显示 512 人')).toBeHidden()
  const names = await page.getByRole('rowheader').allTextContents()
  await page.getByRole('rowheader').nth(1).click()
  await page.getByRole('button', { name: '此人' }).click()
  await page.getByRole('menuitem', { name: '打开整页' }).click()
  await expect(page.getByRole('heading', { name: names[1] ?? '' })).toBeVisible()
  await expect(sheetCell(page)).toBeFocused()
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByRole('heading', { name: names[2] ?? '' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('F4')
  await expect(page.getByRole('textbox', { name: '找人' })).toHaveValue('王')
  await expect(page.getByRole('textbox', { name: /^第 3 行，/ })).toBeFocused()
})

test('numbers of one person are shown when asked for, which is logged', async ({ app, page }) => {
  const [name = ''] = await openCard(app, page)
  await goToField(page, '身份证号')
  await expect(sheetCell(page)).toHaveAccessibleName(/^身份证号：\d{6}\*{8}\w{4}/)
  await page.keyboard.press('Control+Shift+M')
  await expect(sheetCell(page)).toHaveAccessibleName(/^身份证号：\d{17}[\dX]/)
  await expect(page.getByText(`已显示 ${name} 的证件号码和电话，此事已记入变更记录`)).toBeVisible()
  await expect(card(page).getByRole('button', { name: '显示号码' })).toBeHidden()
  await page.keyboard.press('Control+ArrowDown')
  await expect(sheetCell(page)).toHaveAccessibleName(/^身份证号：\d{6}\*{8}\w{4}/)
})
