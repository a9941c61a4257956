// A page outside the application, in the browser and by the switches that the stand-in takes.
import { type CDPSession, chromium, type Page } from 'playwright'
import { findChromium, rootOnly } from '../chromium.ts'
import { installProbe } from './probe.ts'

export const SIZE = { width: 1366, height: 768 }

type Opened = Readonly<{ page: Page; cdp: CDPSession; close: () => Promise<void> }>

export async function openPage(url: string): Promise<Opened> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium was found')
  const args = ['--disable-gpu', '--hide-scrollbars', ...rootOnly]
  const browser = await chromium.launch({ executablePath, args })
  const page = await browser.newPage({ viewport: SIZE })
  await page.goto(url)
  await installProbe(page)
  const cdp = await page.context().newCDPSession(page)
  return { page, cdp, close: () => browser.close() }
}
