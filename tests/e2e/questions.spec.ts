// The centre asks about two cells; the school finds them in 今日 and at the cells, corrects and answers; the centre sees
// the answers in the same places and settles them. What goes between them is carried by hand.
import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { launch, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { activeCell, choose, goToColumn, openTable, pickFromList, writeCell } from './steps.ts'

const SIDES = resolve(import.meta.dirname, '../helpers/two-sides.ts')
const PASSPHRASE = 'correct horse'

/** One step of both sides, in a process of its own. */
const both = (step: 'made' | 'returned' | 'handed-in', folder: string): void =>
  void execFileSync(process.execPath, [SIDES, step, folder])

type Side = Readonly<{ folder: string; side: 'centre' | 'school'; profile: string }>

/** A ledger in a window that never saw it before. */
async function inWindow({ folder, side, profile }: Side, act: (page: Page) => Promise<void>) {
  const own = join(folder, profile)
  await mkdir(join(own, 'home', 'Documents'), { recursive: true })
  const app = await launch(own)
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await choose(app, join(folder, side, 'test.jytz'))
    await page.getByRole('tab', { name: '打开台账' }).click()
    await page.getByRole('button', { name: '打开其他位置的台账…' }).click()
    await page.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await act(page)
  } finally {
    await app.close()
  }
}

const toLedger = (page: Page) => page.getByRole('link', { name: '台账', exact: true }).click()

/** At the active cell, by the keyboard alone. */
async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

const marked = (page: Page, title: string) => page.getByTitle(title)

test('two cells go back with a question each, are corrected and answered', async ({ folder }) => {
  test.slow()
  both('made', folder)
  await inWindow({ folder, side: 'centre', profile: 'first' }, async (page) => {
    await toLedger(page)
    await page.getByRole('rowheader', { name: '学生2' }).click()
    await goToColumn(page, '手机号')
    await say(page, '手机号是空的')
    await page.keyboard.press('Home')
    await goToColumn(page, '专业名称')
    await say(page, '专业没有填')
    await expect(marked(page, '问：专业没有填')).toContainText('拟问')
    await openTable(page, '未就业分类表')
    await page.getByRole('button', { name: '向学院提问' }).click()
    const dialog = page.getByRole('dialog', { name: '未就业分类表' })
    await pickFromList(page, dialog.getByLabel('问哪个学院'), '会计')
    await dialog.getByLabel('问题').fill('合计请再核对')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: '记下' }).press('Enter')
    const ofTable = page.getByRole('region', { name: '就本表的提问' })
    await expect(ofTable).toContainText('会计学院未就业分类表合计请再核对')
  })
  both('returned', folder)
  await inWindow({ folder, side: 'school', profile: 'second' }, async (page) => {
    const waiting = page.getByRole('region', { name: '中心提问，待答复 3 个' })
    await expect(waiting.getByRole('listitem')).toHaveText([
      /学生2.*手机号.*手机号是空的.*2026-12-31 前/,
      /学生2.*专业名称.*专业没有填/,
      /招生就业指导处.*未就业分类表.*合计请再核对/,
    ])
    expect(await seriousFindings(page)).toEqual([])
    await waiting.getByRole('button', { name: '到这一格' }).first().press('Enter')
    await expect(activeCell(page)).toBeFocused()
    await expect(page.getByText('问：手机号是空的（2026-12-31前答复）').first()).toBeVisible()
    await writeCell(page, '手机号', '17900000001')
    await goToColumn(page, '手机号')
    await say(page, '已补')
    await page.keyboard.press('F4')
    const card = page.getByRole('region', { name: '中心的提问' })
    await expect(card.getByText('答：已补')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await card.getByRole('button', { name: '答复' }).last().press('Enter')
    const dialog = page.getByRole('dialog', { name: '学生2 · 专业名称' })
    await dialog.getByRole('textbox').fill('招生时没有分专业')
    await dialog.getByRole('button', { name: '保存答复' }).press('Enter')
    await expect(card.getByText('答：招生时没有分专业')).toBeVisible()
    await page.getByRole('link', { name: '今日', exact: true }).click()
    await page.getByRole('button', { name: '看这张表' }).press('Enter')
    const ofTable = page.getByRole('region', { name: '就本表的提问' })
    await ofTable.getByRole('button', { name: '答复' }).press('Enter')
    await page.getByRole('dialog').getByRole('textbox').fill('已核对')
    await page.getByRole('button', { name: '保存答复' }).press('Enter')
    await expect(ofTable).toContainText('问：合计请再核对 答：已核对')
  })
  both('handed-in', folder)
  await inWindow({ folder, side: 'centre', profile: 'third' }, async (page) => {
    const waiting = page.getByRole('region', { name: '学院已答复，待办结 3 个' })
    await waiting.getByRole('button', { name: '到这一格' }).first().press('Enter')
    await expect(marked(page, '问：手机号是空的 答：已补')).toHaveText(/已答/)
    await page.keyboard.press('Shift+F2')
    const dialog = page.getByRole('dialog', { name: '学生2 · 手机号' })
    await dialog.getByRole('button', { name: '办结' }).press('Enter')
    await expect(dialog.getByText('已办结')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(marked(page, '问：专业没有填 答：招生时没有分专业')).toBeVisible()
    await expect(marked(page, '问：手机号是空的 答：已补')).toHaveCount(0)
  })
})
