// The centre telephones a sample of a period, then closes the period for good.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCli } from '#tests/helpers/cli.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { choose, chooseToSave, PASSPHRASE } from './steps.ts'

const PEOPLE = [
  ['学号', '姓名', '学院', '专业', '手机'],
  ['1601', '安然', '会计学院', '会计学', '17900000001'],
  ['1602', '白露', '会计学院', '会计学', '17900000002'],
  ['1603', '陈晨', '法学院', '法学', '17900000003'],
]

function centreIn(folder: string): string {
  const run = (...words: string[]) => {
    const { code, json } = runCli(folder, [...words, '--ledger', 'centre.jytz'], PASSPHRASE)
    expect({ words, code, json }).toMatchObject({ code: 0 })
  }
  writeWorkbook(join(folder, 'roster.xlsx'), PEOPLE)
  run('create', '--role', 'central', '--cohort', '2020', '--user', '何老师')
  run('import', 'roster.xlsx', '--kind', 'roster')
  const landed = ['--field', 'destination', '--effective', '2020-07-01', '--value']
  run('set', '1601', ...landed, '自主创业')
  run('set', '1602', ...landed, '80')
  run('period', 'add', '--kind', '周报', '--date', '2020-07-03', '--name', '第27周')
  return join(folder, 'centre.jytz')
}

test('a sample is drawn, called and counted; the period is archived, exported, and does not change any more', async ({
  folder,
  app,
  page,
}) => {
  await choose(app, centreIn(folder))
  await page.getByRole('tab', { name: '打开台账' }).click()
  await page.getByRole('button', { name: '打开其他位置的台账' }).click()
  await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('link', { name: '汇总', exact: true }).click()

  await test.step('the sample by keyboard: drawn, called, counted', async () => {
    await page.getByRole('radio', { name: '抽查' }).press('Space')
    await page.getByRole('button', { name: '抽取', exact: true }).press('Enter')
    const rows = page.getByRole('region', { name: '抽查名单' }).locator('tbody tr')
    await expect(rows).toHaveCount(2)
    await page.getByRole('button', { name: '核查 安然' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '核查 安然' })
    await expect(dialog).toContainText('登记的毕业去向是自主创业')
    await expect(dialog).toContainText('手机：179****0001')
    await dialog.getByRole('button', { name: '显示号码' }).press('Enter')
    await expect(dialog).toContainText('手机：17900000001')
    await dialog.getByRole('radio', { name: '不属实' }).press('Space')
    await dialog.getByLabel('说明').fill('公司已注销')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: /保\s*存/ }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(rows.filter({ hasText: '安然' })).toContainText('不属实何老师')
    await page.getByRole('radio', { name: '结果统计' }).press('Space')
    const counts = page.getByRole('region', { name: '结果统计' }).locator('tbody tr')
    await expect(counts).toHaveText([
      '会计学院自主创业100100',
      '会计学院其余去向100001',
      '合计200101',
    ])
  })

  await test.step('the period is archived: who is missing is named, and it is exported', async () => {
    await page.getByRole('radio', { name: '归档' }).press('Space')
    await page.getByRole('button', { name: '归档“第27周”' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '归档“第27周”' })
    await expect(dialog).toContainText('未上报，只按中心台账里已有的内容存档：会计学院、法学院。')
    await expect(dialog).toContainText('抽查还有 1 人未核查')
    await dialog.getByRole('button', { name: /归\s*档/ }).press('Enter')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: '查看“第27周”的存档' }).press('Enter')
    const content = page.getByRole('dialog', { name: '“第27周”的存档' })
    await expect(content).toContainText('毕业生 3 人，已落实 2 人，未就业 1 人。')
    expect(await seriousFindings(page)).toEqual([])
    const said = (await content.getByText('存档文件校验值').textContent()) ?? ''
    await page.keyboard.press('Escape')
    const path = join(folder, 'archive.zip')
    await chooseToSave(app, path)
    await page.getByRole('button', { name: '导出“第27周”的存档' }).press('Enter')
    await expect(page.getByText('archive.zip')).toBeVisible()
    expect(said).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'))
  })

  await test.step('nothing of it is drawn or recorded any more', async () => {
    await page.getByRole('radio', { name: '抽查' }).press('Space')
    await expect(page.getByText('抽查结果不能再改')).toBeVisible()
    await expect(page.getByRole('button', { name: '核查 安然' })).toBeHidden()
    await expect(page.getByRole('button', { name: '抽取' })).toBeHidden()
  })
})
