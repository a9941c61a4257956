import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from './app.ts'
import { chooseForPerson, chooseToSave, openFilledSchool, openTable } from './steps.ts'

/** The texts of each page. */
async function pagesOf(file: string): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    // A PDF may say 毕业生 with the characters of radicals.
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC'),
    )
  }
  return pages
}

/** The colours that areas of the first page are filled with, as #rrggbb. */
async function fillsOf(file: string): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList()
  return fnArray.flatMap((operator, at) =>
    operator === OPS.setFillRGBColor ? [String((argsArray[at] as readonly unknown[])[0])] : [],
  )
}

test('the list of names as a PDF: its header on every page, nobody left out', async ({
  app,
  page,
  folder,
}) => {
  await openFilledSchool(app, page)
  await openTable(page, '未就业花名册')
  const file = join(folder, 'R7.pdf')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: '打印' }).click()
  await page.getByRole('menuitem', { name: '存为 PDF…' }).click()
  await expect(page.getByText('R7.pdf')).toBeVisible()
  const pages = await pagesOf(file)
  expect(pages.length).toBeGreaterThan(1)
  for (const text of pages.slice(0, -1)) expect(text).toContain('学号')
  expect(pages.at(-1)).toContain('制表人')
  expect(pages[0]).toMatch(/第\s*1\s/)
  // Paper stays white: the colour behind the page of the window is not printed.
  const behind = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body)
    const parts = backgroundColor.match(/\d+/g) ?? []
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  })
  expect(behind).toMatch(/^#[0-9a-f]{6}$/)
  const fills = await fillsOf(file)
  expect(fills.length).toBeGreaterThan(0)
  expect(fills).not.toContain(behind)
})

test('the personal file is seen and saved', async ({ app, page, folder }) => {
  await openFilledSchool(app, page)
  const dialog = await chooseForPerson(page, '一人一档…')
  await expect(dialog.getByRole('heading', { name: /一人一档/ }).first()).toBeVisible()
  await expect(dialog.getByRole('heading', { name: '联系与帮扶记录' })).toBeVisible()
  const file = join(folder, '档案.pdf')
  await chooseToSave(app, file)
  await dialog.getByRole('button', { name: '打印' }).click()
  await page.getByRole('menuitem', { name: '存为 PDF…' }).click()
  await expect(page.getByText('档案.pdf')).toBeVisible()
  expect((await pagesOf(file)).join('')).toContain('帮扶责任人:')
})
