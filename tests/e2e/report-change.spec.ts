import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openJune } from './june.ts'
import { shown } from './steps.ts'

test.beforeEach(() => test.slow())

test('why a figure changed: a finished day as it was, what was corrected since, and who it is', async ({
  app,
  page,
  folder,
}) => {
  await openJune({ app, page, folder })
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await page.getByRole('link', { name: '变动原因' }).click()
  const equation = page.getByTestId('equation')
  await expect(equation).toBeVisible()
  // What is asked stands in the address: a day that is typed is a matter of the calendar's own keys.
  await page.evaluate(() => {
    location.hash = '#/reports/change?begin=2020-06-30&asOf=2020-07-10'
  })
  await expect(page.getByRole('textbox', { name: '期初', exact: true })).toHaveValue('2020-06-30')
  await expect(page.getByRole('textbox', { name: '期末', exact: true })).toHaveValue('2020-07-10')
  // Three were printed on 30 June; one came, and that one had signed before was learnt later.
  await expect(equation).toHaveText(
    /期初未就业3.*新增落实0.*回退0.*调入1.*调出0.*更正1.*期末未就业3/,
  )
  await expect(page.getByText(/2020-06-30 的日清.*未就业 3 人/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await equation.getByRole('button', { name: '更正 1' }).click()
  const people = page.getByRole('region', { name: '更正的人员' })
  await expect(people.getByRole('row', { name: /安然/ })).toContainText('签就业协议')
  await people.getByRole('link', { name: '安然' }).click()
  await expect(page.getByRole('heading', { name: '安然', level: 2 })).toBeVisible()
  await page.goBack()
  await expect(people.getByRole('link', { name: '安然' })).toBeVisible()

  // The same people in the list, as of the end, and the way back to where they were opened.
  await people.getByRole('button', { name: '在台账中打开' }).click()
  await expect(shown(page, 1)).toBeVisible()
  await expect(page.getByText(/更正 · 2020-06-30 → 2020-07-10：1 人/)).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(people.getByRole('link', { name: '安然' })).toBeVisible()

  // By what is known now nothing was corrected: the finished day itself is otherwise today.
  const begin = page.getByRole('radiogroup', { name: '期初以什么为准' })
  await begin.getByText('按现在所知').click()
  await expect(equation).toHaveText(/期初未就业3.*新增落实0.*更正0.*期末未就业3/)
})
