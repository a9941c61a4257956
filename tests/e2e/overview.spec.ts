import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { makeSchoolOfYesterday } from './clerks-day-steps.ts'
import { choose, openNewSchool, PASSPHRASE, shown } from './steps.ts'

const PARTS = ['就业率走势', '近八周联系', '未就业分类（就业意愿）', '重点群体落实率'] as const

/** Nothing scrolls, nothing is cut. */
async function expectOneScreen(page: Page): Promise<void> {
  const view = page.getByRole('region', { name: '概览', exact: true })
  const beyond = () =>
    view.evaluate((element) => {
      const boxes = [element, ...element.querySelectorAll('section, ul')]
      return boxes
        .filter(
          (box) =>
            box.scrollHeight > box.clientHeight + 1 ||
            box.getBoundingClientRect().bottom > innerHeight,
        )
        .map((box) => box.getAttribute('aria-label') ?? box.textContent)
    })
  await expect.poll(beyond).toEqual([])
}

test('the overview stands on one screen, and its elements open people and tables', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  const file = join(folder, '昨天.jytz')
  makeSchoolOfYesterday(file)
  await choose(app, file)
  await page.getByRole('tab', { name: '打开台账' }).click()
  await page.getByRole('button', { name: '打开其他位置的台账' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('link', { name: '报表', exact: true }).click()
  for (const name of PARTS) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('button', { name: /^就业率 86\.13%/ })).toBeVisible()
  for (const [width, height] of [
    [1366, 768],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectOneScreen(page)
  }
  expect(await seriousFindings(page)).toEqual([])

  const curve = page.getByRole('button', { name: /^就业率走势/ })
  await curve.focus()
  await page.keyboard.press('Home')
  const first = (await curve.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('End')
  await expect(curve).not.toHaveAttribute('aria-label', first)
  await expect(curve).toHaveAccessibleName(/441\/512/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText(/512.*441/)
  await page.getByRole('link', { name: '概览', exact: true }).click()

  const bar = page.getByRole('button', { name: /^备考公务员.*10/ })
  await bar.focus()
  await page.keyboard.press('Enter')
  await expect(shown(page, 10)).toBeVisible()
})

test('an empty ledger says what to do first', async ({ page }) => {
  await openNewSchool(page)
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await expect(page.getByRole('heading', { name: '还没有毕业生名单' })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入表格' })).toBeVisible()
})
