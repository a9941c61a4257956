// What a clerk does, step by step.
import { type ElectronApplication, expect, type Locator, type Page } from 'playwright/test'
import { sample } from './app.ts'

export const PASSPHRASE = '七月的就业台账 2020'
/** Reading a file is a job: how long it takes is no part of what a spec asks. */
export const READ_MS = 30_000
const SCHOOL = { name: '会计学院', cohort: '2020', user: '王老师' }

/** The system's dialog will answer with this file. */
export async function choose(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** The system's dialog will let it be saved here. */
export async function chooseToSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

/** Fills in the first page; the answer is the recovery key, still shown. */
export async function createSchool(page: Page): Promise<string> {
  await page.getByLabel('学院名称').fill(SCHOOL.name)
  await page.getByLabel('毕业年份').fill(SCHOOL.cohort)
  await page.getByLabel('您的姓名').fill(SCHOOL.user)
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('再输一次').fill(PASSPHRASE)
  await page.getByRole('button', { name: '建立台账' }).click()
  return (await page.getByTestId('recovery-key').textContent()) ?? ''
}

export async function openNewSchool(page: Page): Promise<string> {
  const key = await createSchool(page)
  await page.getByRole('button', { name: '已抄下或打印好' }).click()
  await expect(page.getByText('台账里还没有人')).toBeVisible()
  return key
}

/** Opens a ledger that was opened before and goes to its list. */
export async function reopenLedger(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('link', { name: '台账', exact: true }).click()
}

/** Chooses a sample file; the dialog of the import shows what comes of it. */
export async function startImport(
  app: ElectronApplication,
  page: Page,
  file: string,
  place: (name: string) => string = sample,
): Promise<Locator> {
  await choose(app, place(file))
  await page.getByRole('button', { name: '导入表格' }).click()
  const read = new RegExp(`^(导入预览：|没有导入“)${file}`)
  await expect(page.getByRole('dialog', { name: read })).toBeVisible({ timeout: READ_MS })
  return page.getByRole('dialog', { name: new RegExp(file) })
}

export async function importSample(
  app: ElectronApplication,
  page: Page,
  file: string,
): Promise<void> {
  const dialog = await startImport(app, page, file)
  await dialog.getByRole('button', { name: /^导入 \d+ 行$/ }).click()
  await expect(page.getByText(new RegExp(`已导入.*${file}`))).toBeVisible()
  await expect(dialog).toBeHidden()
}

/** A school's ledger with its roster and its plan: 512 people, 71 of them in the ledger. */
export async function openFilledSchool(app: ElectronApplication, page: Page): Promise<string> {
  const key = await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await importSample(app, page, 'plan-export.xlsx')
  await expect(page.getByText('显示 71 人')).toBeVisible()
  return key
}

/** What the keyboard writes into: it says where it stands. */
export const activeCell = (page: Page): Locator =>
  page.getByRole('textbox', { name: /^第 \d+ 行，/ })

/** Leaves one person in the grid, active. */
export async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '找人' }).fill(text)
  await expect(page.getByText('显示 1 人')).toBeVisible()
  await page.getByRole('rowheader', { name: text }).click()
}

/** Moves along the row by arrow keys until the cell of this column is the active one. */
export async function goToColumn(page: Page, title: string): Promise<void> {
  const active = activeCell(page)
  for (let moves = 0; moves < 80; moves += 1) {
    const label = (await active.getAttribute('aria-label')) ?? ''
    if (label.includes(`，${title}：`)) return
    await page.keyboard.press('ArrowRight')
    await expect(active).not.toHaveAttribute('aria-label', label)
  }
  throw new Error(`no column ${title}`)
}

/** Picks an entry of a list by typing what it is found by. */
export async function pickFromList(page: Page, field: Locator, text: string): Promise<void> {
  await field.click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Opens a section under 更多 from its menu. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '更多' }).click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** Chooses from the menu of the person whose row is active; what opens is the dialog. */
export async function chooseForPerson(page: Page, choice: string): Promise<Locator> {
  await page.getByRole('button', { name: '此人' }).click()
  await page.getByRole('menuitem', { name: choice }).click()
  return page.getByRole('dialog')
}

/** Writes into a cell of the active row and waits until it is kept. */
export async function writeCell(page: Page, title: string, text: string): Promise<void> {
  await page.keyboard.press('Home')
  await goToColumn(page, title)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(cellWith(page, text)).toHaveCount(1)
}

/** Cells of the grid that hold just this. */
export const cellWith = (page: Page, text: string): Locator =>
  page.getByRole('gridcell').filter({ hasText: new RegExp(`^${text}$`) })

/** Opens the menu of a column that is in view, by its header; what opens is the dialog. */
export async function openHeader(page: Page, title: string): Promise<Locator> {
  await page.getByRole('columnheader', { name: title }).getByRole('button').last().click()
  return headerMenu(page, title)
}

/** The menu of a column's header. */
export const headerMenu = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: `${title} 的排序和筛选` })

export const shown = (page: Page, people: number): Locator =>
  page.getByText(`显示 ${people} 人`, { exact: true })

/** Pastes as if this had been copied from a sheet. */
export async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await activeCell(page).evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
  }, lines.join('\r\n'))
}

/** Goes to one table of the reports. */
export async function openTable(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await page.getByRole('link', { name, exact: true }).click()
}
