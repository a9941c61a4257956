// The same actions on our grid and on the other.
import type { CDPSession, Page } from 'playwright'
import { median } from '../measure.ts'
import { heapMb } from './probe.ts'

const SCROLLED_ROWS = 20_000
const SCROLL_FRAMES = 200
const EDITS = 30

export type Common = Readonly<{
  frames: number[]
  keys: number[]
  /** milliseconds that the page's thread worked, whatever else the machine did: a frame, a key */
  frameCpu: number
  keyCpu: number
  heap: number
}>

/** Scrolls, types and looks at the heap. `column` takes any text and stands in view; each grid has its way down. */
export async function measureCommon(
  page: Page,
  cdp: CDPSession,
  { column, next }: Readonly<{ column: string; next: readonly string[] }>,
): Promise<Common> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const started = await cpuMs(cdp)
  const frames = await page.evaluate(([rows, count]) => window.probe.scroll(rows, count), [
    SCROLLED_ROWS,
    SCROLL_FRAMES,
  ] as const)
  const scrolled = await cpuMs(cdp)
  const keys = await typeDown(page, column, next)
  const typed = await cpuMs(cdp)
  return {
    frames,
    keys,
    frameCpu: (scrolled - started) / frames.length,
    keyCpu: (typed - scrolled) / keys.length,
    heap: await heapMb(cdp),
  }
}

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

export function together(runs: readonly Common[]): Common {
  return {
    frames: runs.flatMap(({ frames }) => frames),
    keys: runs.flatMap(({ keys }) => keys),
    frameCpu: median(runs.map(({ frameCpu }) => frameCpu)),
    keyCpu: median(runs.map(({ keyCpu }) => keyCpu)),
    heap: median(runs.map(({ heap }) => heap)),
  }
}

/** Writes into the cells of a column from the first row down, as fast as the page takes it. */
export async function typeDown(
  page: Page,
  column: string,
  next: readonly string[],
): Promise<number[]> {
  const header = page.getByRole('columnheader', { name: column, exact: true })
  const at = await header.getAttribute('aria-colindex')
  await page.locator(`[role=row][aria-rowindex="2"] [aria-colindex="${at}"]`).click()
  await page.evaluate(() => window.probe.keys())
  const taken: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    for (const key of ['9', String(edit % 10), 'Enter']) await page.keyboard.press(key)
    taken.push(...(await page.evaluate(() => window.probe.keys())))
    for (const key of next) await page.keyboard.press(key)
    await page.evaluate(() => window.probe.keys())
  }
  return taken
}
