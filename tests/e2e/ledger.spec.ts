import { expect, test } from './app.ts'
import { activeCell, find, goToColumn, openFilledSchool, pickFromList } from './steps.ts'

test('Chinese typed by an input method stands whole in the selected cell', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  const client = await page.context().newCDPSession(page)
  const compose = async () => {
    for (const text of ['n', 'ni', 'nihao']) {
      const at = { selectionStart: text.length, selectionEnd: text.length }
      await client.send('Input.imeSetComposition', { text, ...at })
    }
    await client.send('Input.insertText', { text: '你好' })
    await page.keyboard.press('Enter')
  }
  const written = page.getByRole('grid').getByRole('gridcell', { name: '你好', exact: true })
  await goToColumn(page, '备注')
  await compose()
  await expect(written).toHaveCount(1)
  await client.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'KeyN',
    windowsVirtualKeyCode: 229,
    nativeVirtualKeyCode: 229,
  })
  await compose()
  await expect(written).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^撤销：修改 .+ 的备注$/ })).toBeVisible()
})

test('a willingness that contradicts is warned about, who has landed leaves the ledger, Ctrl+Z', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await find(page, '常彤')
  await page.getByRole('button', { name: '设意愿' }).click()
  const willing = page.getByRole('dialog', { name: '常彤 的就业意愿' })
  await pickFromList(page, willing.getByLabel('就业意愿'), '30')
  await expect(willing.getByText('就业意愿与毕业去向不匹配')).toBeVisible()
  await pickFromList(page, willing.getByLabel('未就业原因'), '备考升学')
  await page.keyboard.press('Escape')
  await willing.getByRole('button', { name: '保存' }).click()
  await expect(willing).toBeHidden()
  await expect(page.getByRole('gridcell', { name: '备考升学' })).toBeVisible()

  await page.getByRole('button', { name: '登记去向' }).click()
  const landed = page.getByRole('dialog', { name: '常彤 的毕业去向' })
  await pickFromList(page, landed.getByLabel('毕业去向'), '签就业协议')
  await expect(landed.getByText('落实·待补')).toBeVisible()
  await landed.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('在账 0 人')).toBeVisible()
  await expect(page.getByText('显示 1 人')).toBeVisible()
  await page.getByRole('button', { name: '名单有变化，重新排列' }).click()
  await expect(page.getByText('显示 0 人')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销：登记 常彤 的毕业去向/)).toBeVisible()
  await expect(page.getByText('在账 1 人')).toBeVisible()
})

test('from the search field Enter leads to the person; another spelling shows what is stored', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  const search = page.getByRole('textbox', { name: '找人' })
  await search.fill('zzzz')
  await expect(page.getByText('没有人同时符合：找“zzzz”；在账')).toBeVisible()
  await search.fill('1601017390')
  await expect(page.getByText('显示 1 人')).toBeVisible()
  await search.press('Enter')
  await expect(activeCell(page)).toBeFocused()
  await goToColumn(page, '手机号')
  await page.keyboard.type('138 0013 8000')
  await page.keyboard.press('Enter')
  const mobile = page.getByRole('gridcell', { name: '13800138000', exact: true })
  await expect(mobile).toBeVisible()
  await page.keyboard.type('138-0013-8000')
  await page.keyboard.press('Enter')
  await expect(activeCell(page)).toHaveAccessibleName(/手机号：13800138000( |$)/)
  await expect(mobile).toBeVisible()
})

test('a landed person whose details are missing is tagged, and the cell says which', async ({
  app,
  page,
}) => {
  await openFilledSchool(app, page)
  await page.getByText('全部', { exact: true }).click()
  await find(page, '高昇喆')
  await goToColumn(page, '毕业去向')
  await expect(activeCell(page)).toHaveAccessibleName(/落实·待补，还缺：.*单位联系人/)
  await expect(page.getByRole('gridcell', { name: '其他录用形式就业 待补' })).toBeVisible()
})
