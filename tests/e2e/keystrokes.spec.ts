// What a practised clerk does all day, by keys alone, each one counted. The user guide's table takes its numbers here.
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { type Hand, handOn } from './hand.ts'
import { activeCell, goToColumn, importSample, openNewSchool } from './steps.ts'

async function findByInitials(page: Page, hand: Hand): Promise<void> {
  await hand.press('F3')
  await hand.type('wtj')
  await hand.press('Enter')
  await expect(activeCell(page)).toHaveAccessibleName(/^第 1 行，武天静，/)
}

test.beforeEach(async ({ app, page }) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await goToColumn(page, '就业意愿')
})

test('somebody is found, says what they want and why, and the next one is found', async ({
  page,
}) => {
  const hand = await handOn(page)
  await findByInitials(page, hand)
  expect(hand.counted()).toBe(5)

  await hand.type('11')
  await hand.press('Tab')
  await hand.type('r04')
  await hand.press('Enter', 'Enter')
  expect(hand.counted()).toBe(8)
  await expect(page.getByRole('gridcell', { name: /^签约中/ })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '签约流程中', exact: true })).toBeVisible()

  await hand.press('ArrowLeft', 'F3')
  await hand.type('zm')
  await hand.press('Enter')
  expect(hand.counted()).toBe(5)
  await expect(activeCell(page)).toHaveAccessibleName(/^第 1 行，.+，就业意愿：未摸排/)
})

/** What every destination with an employer begins with. */
async function registerEmployer(page: Page, hand: Hand): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: '武天静 的毕业去向' })
  await expect(page.getByRole('button', { name: '登记去向' })).toHaveAttribute('title', /武天静/)
  await hand.press('F9')
  await expect(dialog.getByLabel('毕业去向')).toBeFocused()
  await hand.type('10')
  await hand.press('Tab')
  await expect(dialog.getByLabel('单位名称')).toBeVisible()
  await hand.press('Tab')
  await hand.write('长沙银行', 'changshayinhang')
  return dialog
}

test('where they went, with the employer alone: kept as 待补', async ({ page }) => {
  const hand = await handOn(page)
  await findByInitials(page, hand)
  hand.counted()
  const dialog = await registerEmployer(page, hand)
  await hand.press('Enter')
  await expect(dialog).toBeHidden()
  expect(hand.counted()).toBe(22)
  await expect(page.getByRole('gridcell', { name: /签就业协议形式就业 待补/ })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '长沙银行', exact: true })).toBeVisible()
})

test('where they went, with everything that a signed agreement asks for', async ({ page }) => {
  const hand = await handOn(page)
  await findByInitials(page, hand)
  hand.counted()
  const dialog = await registerEmployer(page, hand)
  await hand.press('Tab', 'Tab')
  await hand.type('31')
  await hand.press('Tab')
  await hand.type('35')
  await hand.press('Tab')
  await hand.type('22')
  await hand.press('Tab')
  await hand.write('长沙', 'changsha')
  await hand.press('Tab', 'Tab')
  await hand.write('周敏', 'zhoumin')
  await hand.press('Tab')
  await hand.type('13800138000')
  await hand.press('Tab')
  await hand.type('7.3')
  await hand.press('Enter')
  await expect(dialog).toBeHidden()
  expect(hand.counted()).toBe(68)
  await expect(
    page.getByRole('gridcell', { name: '签就业协议形式就业', exact: true }),
  ).toBeVisible()
})
