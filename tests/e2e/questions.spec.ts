// The centre asks about two cells; the school finds them in 今日 and at the cells, corrects and answers; the centre sees
// the answers in the same places and settles them. What goes between them is carried by hand.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { returnPackage } from '#data/features/consolidation/settle.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { handIn, openUniversity } from '../integration/consolidation/university.ts'
import { launch, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { activeCell, choose, find, goToColumn, writeCell } from './steps.ts'

/** What one made last is read by the other. */
async function carry(from: TestLedger, to: TestLedger): Promise<void> {
  const content = from.session.db
    .prepare("SELECT content FROM package WHERE direction = 'out' ORDER BY id DESC LIMIT 1")
    .pluck()
    .get() as Buffer
  const read = await readPackage(to.ctx, to.session, 'x.zip', content)
  expect(read).toMatchObject({ outcome: 'taken', finding: null })
}

type Window = Readonly<{ folder: string; ledger: TestLedger; act: (page: Page) => Promise<void> }>

/** The ledger in a window; then here again. */
async function inWindow({ folder, ledger, act }: Window): Promise<TestLedger> {
  const path = join(ledger.dir, 'test.jytz')
  await closeLedger(ledger.ctx)
  await mkdir(join(folder, 'home', 'Documents'), { recursive: true })
  const app = await launch(folder)
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await choose(app, path)
    await page.getByRole('tab', { name: '打开台账' }).click()
    await page.getByRole('button', { name: '打开其他位置的台账…' }).click()
    await page.getByRole('textbox', { name: '口令' }).fill(TEST_PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await act(page)
  } finally {
    await app.close()
  }
  const session = await unlockLedger(ledger.ctx, path, 'passphrase', TEST_PASSPHRASE)
  return { ...ledger, session }
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
  const university = await openUniversity({ 会计学院: 2 })
  const [school] = university.schools
  if (school === undefined) throw new Error('no school')
  await handIn(school)
  await university.exchange()

  const asked = await inWindow({
    folder: join(folder, 'centre'),
    ledger: university.centre,
    act: async (page) => {
      await toLedger(page)
      await find(page, '学生2')
      await goToColumn(page, '手机号码')
      await say(page, '手机号是空的')
      await goToColumn(page, '专业名称')
      await say(page, '专业没有填')
      await expect(marked(page, '问：专业没有填')).toContainText('拟问')
    },
  })
  const { packageId } = readBoard(asked.ctx, asked.session).cells[0] ?? {}
  const returned = { packageId: packageId ?? 0, reason: '两处不清', deadline: '2026-12-31' }
  await returnPackage(asked.ctx, asked.session, { ...returned, questions: [] })
  await carry(asked, school)

  const answered = await inWindow({
    folder: join(folder, 'school'),
    ledger: school,
    act: async (page) => {
      const waiting = page.getByRole('region', { name: '中心提问，待答复 2 个' })
      await expect(waiting.getByRole('listitem')).toHaveText([
        /学生2.*手机号码.*手机号是空的.*2026-12-31 前/,
        /学生2.*专业名称.*专业没有填/,
      ])
      expect(await seriousFindings(page)).toEqual([])
      await waiting.getByRole('button', { name: '到这一格' }).first().press('Enter')
      await expect(activeCell(page)).toBeFocused()
      await expect(page.getByText('问：手机号是空的（2026-12-31前答复）').first()).toBeVisible()
      await writeCell(page, '手机号码', '17900000001')
      await goToColumn(page, '手机号码')
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
    },
  })
  await handIn(answered)
  await carry(answered, asked)

  const settled = await inWindow({
    folder: join(folder, 'centre'),
    ledger: asked,
    act: async (page) => {
      const waiting = page.getByRole('region', { name: '学院已答复，待办结 2 个' })
      await waiting.getByRole('button', { name: '到这一格' }).first().press('Enter')
      await expect(marked(page, '问：手机号是空的 答：已补')).toHaveText(/17900000001.*已答/)
      await page.keyboard.press('Shift+F2')
      const dialog = page.getByRole('dialog', { name: '学生2 · 手机号码' })
      await dialog.getByRole('button', { name: '办结' }).press('Enter')
      await expect(dialog.getByText('已办结')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(marked(page, '问：专业没有填 答：招生时没有分专业')).toBeVisible()
      await expect(marked(page, '问：手机号是空的 答：已补')).toHaveCount(0)
    },
  })
  await closeLedger(settled.ctx)
  await university.close()
})
