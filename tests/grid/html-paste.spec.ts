import { expect, type Page } from 'playwright/test'
import { cellAt, clickCell, stored, test } from './harness/fixture.ts'

/** A paste as other programs make it: the browser's own clipboard would tidy the table up. */
async function paste(page: Page, plain: string, html: string): Promise<void> {
  await page.getByRole('textbox', { name: /第 \d+ 行/ }).evaluate(
    (element, [text, table]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      clipboardData.setData('text/html', table)
      const init = { clipboardData, bubbles: true, cancelable: true }
      element.dispatchEvent(new ClipboardEvent('paste', init))
    },
    [plain, html] as const,
  )
}

test('从 Word 表格粘贴：一格几段还是一格，合并的格空着，没有东西被执行', async ({ harness }) => {
  const { page, errors } = await harness.open('editors')
  await clickCell(page, 2, '说明')
  const html = `<html><body><img src=x onerror="document.title='坏'"><table>
    <tr><td><p>甲</p><p>第二段</p></td></tr><tr><td rowspan=2>乙&amp;丙</td></tr><tr></tr>
    <tr><td>007</td></tr></table></body></html>`
  await paste(page, '甲\r\n第二段\r\n乙&丙\r\n\r\n007', html)
  await page.getByRole('button', { name: '确定' }).click()
  await expect.poll(() => stored(page, 1, 'remark')).toBe('甲\n第二段')
  await expect.poll(() => stored(page, 2, 'remark')).toBe('乙&丙')
  await expect.poll(() => stored(page, 4, 'remark')).toBe('007')
  await expect(page).toHaveTitle('录入表格')
  expect(errors).toEqual([])
})

test('从 Excel 粘贴：列太窄显示成 1.38E+10 的号码，取它本来的数', async ({ harness }) => {
  const { page } = await harness.open()
  await clickCell(page, 2, '专业')
  const html = '<table><tr><td x:num="13807186666">1.38E+10</td></tr></table>'
  await paste(page, '1.38E+10\r\n', html)
  await expect(await cellAt(page, 2, '专业')).toHaveText('13807186666')
})
