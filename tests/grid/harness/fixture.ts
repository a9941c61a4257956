// The harness built as a release would be, served on this machine, and helpers to drive it.
import { test as base, type CDPSession, type Page } from 'playwright/test'
import { serveBuilt } from './serve.ts'

type Opened = Readonly<{ page: Page; cdp: CDPSession; errors: readonly string[] }>
type Harness = Readonly<{ open: (query?: string) => Promise<Opened> }>

export const test = base.extend<{ harness: Harness }, { origin: string }>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs, here nothing
    async ({}, use) => {
      await use({
        executablePath: process.env.STANDIN_CHROMIUM ?? '/usr/bin/chromium',
        // Chromium refuses its sandbox to root; for everybody else it stays on.
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      })
    },
    { scope: 'worker' },
  ],
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs, here nothing
    async ({}, use) => {
      const served = await serveBuilt(import.meta.dirname)
      await use(served.origin)
      await served.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  harness: async ({ page, context, origin }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const cdp = await context.newCDPSession(page)
    await use({
      open: async (query = '') => {
        await page.goto(`${origin}/index.html?${query}`)
        await page.getByRole('rowheader').first().waitFor()
        return { page, cdp, errors }
      },
    })
  },
})

/** A composition as an input method makes it, without any keydown. */
export async function compose(cdp: CDPSession): Promise<void> {
  for (const text of ['n', 'ni', 'nih', 'nihao']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
}

/** Clicks into a cell by the texts a user sees: row number from 1 and column title. */
export async function clickCell(page: Page, row: number, column: string): Promise<void> {
  await cellAt(page, row, column).then((cell) => cell.click())
}

export async function cellAt(page: Page, row: number, column: string) {
  const header = page.getByRole('columnheader', { name: column, exact: true })
  const col = await header.getAttribute('aria-colindex')
  return page.locator(
    `[role=row][aria-rowindex="${row + 1}"] > [aria-colindex="${col}"], [role=row][aria-rowindex="${row + 1}"] > div > [aria-colindex="${col}"]`,
  )
}

/** What the source holds. */
export function stored(page: Page, id: number, columnKey: string): Promise<string> {
  return page.evaluate(([i, key]) => window.harness.text(i, key), [id, columnKey] as const)
}
