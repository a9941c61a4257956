// Proof of a destination on the card: a PDF and a JPG, each seen inside the application.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { JPG, makeChinesePdf, makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { expect, test } from './app.ts'
import { choose, importSample, openNewSchool, pickFromList } from './steps.ts'

test.beforeEach(() => test.slow())

test('a PDF and a JPG are added to somebody, drawn in the application, checked and taken back', async ({
  app,
  page,
  folder,
}) => {
  const papers = mkdtempSync(join(tmpdir(), 'evidence-'))
  try {
    await openNewSchool(page)
    await importSample(app, page, 'school-roster.xlsx')
    await page.getByRole('rowheader').first().click()
    await page.keyboard.press('F4')
    const card = page.getByRole('complementary', { name: '一人一档' })
    await card.getByText('佐证材料', { exact: true }).first().click()
    const section = card.getByRole('region', { name: '佐证材料' })
    const add = async (path: string): Promise<void> => {
      await choose(app, path)
      await section.getByRole('button', { name: '添加佐证材料' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '选择文件…' }).click()
      await dialog.getByRole('combobox', { name: '种类' }).fill('劳动合同')
      await page.keyboard.press('Tab')
      await dialog.getByRole('button', { name: /保\s*存/ }).click()
      await expect(dialog).toBeHidden()
    }
    await add(putFile(papers, '合同.pdf', makePdf(2)))
    expect(await pdfPartsLoaded(page)).toEqual([])
    await section.getByRole('button', { name: '查看' }).click()
    const pages = page.getByRole('dialog').locator('canvas[data-drawn]')
    await expect(pages).toHaveCount(2)
    const isDrawn = await pages.first().evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return pixels?.some((value, at) => at % 4 === 0 && value < 100)
    })
    expect(isDrawn).toBe(true)
    expect(await pdfPartsLoaded(page)).not.toEqual([])
    await page.screenshot({ path: test.info().outputPath('pdf.png') })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await add(putFile(papers, '扫描.jpg', JPG))
    await expect(section.getByText('扫描.jpg')).toBeVisible()
    await section.getByRole('button', { name: '查看' }).first().click()
    const picture = page.getByRole('img', { name: '扫描.jpg' })
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(48)
    const shown = (await picture.getAttribute('src')) ?? ''
    expect(shown).toMatch(/^blob:/)
    await noteRevoked(page)
    await page.keyboard.press('Escape')
    await expect(page.locator('body')).toHaveAttribute('data-revoked', shown)
    expect(heldInClear(folder, [Buffer.from('Labour contract'), JPG.subarray(200, 240)])).toEqual(
      [],
    )
    await section.getByRole('button', { name: '作废' }).first().click()
    await page.getByRole('dialog').getByRole('textbox').fill('传错了')
    await page.keyboard.press('Enter')
    await expect(section.getByText('已作废')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('card.png') })
  } finally {
    rmSync(papers, { recursive: true, force: true })
  }
})

test('it is offered to whoever has landed, dropped on the card, drawn in Chinese, and gone with a lock', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  try {
    await openNewSchool(page)
    await importSample(app, page, 'school-roster.xlsx')
    await page.getByRole('rowheader').first().click()
    await page.keyboard.press('F9')
    const landed = page.getByRole('dialog', { name: /的毕业去向$/ })
    await pickFromList(page, landed.getByLabel('毕业去向'), '签就业协议')
    await landed.getByRole('button', { name: '保存' }).click()
    const add = page.getByRole('dialog', { name: /^添加佐证材料：/ })
    await page.screenshot({ path: test.info().outputPath('offer.png') })
    await page.getByRole('button', { name: '添加佐证材料' }).click()
    await expect(add.getByTitle('1 就业协议书')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(add).toBeHidden()
    await page.keyboard.press('Shift+F9')
    await expect(add).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F4')
    const card = page.getByRole('complementary', { name: '一人一档' })
    await card.getByText('佐证材料', { exact: true }).first().click()
    const section = card.getByRole('region', { name: '佐证材料' })
    await drop(page, section, putFile(folder, '协议书.pdf', makeChinesePdf('就业协议书')))
    await expect(add.getByRole('button', { name: '协议书.pdf' })).toBeVisible()
    await expect(add.getByLabel('说明')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(add).toBeHidden()
    await section.getByRole('button', { name: '查看' }).click()
    await expect(page.locator('canvas[data-drawn]')).toHaveCount(1)
    await page.screenshot({ path: test.info().outputPath('chinese.png') })
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
    await expect(page.locator('canvas')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toBeHidden()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function drop(page: Page, place: Locator, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data,
    })
}

/** What draws PDFs, as far as the page has asked for it. */
const pdfPartsLoaded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('pdf')),
  )

/** Notes on the page which picture it gives up; asking for it afterwards would be an error of the page. */
const noteRevoked = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const revoke = URL.revokeObjectURL.bind(URL)
    URL.revokeObjectURL = (url) => {
      document.body.dataset.revoked = url
      revoke(url)
    }
  })

/** Files of the application, its profile included, in which any of this stands, plain or as Base64 may hold it. */
function heldInClear(folder: string, contents: readonly Buffer[]): readonly string[] {
  const forms = contents.flatMap((content) => [
    content,
    ...[0, 1, 2].map((skipped) => {
      const whole = content.length - skipped - ((content.length - skipped) % 3)
      return Buffer.from(content.subarray(skipped, skipped + whole).toString('base64'))
    }),
  ])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return forms.some((form) => bytes.includes(form))
    })
}
