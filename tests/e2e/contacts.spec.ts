// A contact, recorded by keys alone: with one person, with many, with nobody reached; corrected, taken back.
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { handOn } from './hand.ts'
import { activeCell, find, openFilledSchool, PASSPHRASE } from './steps.ts'

test.beforeEach(async ({ app, page }) => {
  test.slow()
  await openFilledSchool(app, page)
})

const card = (page: Page): Locator => page.getByRole('complementary', { name: '一人一档' })
const lines = (page: Page): Locator =>
  card(page).getByRole('list', { name: '联系记录清单' }).getByRole('listitem')

/** Opens the card of the active person at their contacts. */
async function openContacts(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await card(page).getByText('联系记录', { exact: true }).click()
}

test('one contact by keys: a phrase, Enter; the next one begins with what was used last', async ({
  page,
}) => {
  await find(page, '常彤')
  const hand = await handOn(page)
  const dialog = page.getByRole('dialog', { name: '与 常彤 的联系' })
  await hand.press('F5')
  await expect(dialog.getByLabel('内容')).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await hand.press('1', 'Enter')
  await expect(dialog).toBeHidden()
  expect(hand.counted()).toBe(3)
  await expect(activeCell(page)).toBeFocused()

  await hand.press('F5')
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await hand.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await hand.type('1')
  await hand.press('Tab')
  await hand.type('3')
  await hand.press('Tab', 'Tab')
  await hand.write('说了求职补贴', 'shuoleqiuzhibutie')
  await hand.press('Enter')
  await expect(dialog).toBeHidden()
  // Ten seconds at four to five keys a second.
  expect(hand.counted()).toBeLessThanOrEqual(40)
  await hand.press('F5')
  await expect(dialog.getByText('1 政策宣介')).toBeVisible()
  await expect(dialog.getByText('3 面谈')).toBeVisible()
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await hand.press('Escape')
  await expect(dialog).toBeHidden()
  await openContacts(page)
  await expect(lines(page)).toHaveCount(2)
})

test('one entry for three who are selected, taken back in one step', async ({ page }) => {
  await page.getByRole('rowheader').first().click()
  const names = await page.getByRole('rowheader').allTextContents()
  const hand = await handOn(page)
  await hand.press('Shift+ArrowDown', 'Shift+ArrowDown', 'F5')
  const dialog = page.getByRole('dialog', { name: /^批量登记联系：3 人/ })
  await expect(dialog.getByLabel('内容')).toBeFocused()
  await expect(dialog.getByRole('button', { name: /^已就业/ })).toBeHidden()
  await hand.press('1', 'Enter')
  await expect(dialog).toBeHidden()
  expect(hand.counted()).toBe(5)
  await expect(page.getByText(`已登记与 ${names.slice(0, 3).join('、')} 的联系`)).toBeVisible()
  await openContacts(page)
  await expect(lines(page)).toContainText([/职业指导.*批量/])
  await page.keyboard.press('F4')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销：批量登记 3 人的联系/)).toBeVisible()
  await openContacts(page)
  await expect(card(page).getByText('还没有联系记录')).toBeVisible()
})

test('nobody answers: two keys; who is called lost too early is warned of', async ({ page }) => {
  await find(page, '常彤')
  const hand = await handOn(page)
  await hand.press('F5')
  await expect(page.getByRole('dialog', { name: '与 常彤 的联系' })).toBeVisible()
  await hand.press('F6')
  expect(hand.counted()).toBe(2)
  await expect(page.getByText('已登记 常彤：未接')).toBeVisible()
  await expect(activeCell(page)).toBeFocused()
  await hand.press('F7')
  const dialog = page.getByRole('dialog', { name: '常彤 的就业意愿' })
  await expect(dialog.getByLabel('就业意愿')).toBeFocused()
  await hand.type('90')
  await hand.press('Tab')
  await expect(dialog.getByText(/失联需至少3次.*目前联系过 1 次、1 种方式/)).toBeVisible()
})

test('somebody has found work: the destination, then the contact by which it became known', async ({
  page,
}) => {
  await find(page, '常彤')
  await page.keyboard.press('F5')
  await expect(page.getByRole('dialog', { name: '与 常彤 的联系' })).toBeVisible()
  await page.keyboard.press('F9')
  const destination = page.getByRole('dialog', { name: '常彤 的毕业去向' })
  await expect(destination.getByLabel('毕业去向')).toBeFocused()
  await page.keyboard.type('75')
  await page.keyboard.press('Tab')
  await destination.getByRole('button', { name: '保存' }).click()
  await expect(destination).toBeHidden()
  const contact = page.getByRole('dialog', { name: '与 常彤 的联系' })
  await expect(contact.getByText('9 去向核实')).toBeVisible()
  await expect(contact.getByLabel('内容')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(contact).toBeHidden()
  await expect(activeCell(page)).toBeFocused()
})

test('on the card: corrected, removed and back, an appointment agreed and kept', async ({
  page,
}) => {
  await find(page, '常彤')
  await openContacts(page)
  await card(page).getByRole('button', { name: '登记联系' }).click()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toContainText([/职业指导.*已联系上/])
  await expect(card(page).getByText('指导 1/1')).toBeVisible()
  await lines(page).getByRole('button', { name: '更正' }).click()
  const dialog = page.getByRole('dialog', { name: '更正与 常彤 的联系' })
  await dialog.getByLabel('内容').fill('看了简历第二稿')
  await dialog.getByLabel('时长（分钟）').fill('20')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(lines(page)).toContainText([/看了简历第二稿.*20 分钟/])

  await card(page).getByRole('button', { name: '预约', exact: true }).click()
  const meeting = page.getByRole('dialog', { name: '与 常彤 的预约' })
  await meeting.getByLabel('时间').fill('930')
  await meeting.getByLabel('地点').fill('就业办')
  await meeting.getByLabel('事由').fill('面谈求职计划')
  await page.keyboard.press('Enter')
  await expect(meeting).toBeHidden()
  const appointments = card(page).getByRole('list', { name: '预约' })
  await expect(appointments).toContainText(/09:30.*就业办.*面谈求职计划/)
  expect(await seriousFindings(page)).toEqual([])
  await appointments.getByRole('button', { name: '已赴约' }).click()
  await expect(page.getByRole('dialog').getByText('3 面谈')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(appointments).toContainText('已赴约')
  await expect(lines(page)).toHaveCount(2)

  await lines(page).first().getByRole('button', { name: '删除' }).click()
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(lines(page)).toHaveCount(2)
})

test('what is being written is there again after the screen was locked', async ({ app, page }) => {
  await find(page, '常彤')
  await page.keyboard.press('F5')
  const dialog = page.getByRole('dialog', { name: '与 常彤 的联系' })
  await dialog.getByLabel('内容').fill('说好周五来谈')
  await dialog.getByLabel('下一步').fill('准备三个岗位')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(dialog.getByLabel('内容')).toHaveValue('说好周五来谈')
  await expect(dialog.getByLabel('下一步')).toHaveValue('准备三个岗位')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已登记与 常彤 的联系')).toBeVisible()
})
