// The built application on a ledger of 100,000 people: what a clerk does and waits for.
import type { Page } from 'playwright'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import { startApplication, unlockToList } from '../application.ts'
import { median } from '../measure.ts'
import { type Common, measureCommon, together } from './actions.ts'
import { SIZE } from './browser.ts'
import { pasteBlock, pasteTarget } from './people.ts'
import { installProbe, untilShown } from './probe.ts'

const RUNS = 2
const ROUNDS = 5
const PASTED = { rows: 5000, columns: 20 }
// Each letter finds others than the one before.
const SEARCHES = ['zw', '李明', '王芳', 'ch', 'lx', '张伟', 'hf']

type Waits = Record<'unlock' | 'first' | 'sort' | 'filter' | 'preview' | 'paste' | 'undo', number>
type Run = Waits & Readonly<{ searches: number[]; common: Common }>

export async function measureLarge(profile: string) {
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(profile, run))
  const middle = (of: keyof Waits) => median(runs.map((run) => run[of]))
  return {
    unlock: middle('unlock'),
    first: middle('first'),
    sort: middle('sort'),
    filter: middle('filter'),
    preview: middle('preview'),
    paste: middle('paste'),
    undo: middle('undo'),
    searches: runs.flatMap(({ searches }) => searches),
    ...together(runs.map(({ common }) => common)),
  }
}

async function oneRun(profile: string, run: number): Promise<Run> {
  const { app, page } = await startApplication(profile)
  await page.setViewportSize(SIZE)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await installProbe(page)
  const cdp = await page.context().newCDPSession(page)
  const opened = await untilShown(page, 'click', () => unlockToList(page))
  const common = await measureCommon(page, cdp, { column: zh.fields.class_name, next: [] })
  const first = await middleOf(() => pageToRows(page))
  const sort = await middleOf(() => sortByName(page))
  const filter = await middleOf(() => narrow(page))
  const searches = await search(page)
  const block = await pasteLarge(page, run)
  await app.close()
  return { unlock: opened, first, sort, filter, searches, common, ...block }
}

async function middleOf(work: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) taken.push(await work())
  return median(taken)
}

/** From another page of the application back to the rows. */
async function pageToRows(page: Page): Promise<number> {
  await page.getByRole('link', { name: zh.nav.more, exact: true }).click()
  await page.getByRole('grid').waitFor({ state: 'detached' })
  const ledger = page.getByRole('link', { name: zh.nav.ledger, exact: true })
  return untilShown(page, 'click', () => ledger.click())
}

async function sortByName(page: Page): Promise<number> {
  const header = page.getByRole('columnheader', { name: zh.fields.name })
  return untilShown(page, 'click', () => header.click())
}

/** By the menu in the header: all whose name holds 王. */
async function narrow(page: Page): Promise<number> {
  const title = zh.fields.name
  await page.getByRole('columnheader', { name: title }).getByRole('button').last().click()
  const menu = page.getByRole('dialog', { name: fill(zh.list.menuOf, title) })
  await menu.getByRole('searchbox').fill('王')
  const taken = await untilShown(page, 'keydown', () => page.keyboard.press('Enter'))
  const drop = page.getByRole('button', { name: fill(zh.list.dropFilter, title) })
  await untilShown(page, 'click', () => drop.click())
  return taken
}

/** A sentence of the page with the column's title in it. */
function fill(sentence: string, title: string): string {
  return sentence.replace(/\{\{\w+\}\}/, title)
}

async function search(page: Page): Promise<number[]> {
  const field = page.getByRole('textbox', { name: zh.graduates.search })
  const taken: number[] = []
  for (const text of SEARCHES) {
    await field.focus()
    for (const letter of text) {
      taken.push(await untilShown(page, 'input', () => page.keyboard.insertText(letter)))
    }
    await untilShown(page, 'input', () => field.clear())
  }
  return taken
}

async function pasteLarge(page: Page, run: number) {
  const { from, fields } = pasteTarget(
    await page.evaluate(() => window.probe.titles()),
    PASTED.columns,
  )
  await page.getByRole('rowheader').first().click()
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < from; at += 1) await page.keyboard.press('ArrowRight')
  const text = pasteBlock(fields, PASTED.rows, run)
  const asked = performance.now()
  await page.evaluate((block) => window.probe.paste(block), text)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('cell').first().waitFor()
  const confirm = dialog.getByRole('button', { name: zh.graduates.block.ok })
  const preview = performance.now() - asked
  const paste = await untilShown(page, 'click', () => confirm.click())
  const undo = await untilShown(page, 'keydown', () => page.keyboard.press('Control+z'))
  return { preview, paste, undo }
}
