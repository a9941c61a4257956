import { expect, test } from './app.ts'
import {
  cellWith,
  chooseForPerson,
  find,
  goToColumn,
  openFilledSchool,
  openHeader,
  openSection,
  PASSPHRASE,
} from './steps.ts'

const MASKED = '\\*\\*\\*'

test('health is masked until it is asked for with a reason, and after a lock again', async ({
  app,
  page,
}) => {
  test.slow()
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await page.keyboard.press('Home')
  await goToColumn(page, '就业意愿')
  await page.keyboard.type('80')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: /客观原因/ })).toHaveCount(1)
  const lockAndOpen = async () => {
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('link', { name: '台账', exact: true }).click()
    await find(page, '常彤')
  }
  await lockAndOpen()
  await expect(cellWith(page, MASKED)).toHaveCount(1)
  const menu = await openHeader(page, '就业意愿')
  await expect(menu.getByText(/客观原因/)).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('rowheader', { name: '常彤' }).click()
  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: '一人一档' })
  await expect(card).toBeVisible()
  await expect(card.getByText(/客观原因/)).toHaveCount(0)
  await page.keyboard.press('F4')

  const dialog = await chooseForPerson(page, '查看受限信息…')
  await page.keyboard.type('安排上门帮扶')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(cellWith(page, MASKED)).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: /客观原因/ }).first()).toBeVisible()
  await openSection(page, '变更记录')
  await expect(page.getByText('查看 常彤 的受限信息（安排上门帮扶）')).toBeVisible()

  await page.getByRole('link', { name: '台账', exact: true }).click()
  await lockAndOpen()
  await expect(cellWith(page, MASKED)).toHaveCount(1)

  await page.getByRole('link', { name: '报表', exact: true }).click()
  await page.getByText('未就业花名册', { exact: true }).click()
  const report = page.getByRole('region', { name: '报表内容' })
  await expect(report.getByText('***', { exact: true }).first()).toBeVisible()
  await expect(report.getByText(/客观原因/)).toHaveCount(0)
  await page.getByRole('button', { name: '查看受限信息…' }).click()
  const asked = page.getByRole('dialog', { name: '查看受限信息…' })
  await expect(asked.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('上级核查')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(report.getByText(/客观原因/)).toHaveCount(1)
  await expect(report.getByText('***')).toHaveCount(0)
})
