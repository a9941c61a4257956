import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openJune } from './june.ts'
import { activeCell, openHeader, openTable, paste, shown } from './steps.ts'

test.beforeEach(() => test.slow())

const bar = (page: Page) => page.getByRole('region', { name: '查看某日的台账' })
const person = (page: Page, name: string) => page.getByRole('rowheader', { name })

/** By keyboard alone: the day, by which knowledge, Enter. */
async function lookAt(page: Page, day: string, known: '按现在所知' | '按当时所知'): Promise<void> {
  await page.keyboard.press('Control+Shift+D')
  const asked = page.getByRole('dialog', { name: '查看某日的台账' })
  const field = asked.getByRole('textbox', { name: '哪一天' })
  await expect(field).toBeFocused()
  await field.fill(day)
  await page.keyboard.press('Tab')
  await asked.getByRole('radio', { name: known }).check()
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText(`${day} 的台账（${known}）`)
}

test('a day by what is known now and by what was known then; nothing can be written there', async ({
  app,
  page,
  folder,
}) => {
  await openJune({ app, page, folder })
  await expect(person(page, '安然')).toBeHidden()

  await page.getByText('全部', { exact: true }).click()
  await expect(shown(page, 4)).toBeVisible()
  await lookAt(page, '2020-06-30', '按现在所知')
  // Signed on the 25th, as was learnt later; who came in July is on the roster of the cohort.
  await expect(shown(page, 4)).toBeVisible()
  await expect(page.getByText('已落实 1 人')).toBeVisible()

  await lookAt(page, '2020-06-30', '按当时所知')
  await expect(shown(page, 3)).toBeVisible()
  await expect(person(page, '安然')).toBeVisible()
  await expect(person(page, '丁一')).toBeHidden()
  await expect(page.getByText('已落实 0 人')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const menu = await openHeader(page, '就业意愿')
  await expect(menu.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(bar(page)).toBeVisible()

  await person(page, '安然').click()
  const refused = page.getByText(/^这是 2020-06-30 的台账，只能看，不能改/)
  for (const key of ['张', 'Delete', 'F5', 'F7', 'F9', 'Control+B', 'Control+D', 'Control+Z']) {
    if (key === '张') await page.keyboard.insertText(key)
    else await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await paste(page, ['李四'])
  await expect(refused).toBeVisible()
  await expect(person(page, '安然')).toBeVisible()
  await expect(page.getByRole('button', { name: '此人' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '导入表格' })).toHaveCount(0)

  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: '一人一档' })
  await expect(card.getByText('在账')).toBeVisible()
  await card.getByText('意愿与去向', { exact: true }).click()
  await expect(card.getByRole('button', { name: '更正…' })).toHaveCount(0)
  await expect(card.getByText('签就业协议')).toHaveCount(0)
  await page.keyboard.press('F4')

  // A dialog closes by itself, the day stays.
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden()
  await expect(bar(page)).toBeVisible()

  await lookAt(page, '2020-05-20', '按当时所知')
  await expect(bar(page)).toContainText('台账自 2020-06-01 起才有记录，这一天还没有内容')
  await expect(shown(page, 0)).toBeVisible()

  await activeCell(page).or(page.locator('body')).first().press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(shown(page, 4)).toBeVisible()
  await expect(page.getByRole('button', { name: /^撤销：.*安然/ })).toBeVisible()
})

test('a report as of a day by either knowledge', async ({ app, page, folder }) => {
  await openJune({ app, page, folder })
  await openTable(page, '就业进展汇总表')
  const total = page.getByRole('row', { name: /^合计/ })
  await expect(total).toContainText(/^合计4/)
  await expect(page.getByText('按当时所知')).toHaveCount(0)
  const day = page.getByRole('textbox', { name: '截至' })
  await day.fill('2020-06-30')
  await page.keyboard.press('Enter')
  await expect(total).toContainText(/^合计41/)
  await page.getByText('按当时所知', { exact: true }).click()
  await expect(total).toContainText(/^合计30/)
  await expect(page.getByText(/^按当日所知统计：.*本台账自 2020-06-01 起记录/)).toBeVisible()
})
