// Proof of a destination on the card: a PDF and a JPG, each seen inside the application.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JPG, makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { expect, test } from './app.ts'
import { choose, importSample, openNewSchool } from './steps.ts'

test.beforeEach(() => test.slow())

test('a PDF and a JPG are added to somebody, drawn in the application, checked and taken back', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
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
    await add(putFile(folder, '合同.pdf', makePdf(2)))
    await section.getByRole('button', { name: '查看' }).click()
    const pages = page.getByRole('dialog').locator('canvas[data-drawn]')
    await expect(pages).toHaveCount(2)
    const isDrawn = await pages.first().evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return pixels?.some((value, at) => at % 4 === 0 && value < 100)
    })
    expect(isDrawn).toBe(true)
    await page.screenshot({ path: test.info().outputPath('pdf.png') })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await add(putFile(folder, '扫描.jpg', JPG))
    await section.getByRole('button', { name: '查看' }).first().click()
    const picture = page.getByRole('img', { name: '扫描.jpg' })
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(48)
    await page.keyboard.press('Escape')
    await section.getByRole('button', { name: '作废' }).first().click()
    await page.getByRole('dialog').getByRole('textbox').fill('传错了')
    await page.keyboard.press('Enter')
    await expect(section.getByText('已作废')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('card.png') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
