// What is measured inside the page, by its own clock: from an event the user causes to the frame that shows its effect.
import type { CDPSession, Page } from 'playwright'

export type Probe = Readonly<{
  /** Waits from now on for the next event of this kind, and from there for other rows, all of them filled. */
  arm: (event: string) => void
  /** milliseconds from that event to the frame with the rows */
  taken: () => Promise<number>
  /** Milliseconds from each key to the next frame, since the last time this was asked. */
  keys: () => Promise<number[]>
  /** Milliseconds between frames while so many rows pass by in so many frames. */
  scroll: (rows: number, frames: number) => Promise<number[]>
  /** all columns' titles from the left */
  titles: () => Promise<string[]>
  /** pastes a text where the keyboard writes */
  paste: (text: string) => void
}>

declare global {
  interface Window {
    probe: Probe
  }
}

/** Runs in the page, and so must hold all it uses. */
function install(): void {
  const ROWS_READ = 8
  const LONGEST_MS = 60_000
  let latencies: Promise<number>[] = []
  let result: Promise<number> = Promise.resolve(Number.NaN)

  /** A message posted in a frame's callback comes when the frame is made. */
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
  const grid = (): Element | null => document.querySelector('[role=grid]')
  const rowsShown = (): string => {
    const rows = [...(grid()?.querySelectorAll('[role=row]') ?? [])].slice(1, 1 + ROWS_READ)
    return `${grid()?.ariaRowCount}${rows.map((row) => row.textContent).join()}`
  }
  const isFilled = (): boolean =>
    grid()?.querySelector('[role=gridcell]') != null &&
    grid()?.querySelector('[aria-busy=true]') == null

  const arm = (event: string): void => {
    const before = rowsShown()
    result = new Promise((resolve, reject) => {
      const begin = async ({ timeStamp }: Event): Promise<void> => {
        let now = await frameMade()
        while (rowsShown() === before || !isFilled()) {
          now = await frameMade()
          if (now - timeStamp > LONGEST_MS) {
            reject(new Error(`no other rows after ${event}`))
            return
          }
        }
        resolve(now - timeStamp)
      }
      addEventListener(event, (first) => void begin(first), { capture: true, once: true })
    })
  }
  const keys = (): Promise<number[]> => {
    const taken = latencies
    latencies = []
    return Promise.all(taken)
  }
  addEventListener(
    'keydown',
    ({ timeStamp }) => latencies.push(frameMade().then((now) => now - timeStamp)),
    { capture: true },
  )

  const scroller = (): Element => {
    let element = grid()
    while (element !== null && element.scrollHeight <= element.clientHeight + 1) {
      element = element.parentElement
    }
    if (element === null) throw new Error('nothing scrolls')
    return element
  }
  const scroll = async (rows: number, frames: number): Promise<number[]> => {
    const element = scroller()
    const all = Number(grid()?.ariaRowCount)
    const step = ((element.scrollHeight / all) * rows) / frames
    const times: number[] = []
    for (let at = 0; at <= frames; at += 1) {
      element.scrollTop += step
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)))
    }
    element.scrollTop = 0
    return times.slice(1).map((time, at) => time - (times[at] ?? time))
  }
  const titles = async (): Promise<string[]> => {
    const element = scroller()
    const found: string[] = []
    for (let left = 0; left < element.scrollWidth; left += element.clientWidth / 2) {
      element.scrollLeft = left
      await frameMade()
      for (const header of grid()?.querySelectorAll('[role=columnheader]') ?? []) {
        found[Number(header.getAttribute('aria-colindex')) - 1] = header.textContent ?? ''
      }
    }
    element.scrollLeft = 0
    await frameMade()
    return found
  }
  const paste = (text: string): void => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }
  window.probe = { arm, taken: () => result, keys, scroll, titles, paste }
}

export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(install)
}

/** Milliseconds from the event that `act` causes to the frame that shows other rows. */
export async function untilShown(
  page: Page,
  event: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((kind) => window.probe.arm(kind), event)
  await act()
  return page.evaluate(() => window.probe.taken())
}

/** Bytes the page's JavaScript holds after a collection, in MB. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1_048_576
}
