// 今日 in the page at a school's size, with the page's processor slowed: what a clerk on a weak machine waits for. The
// data thread is not slowed, its share is small.
import type { CDPSession, Page } from 'playwright'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import { startApplication, unlock } from '../application.ts'
import { SIZE } from '../grid/browser.ts'

const RUNS = 3
const TIMES = 20
const SLOWED = 4

/** Milliseconds from what the clerk does to the frame that shows it, and of the page's thread, action by action. */
export type Taken = Readonly<{ wall: number[]; cpu: number[] }>
type Done = Readonly<{ open: Taken; next: Taken; section: Taken }>

declare global {
  interface Window {
    dayProbe: Readonly<{
      /** Waits from now on for the event, and from there for another person or section to be shown. */
      arm: (event: string) => void
      taken: () => Promise<number>
    }>
  }
}

/** Runs in the page, and so must hold all it uses. */
function install(): void {
  const LONGEST_MS = 60_000
  let result: Promise<number> = Promise.resolve(Number.NaN)
  const frameMade = (): Promise<number> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve(performance.now())
        }
        port2.postMessage(null)
      }),
    )
  /** Empty until both the people and the figures of the day are there. */
  const shown = (): string => {
    const list = document.querySelector('[role=listbox]')
    const active = list?.querySelector('[role=option][aria-selected=true]')
    if (list == null || active == null || document.querySelector('aside dl') === null) return ''
    return `${list.getAttribute('aria-label')} ${active.textContent}`
  }
  const arm = (event: string): void => {
    const before = shown()
    result = new Promise((resolve, reject) => {
      const begin = async ({ timeStamp }: Event): Promise<void> => {
        for (;;) {
          const now = await frameMade()
          const after = shown()
          if (after !== '' && after !== before) return resolve(now - timeStamp)
          if (now - timeStamp > LONGEST_MS) return reject(new Error(`nothing else after ${event}`))
        }
      }
      addEventListener(event, (first) => void begin(first), { capture: true, once: true })
    })
  }
  window.dayProbe = { arm, taken: () => result }
}

const LIST = '[role=listbox]'

export async function measureSchool(profile: string): Promise<Done> {
  const done = { open: nothing(), next: nothing(), section: nothing() }
  for (let run = 0; run < RUNS; run += 1) {
    const { app, page } = await startApplication(profile)
    await page.setViewportSize(SIZE)
    await page.evaluate(install)
    const cdp = await page.context().newCDPSession(page)
    await unlock(page)
    await page.locator(LIST).waitFor()
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    const take = (into: Taken, event: string, act: () => Promise<void>) =>
      measure(page, cdp, { into, event, act })
    const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click()
    for (let time = 0; time < TIMES; time += 1) {
      await goTo(zh.nav.reports)
      await page.locator(LIST).waitFor({ state: 'detached' })
      await take(done.open, 'click', () => goTo(zh.nav.today))
    }
    for (let time = 0; time < TIMES; time += 1) {
      await take(done.next, 'keydown', () => page.keyboard.press('ArrowDown'))
    }
    for (let time = 0; time < TIMES; time += 1) {
      const key = time % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'
      await take(done.section, 'keydown', () => page.keyboard.press(key))
    }
    await app.close()
  }
  return done
}

const nothing = (): Taken => ({ wall: [], cpu: [] })

async function measure(
  page: Page,
  cdp: CDPSession,
  { into, event, act }: Readonly<{ into: Taken; event: string; act: () => Promise<void> }>,
): Promise<void> {
  await page.evaluate((kind) => window.dayProbe.arm(kind), event)
  const before = await cpuMs(cdp)
  await act()
  into.wall.push(await page.evaluate(() => window.dayProbe.taken()))
  into.cpu.push((await cpuMs(cdp)) - before)
}

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
