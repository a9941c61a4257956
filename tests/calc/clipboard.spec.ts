// By clipboard between the grid and LibreOffice Calc, both real, on one display.
import type { Page } from 'playwright/test'
import { test as base, expect, launch } from '#tests/e2e/app.ts'
import { activeCell, goToColumn, openFilledSchool } from '#tests/e2e/steps.ts'
import { type Calc, type Desktop, openDesktop } from './desktop.ts'

const test = base.extend<{ calc: Calc }, { desktop: Desktop }>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const desktop = await openDesktop()
      await use(desktop)
      await desktop.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  app: async ({ folder, desktop }, use) => {
    const app = await launch(folder, { DISPLAY: desktop.display })
    await use(app)
    await app.close()
  },
  calc: async ({ desktop }, use) => {
    await desktop.calc.open()
    await use(desktop.calc)
  },
})
test.setTimeout(120_000)

// The first of three that stand side by side and take any text, up to 家庭地址.
const TEXT_COLUMN = '微信/QQ'
const TEXTS = [
  ['他说“好”，又说"行"', '00123', '420102199801010018'],
  ['"都在引号里"', '0', '123456789012345678'],
  ['1/2', '2020-07-03', '2020年7月3日'],
  ['=1+1', '+86 13800000000', '-5'],
  ['湖北省武汉市洪山区', '1e5', '3-4'],
  ['a < b & c > d', 'TRUE', '1,234'],
  ['0.50', '3.25', '12:30'],
  ['100%', '@某人', '（空）'],
]
const NOTES = [['第一行\n第二行'], ['"引号"\n\n隔一行'], ['一行"带引号"'], ['00042\n1/2']]

async function selectFrom(page: Page, column: string, rows: number, columns: number) {
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, column)
  for (let row = 1; row < rows; row += 1) await page.keyboard.press('Shift+ArrowDown')
  for (let at = 1; at < columns; at += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText(`已选 ${rows} 行 ${columns} 列`).last()).toBeVisible()
}

async function pasteAt(page: Page, column: string): Promise<void> {
  await page.getByRole('rowheader').first().click()
  await goToColumn(page, column)
  await page.keyboard.press('Control+v')
  const preview = page.getByRole('dialog', { name: /^粘贴：修改/ })
  await preview.getByRole('button', { name: '确定修改' }).click()
  await expect(activeCell(page)).toBeFocused()
}

/** The texts of the selected cells, as they stand in the grid. */
function selectedTexts(page: Page): Promise<string[][]> {
  return page.getByRole('row').evaluateAll((rows) =>
    rows
      .map((row) => [...row.querySelectorAll('[role=gridcell][aria-selected=true]')])
      .filter((cells) => cells.length > 0)
      .map((cells) => cells.map((cell) => cell.textContent ?? '')),
  )
}

test('texts go from Calc into the grid and back unchanged', async ({ app, page, calc }) => {
  await openFilledSchool(app, page)
  await calc.write('A1', TEXTS)
  await calc.copy('A1:C8')
  await pasteAt(page, TEXT_COLUMN)
  await selectFrom(page, TEXT_COLUMN, 8, 3)
  await expect.poll(() => selectedTexts(page)).toEqual(TEXTS)
  await page.keyboard.press('Control+c')
  await calc.open()
  await calc.paste('A1')
  expect(await calc.texts('A1:C8')).toEqual(TEXTS)
})

test('line breaks stay inside their cells, both ways', async ({ app, page, calc }) => {
  await openFilledSchool(app, page)
  await calc.write('A1', NOTES)
  await calc.copy('A1:A4')
  await pasteAt(page, '备注')
  await selectFrom(page, '备注', 4, 1)
  await page.keyboard.press('Control+c')
  await calc.open()
  await calc.paste('A1')
  expect(await calc.texts('A1:A5')).toEqual([...NOTES, ['']])
})

test('days are the same days in both, however Calc shows them', async ({ app, page, calc }) => {
  await openFilledSchool(app, page)
  const typed = ['2016-9-1', '2016年9月2日', '2016/9/3']
  for (const [at, text] of typed.entries()) await calc.enter(`A${at + 1}`, text)
  await calc.copy('A1:A3')
  await pasteAt(page, '入学日期')
  const days = [['2016-09-01'], ['2016-09-02'], ['2016-09-03']]
  await expect.poll(() => selectedTexts(page)).toEqual(days)
  await selectFrom(page, '入学日期', 3, 1)
  await page.keyboard.press('Control+c')
  await calc.open()
  await calc.paste('B2')
  expect(await calc.texts('B2:B4')).toEqual(days)
})
