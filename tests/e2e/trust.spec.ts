import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launch, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { chooseToSave, importSample, openNewSchool, openSection, PASSPHRASE } from './steps.ts'

test('the ledger is checked, and diagnostics are seen before they are saved', async ({
  app,
  page,
  folder,
}) => {
  await openNewSchool(page)
  await importSample(app, page, 'school-roster.xlsx')
  await openSection(page, '关于')
  await page.getByRole('button', { name: '检查台账' }).click()
  const report = page.getByRole('dialog', { name: '台账检查结果' })
  await expect(report).toContainText('没有发现问题')
  await expect(report).toContainText('共 1 次操作、512 处变更')
  expect.soft(await seriousFindings(page), 'check').toEqual([])
  await page.keyboard.press('Enter')
  await expect(report).toBeHidden()

  await page.getByRole('button', { name: '诊断信息' }).click()
  const shown = page.getByRole('dialog', { name: '诊断信息' })
  await expect(shown).toContainText('人数：约 510')
  expect.soft(await seriousFindings(page), 'diagnostics').toEqual([])
  const text = (await shown.locator('pre').textContent()) ?? ''
  const file = join(folder, '诊断信息.txt')
  await chooseToSave(app, file)
  await page.keyboard.press('Enter')
  await expect(shown).toBeHidden()
  expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()).toContain(text.trim())
  expect(text).not.toMatch(/会计学院|王老师|毕业生就业台账\//)
})

/** Somebody's history and the record itself, in the middle of the file. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  const page = 4096
  const middle = Math.floor(bytes.length / page / 2) * page
  for (let at = middle; at < middle + 64; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

test('a damaged ledger is said to be one, and what can be read of it is saved', async ({
  folder,
}) => {
  const first = await launch(folder)
  const made = await first.firstWindow()
  await openNewSchool(made)
  await importSample(first, made, 'school-roster.xlsx')
  await first.close()
  const documents = join(folder, 'home', 'Documents', '毕业生就业台账')
  damage(join(documents, '会计学院 2020届.jytz'))

  const app = await launch(folder)
  try {
    const page = await app.firstWindow()
    await page.getByLabel('口令', { exact: true }).and(page.getByRole('textbox')).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('损坏')
    expect.soft(await seriousFindings(page), 'damaged').toEqual([])
    await page.getByRole('button', { name: '抢救损坏的台账' }).click()
    const report = page.getByRole('dialog', { name: '抢救结果' })
    await expect(report).toContainText('512 人')
    expect.soft(await seriousFindings(page), 'salvage').toEqual([])
    await report.getByRole('button', { name: '打开抢救出的台账' }).click()
    await page.getByRole('link', { name: '台账' }).click()
    await expect(page.getByText('显示 512 人')).toBeVisible()
    expect(readdirSync(documents).filter((name) => name.endsWith('.jytz'))).toHaveLength(2)
  } finally {
    await app.close()
  }
})
