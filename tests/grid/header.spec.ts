import { expect, type Locator, type Page } from 'playwright/test'
import { cellAt, clickCell, test } from './harness/fixture.ts'

const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const status = (page: Page) => page.getByRole('status').filter({ hasText: '排序' })

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return box
}

/** Picks something up and lets it go elsewhere. */
async function pull(page: Page, from: Readonly<{ x: number; y: number }>, toX: number) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + toX) / 2, from.y + 2, { steps: 4 })
  await page.mouse.move(toX, from.y + 2, { steps: 4 })
}

async function edgeOf(page: Page, name: string) {
  const { x, y, width, height } = await boxOf(header(page, name))
  return { x: x + width - 3, y: y + height / 2 }
}

async function titleOf(page: Page, name: string) {
  const { x, y, height } = await boxOf(header(page, name))
  return { x: x + 20, y: y + height / 2 }
}

const titles = (page: Page) =>
  page
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).slice(0, 6))

test('几列一起排序：表头有箭头和先后，读屏听得到', async ({ harness }) => {
  const { page, errors } = await harness.open()
  await page.getByRole('button', { name: '姓名', exact: true }).click()
  await page.getByRole('button', { name: '“专业”的菜单' }).click()
  await page.getByRole('button', { name: '再按它排' }).click()
  await expect(header(page, '姓名')).toHaveAttribute('aria-sort', 'descending')
  await expect(header(page, '姓名')).toHaveText('姓名1')
  await expect(header(page, '专业')).toHaveText('专业2')
  await expect(page.locator('[aria-sort]')).toHaveCount(1)
  await expect(header(page, '专业')).toHaveAttribute('aria-description', '第 2 排序，降序')
  await expect(status(page)).toHaveText('排序：姓名降序、专业降序；筛选：')
  expect(errors).toEqual([])
})

test('表头菜单：鼠标和键盘都能开，关上以后回到原来的格', async ({ harness }) => {
  const { page, errors } = await harness.open()
  await clickCell(page, 3, '重点群体')
  for (const key of ['Control+Shift+l', 'Alt+ArrowUp']) {
    await page.keyboard.press(key)
    const menu = page.getByRole('dialog', { name: '菜单 groups' })
    await expect(menu).toBeVisible()
    const anchor = await boxOf(page.getByRole('button', { name: '“重点群体”的菜单' }))
    expect(Math.abs((await boxOf(menu)).x - anchor.x)).toBeLessThan(2)
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(page.getByRole('textbox', { name: /^重点群体，第 3 行/ })).toBeFocused()
  }
  await page.keyboard.press('Control+Shift+l')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(header(page, '重点群体')).toHaveAttribute('aria-description', '已筛选')
  await expect(page.getByRole('button', { name: '“重点群体”的菜单，已筛选' })).toBeVisible()
  await expect(status(page)).toHaveText('排序：学号升序；筛选：重点群体')
  expect(errors).toEqual([])
})

test('正在输入时打开菜单，输入的先存上；滚到别处的列先回到眼前', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 3, '专业')
  await page.keyboard.type('甲')
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('dialog', { name: '菜单 major' })).toBeVisible()
  await expect(await cellAt(page, 3, '专业')).toHaveText('甲')
  await page.keyboard.press('Escape')
  await page.mouse.move(600, 300)
  await page.mouse.wheel(1500, 0)
  await expect(header(page, '专业')).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('dialog', { name: '菜单 major' })).toBeVisible()
  await expect(header(page, '专业')).toBeInViewport({ ratio: 1 })
})

test('拖表头右边改列宽：跟着手走，有最小和最大，松手才算，Esc 不算', async ({ harness }) => {
  const { page, errors } = await harness.open()
  await clickCell(page, 2, '专业')
  const width = async () => (await boxOf(header(page, '专业'))).width
  const cellWidth = async () => (await boxOf(await cellAt(page, 2, '专业'))).width
  let edge = await edgeOf(page, '专业')
  await pull(page, edge, edge.x + 60)
  await expect.poll(width).toBe(200)
  expect(await cellWidth()).toBe(200)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await width()).toBe(140)
  await pull(page, edge, edge.x + 60)
  await page.mouse.up()
  expect(await width()).toBe(200)
  expect((await boxOf(page.getByRole('textbox', { name: /^专业，第 2 行/ }))).width).toBe(200)
  edge = await edgeOf(page, '专业')
  await pull(page, edge, 5)
  await page.mouse.up()
  expect(await width()).toBe(40)
  await expect(page.locator('[aria-sort]')).toHaveText(['学号'])
  await expect(page.getByTestId('active')).toHaveText('1/major')
  expect(errors).toEqual([])
})

test('双击表头右边，列宽正好放下读到的内容', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '备注2')
  await page.keyboard.type('这是一条很长很长的备注，原来的列宽放不下它')
  await page.keyboard.press('Enter')
  const cell = await cellAt(page, 2, '备注2')
  const isCut = () => cell.evaluate((element) => element.scrollWidth > element.clientWidth)
  expect(await isCut()).toBe(true)
  const edge = await edgeOf(page, '备注2')
  await page.mouse.dblclick(edge.x, edge.y)
  await expect.poll(isCut).toBe(false)
  const wide = await boxOf(cell)
  expect(wide.width).toBeLessThan(400)
  await clickCell(page, 2, '专业')
  await page.keyboard.press('Control+Shift+l')
  await page.getByRole('button', { name: '适合列宽' }).click()
  await expect.poll(async () => (await boxOf(header(page, '专业'))).width).toBeLessThan(140)
  expect(
    await header(page, '专业')
      .locator('span')
      .first()
      .evaluate((title) => title.scrollWidth > title.clientWidth),
  ).toBe(false)
})

test('拖表头换位置：有落点线，放手才换，单击仍是排序', async ({ harness }) => {
  const { page, errors } = await harness.open()
  await clickCell(page, 2, '就业意愿')
  const target = await boxOf(header(page, '专业'))
  await pull(page, await titleOf(page, '重点群体'), target.x + 10)
  const mark = page.locator('[class*=dropMark]')
  await expect(mark).toBeVisible()
  expect(Math.abs((await boxOf(mark)).x - target.x)).toBeLessThan(4)
  expect(await titles(page)).toEqual(['学号', '姓名', '专业', '就业意愿', '重点群体', '绩点'])
  await page.mouse.up()
  await expect(mark).toHaveCount(0)
  expect(await titles(page)).toEqual(['学号', '姓名', '重点群体', '专业', '就业意愿', '绩点'])
  await expect(page.locator('[aria-sort]')).toHaveText(['学号'])
  await expect(page.getByTestId('active')).toHaveText('1/willingness')
  await expect(await cellAt(page, 2, '专业')).toHaveText('软件工程')

  await pull(page, await titleOf(page, '绩点'), target.x + 10)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await titles(page)).toEqual(['学号', '姓名', '重点群体', '专业', '就业意愿', '绩点'])
  await page.getByRole('button', { name: '绩点', exact: true }).click()
  await expect(page.locator('[aria-sort]')).toHaveText(['绩点'])
  expect(errors).toEqual([])
})

test('放进冻结的列里就冻结，拖出来就不冻结', async ({ harness }) => {
  const { page } = await harness.open()
  const name = await boxOf(header(page, '姓名'))
  await pull(page, await titleOf(page, '专业'), name.x + 10)
  await page.mouse.up()
  expect(await titles(page)).toEqual(['学号', '专业', '姓名', '就业意愿', '重点群体', '绩点'])
  await page.mouse.move(600, 300)
  await page.mouse.wheel(900, 0)
  await expect(header(page, '专业')).toBeInViewport({ ratio: 1 })
  await page.mouse.wheel(-900, 0)
  const major = await boxOf(header(page, '就业意愿'))
  await pull(page, await titleOf(page, '学号'), major.x + major.width - 10)
  await page.mouse.up()
  await page.mouse.wheel(900, 0)
  await expect(header(page, '学号')).toHaveCount(0)
  await expect(header(page, '专业')).toBeInViewport({ ratio: 1 })
})

test('网格不用的键都到页面上，休息时和输入时一样', async ({ harness }) => {
  const { page } = await harness.open()
  await page.evaluate(() => {
    const heard: string[] = []
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || !/^(F\d|f)$/.test(event.key)) return
      heard.push(event.key)
      event.preventDefault()
      document.title = heard.join()
    })
  })
  await clickCell(page, 2, '专业')
  for (const key of ['F8', 'F1', 'F6', 'Control+f']) await page.keyboard.press(key)
  await expect(page).toHaveTitle('F8,F1,F6,f')
  await page.keyboard.type('甲')
  await page.keyboard.press('F8')
  await expect(page).toHaveTitle('F8,F1,F6,f,F8')
})
